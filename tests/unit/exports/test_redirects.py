import pytest
from publishing import published

from linli.exports.redirects import MOST, redirect_files

FILES = {
    "communities/jia": "redirect_from: [lao-jia]",
    "communities/yi": "name: 乙社区",
    "representatives/wang": "redirect_from: [lao-wang]",
    "programs/hidden": "status: draft\nredirect_from: [lao-hidden]",
}
WITHDRAWN = ("communities/bing/", "representatives/zhang/", "programs/gone/", "communities/lao-jia/")


def made(files: dict[str, str], withdrawn: tuple[str, ...] = (), url: str | None = None) -> dict[str, list[str]]:
    return {name: data.decode().splitlines() for name, data in redirect_files(published(files), withdrawn, url)}


def test_what_was_renamed_leads_on_and_what_was_withdrawn_is_gone() -> None:
    found = made(FILES, WITHDRAWN)
    moved = ["/communities/lao-jia/ /communities/jia/", "/representatives/lao-wang/ /representatives/wang/"]
    assert found["_redirects"] == [f"{line} 301" for line in moved]
    assert found["redirects.map"] == [
        *(f"{line};" for line in moved),
        "/communities/bing/ gone;",
        "/programs/gone/ gone;",
    ]


def test_people_who_were_withdrawn_are_not_listed() -> None:
    assert "zhang" not in str(made(FILES, WITHDRAWN))


@pytest.mark.parametrize("url", ["https://a.example/linli/", "https://a.example/linli"])
def test_addresses_count_from_the_root_of_the_host(url: str) -> None:
    found = made(FILES, WITHDRAWN, url)
    assert found["_redirects"][0] == "/linli/communities/lao-jia/ /linli/communities/jia/ 301"
    assert found["redirects.map"][-1] == "/linli/programs/gone/ gone;"


def test_a_site_without_former_addresses_has_an_empty_map_that_can_be_included() -> None:
    assert made({"communities/jia": ""}) == {"redirects.map": []}


def test_hosts_get_as_many_rules_as_they_read_and_are_told_of_the_rest() -> None:
    names = ", ".join(f"x-{number}" for number in range(MOST + 3))
    found = made({"communities/jia": f"redirect_from: [{names}]"})
    assert sum(line.startswith("/") for line in found["_redirects"]) == MOST
    assert found["_redirects"][-1].startswith("# Pages lead on from the other 3 ")
    assert len(found["redirects.map"]) == MOST + 3

import pytest
from publishing import node_of, published

from linli.pages.profile_page import profile_page


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("name: 邻里社区\nsummary: 说话。", "zh-Hans"),
        ("name: 鄰里社區\nsummary: 說話。", "zh-Hant"),
        ("name: 鄰里社區\nsummary: 說話。\nscript: Hans", "zh-Hans"),
        ("name: 邻里社区\nscript: Hant", "zh-Hant"),
    ],
)
def test_the_language_is_as_given_or_as_written(text: str, language: str) -> None:
    catalogue = published({"communities/jia": text})
    page = profile_page(node_of(catalogue, "communities/jia"), catalogue)
    assert page.language == language
    assert page.edit_file == "content/communities/jia.yml"


@pytest.mark.parametrize(
    ("others", "shown"),
    [
        ("[鄰里社區]", '<span class="linli-other-script" lang="zh-Hant">鄰里社區</span>'),
        ("[老邻里, 鄰里社區]", '<span class="linli-other-script" lang="zh-Hant">鄰里社區</span>'),
        ("[邻里社区, 老邻里]", None),
    ],
)
def test_the_name_in_the_other_script_stands_beside_it(others: str, shown: str | None) -> None:
    catalogue = published({"communities/jia": f"name: 邻里社区\nother_names: {others}"})
    title = profile_page(node_of(catalogue, "communities/jia"), catalogue).markdown.splitlines()[2]
    assert title == f"# 邻里社区 {shown}" if shown else title == "# 邻里社区"


def test_an_archived_profile_says_so() -> None:
    catalogue = published({"communities/jia": "status: archived", "communities/yi": ""})
    archived, current = (
        profile_page(node_of(catalogue, f"communities/{name}"), catalogue).markdown for name in ("jia", "yi")
    )
    assert "linli-archived" in archived
    assert "linli-archived" not in current


def test_a_source_has_no_profile_page() -> None:
    catalogue = published({"sources/one": ""})
    with pytest.raises(TypeError):
        profile_page(node_of(catalogue, "sources/one"), catalogue)

import pytest
from builders import FILE, catalogue_of, places, settings_of, speaks_both, tree_of
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.catalogue.build import build
from linli.diagnostics import Diagnostic, Span
from linli.profiles.kinds import KINDS


def problems(**files: str) -> tuple[Diagnostic, ...]:
    """What is wrong with communities (named c…), people (r…), programs (p…) and sources (s…)."""
    folders = {"c": "communities", "r": "representatives", "p": "programs", "s": "sources"}
    found = catalogue_of({f"{folders[name[0]]}/{name}": text for name, text in files.items()})[1]
    assert all(speaks_both(each) for each in found)
    return found


def test_references_to_what_is_there_are_no_problem() -> None:
    files = {
        "c1": "themes: [women]\nregion: guangdong/zhuhai\npart_of: c2\n",
        "c2": "body: |\n  [甲](community:c1)、[珠海](region:guangdong/zhuhai)、[妇女](theme:women)。[^s1]\n",
        "s1": "",
    }
    assert problems(**files) == ()


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("part_of: c9", "dangling-reference", 1, 10),
        ("sources: [s1, s9]", "dangling-reference", 1, 15),
        ("teams:\n  - name: 舞蹈队\n    program: p9", "dangling-reference", 3, 14),
        ("people:\n  - role: 书记\n    representative: r9", "dangling-reference", 3, 21),
        ("themes: [women, men]", "unknown-theme", 1, 17),
        ("region: guangdong/foshan", "unknown-region", 1, 9),
        ("body: |\n  一行。\n  [甲](program:p9)", "dangling-reference", 3, 1),
        ("body: |\n  据报道。[^s9]", "dangling-reference", 2, 1),
        ("body: |\n  [甲](person:r1)", "unknown-kind", 2, 1),
    ],
)
def test_a_reference_to_nothing_is_pointed_at(text: str, code: str, line: int, column: int) -> None:
    found = problems(c1=text, s1="")
    assert places(found) == [(code, "content/communities/c1.yml", line, column)]


def test_the_nearest_id_is_suggested() -> None:
    (found,) = problems(c1="part_of: cc2", c2="")
    assert "c2" in found.help.zh
    assert "c2" in found.help.en


def test_a_name_in_place_of_an_id_leads_to_the_id() -> None:
    (found,) = problems(c1="part_of: 木洋湖社区", c2="name: 木洋湖社区")
    assert "您是否想写 c2" in found.help.zh
    assert "木洋湖社区" in found.help.zh
    assert "Did you mean c2" in found.help.en


def test_where_nothing_is_near_the_help_says_what_to_do() -> None:
    (found,) = problems(c1="part_of: nanhai-guicheng")
    assert "content/communities/nanhai-guicheng.yml" in found.help.zh
    assert "site_config/themes.yml" in problems(c1="themes: [qita-zhuti]")[0].help.zh


def test_what_the_home_page_features_must_be_there() -> None:
    settings = settings_of("featured:\n  communities: [c1]\n  representatives:\n    - r9\n")
    _, found = catalogue_of({"communities/c1": ""}, settings)
    assert places(found) == [("dangling-reference", "site_config/site.yml", 4, 7)]


def test_two_profiles_that_are_part_of_each_other() -> None:
    found = problems(c1="part_of: c2", c2="part_of: c1")
    assert places(found) == [("part-of-circle", "content/communities/c1.yml", 1, 10)]
    assert "c1 → c2 → c1" in found[0].message.zh
    assert "c1 → c2 → c1" in found[0].message.en


def test_a_profile_that_is_part_of_itself() -> None:
    (found,) = problems(p1="part_of: p1")
    assert found.code == "part-of-circle"
    assert "p1 → p1" in found.message.zh


def test_a_chain_that_leads_into_a_circle_is_no_circle_itself() -> None:
    found = problems(c0="part_of: c1", c1="part_of: c2", c2="part_of: c1", c3="part_of: c0")
    assert [each.code for each in found] == ["part-of-circle"]
    assert "c0" not in found[0].message.zh


def circles(above: list[int | None]) -> set[frozenset[int]]:
    """The circles of a map from each thing to the one above it."""
    found = set()
    for start in range(len(above)):
        seen: list[int] = []
        step: int | None = start
        while step is not None and step not in seen:
            seen.append(step)
            step = above[step]
        if step == start:
            found.add(frozenset(seen))
    return found


ABOVE = st.integers(1, 6).flatmap(
    lambda size: st.lists(st.one_of(st.none(), st.integers(0, size - 1)), min_size=size, max_size=size)
)


@settings(max_examples=40, deadline=None)
@given(ABOVE)
def test_every_circle_is_reported_once_and_nothing_else_is(above: list[int | None]) -> None:
    files = {f"c{number}": "" if target is None else f"part_of: c{target}" for number, target in enumerate(above)}
    found = problems(**files)
    assert {each.code for each in found} <= {"part-of-circle"}
    reported = [each.message.zh.partition(":")[2] or each.message.zh.partition("：")[2] for each in found]
    members = [frozenset(int(name.strip()[1:]) for name in text.split("→")) for text in reported]
    assert len(members) == len(set(members))
    assert set(members) == circles(above)


def test_a_former_id_leads_to_one_profile() -> None:
    assert problems(c1="redirect_from: [c0]", p1="redirect_from: [c0]") == ()


def test_a_former_id_that_is_in_use_again() -> None:
    (found,) = problems(c1="redirect_from: [c0, c2]", c2="")
    assert places([found]) == [("redirect-clash", "content/communities/c1.yml", 1, 21)]
    assert "c2" in found.message.zh
    assert "c2" in found.message.en


def test_a_former_id_that_two_profiles_claim() -> None:
    found = problems(c1="redirect_from: [c0]", c2="redirect_from:\n  - c0")
    assert places(found) == [("redirect-clash", "content/communities/c2.yml", 2, 5)]


def test_a_profile_does_not_redirect_to_itself() -> None:
    assert [each.code for each in problems(c1="redirect_from: [c1]")] == ["redirect-clash"]


def test_a_profile_in_error_is_still_one_to_refer_to() -> None:
    tree = tree_of("part_of: c2\nthemes: [women]\n")
    known = {kind.name: {"c2": ""} for kind in KINDS}
    assert build([], {("community", "c1"): tree}, settings_of(), known=known)[1] == ()


def test_references_of_a_file_in_error_are_looked_up_too() -> None:
    tree = tree_of("nmae: 甲\npart_of: c3\n")
    known = {kind.name: {"c2": ""} for kind in KINDS}
    _, found = build([], {("community", "c1"): tree}, settings_of(), known=known)
    assert places(found) == [("dangling-reference", FILE, 2, 10)]
    assert "content/communities/c3.yml" in found[0].help.zh


def test_a_fact_is_found_where_it_stands() -> None:
    catalogue, _ = catalogue_of({"communities/c1": "teams:\n  - name: 舞蹈队\n    text: 一。\n"})
    key = "community", "c1"
    assert catalogue.span(key, ("teams", 0, "text")) == Span("content/communities/c1.yml", 3, 11, 3, 13)

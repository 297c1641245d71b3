from typing import Any

import pytest
from publishing import node_of, published

from linli.catalogue.pictures import Picture
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.key_facts import Fact
from linli.pages.sections.registry import SECTIONS
from linli.pages.sections.view import View

FULL = """\
name: 甲社区
other_names: [甲, 甲區]
founded: 2017-05
part_of: yi
themes: [women, reading]
region: guangdong/zhuhai
body: |
  见[书香](program:shu)与[乙](community:yi)。[^two]
metrics:
  - {label: 户数, value: 10, headline: true}
  - {label: 人数, value: 20}
milestones:
  - {date: XXXX-07, title: 丙}
  - {date: 2018-03, title: 乙}
  - {date: 2018, title: 甲, source: one}
councils: [{name: 议事会}]
teams: [{name: 楼长队, source: one}]
places: [{name: 广场}]
photos:
  - {file: ready.jpg, alt: 门}
  - {file: missing.jpg, alt: 窗}
links: [{title: 网, url: "https://a.example/"}]
notes: [不详。]
sources: [two, one]
verified_on: 2025-12-01
"""
FILES = {
    "communities/jia": FULL,
    "communities/yi": "name: 乙街道\nkind: street",
    "communities/bare": "name: 空社区",
    "representatives/zeng": "posts: [{title: 书记, community: jia}]\nhonours: [{title: 先进}]\nregion: guangdong",
    "representatives/hidden": "status: draft\nposts: [{title: 主任, community: jia}]",
    "programs/shu": (
        "communities: [jia]\npartners: [{name: 某馆}]\nmodel: {formula: 1+N, parts: [{symbol: N, meaning: 多}]}\n"
        "people: [{representative: zeng, role: 发起人}, {representative: zeng, role: 主持人}]\npart_of: top"
    ),
    "programs/top": "related: [{program: shu, role: 指导}]",
    "sources/one": "date: 2024",
    "sources/two": "",
}
OF = {
    **dict.fromkeys(("posts", "honours"), "representatives/zeng"),
    **dict.fromkeys(("model", "partners"), "programs/shu"),
}
"""Where there is something for a section to show, unless it is the first community."""

ALWAYS = {"key_facts", "verified"}
VIEWS = {section.NAME: section.view for section in SECTIONS}


@pytest.fixture(name="catalogue", scope="module")
def whole_catalogue() -> PublicCatalogue:
    return published(FILES, pictures={"ready.jpg": Picture("0", 9, 9, (9,))})


def values(name: str, file: str, catalogue: PublicCatalogue) -> dict[str, Any]:
    view = VIEWS[name](node_of(catalogue, file), catalogue)
    assert view is not None
    return dict(view.values)


@pytest.mark.parametrize("name", VIEWS)
def test_a_section_is_there_where_it_has_something_to_show(name: str, catalogue: PublicCatalogue) -> None:
    assert isinstance(VIEWS[name](node_of(catalogue, OF.get(name, "communities/jia")), catalogue), View)


@pytest.mark.parametrize("name", sorted(VIEWS.keys() - ALWAYS))
def test_a_section_is_left_out_where_it_has_nothing_to_show(name: str, catalogue: PublicCatalogue) -> None:
    assert VIEWS[name](node_of(catalogue, "communities/bare"), catalogue) is None


def test_milestones_come_in_order_with_unknown_years_last(catalogue: PublicCatalogue) -> None:
    titles = [milestone.title for milestone in values("milestones", "communities/jia", catalogue)["milestones"]]
    assert titles == ["甲", "乙", "丙"]


def test_only_headline_figures_are_large_but_all_are_listed(catalogue: PublicCatalogue) -> None:
    labels = {
        name: [metric.label for metric in values(name, "communities/jia", catalogue)["metrics"]]
        for name in ("headline", "figures")
    }
    assert labels == {"headline": ["户数"], "figures": ["户数", "人数"]}


def test_photographs_that_could_not_be_made_are_left_out(catalogue: PublicCatalogue) -> None:
    assert [photo.file for photo in values("photos", "communities/jia", catalogue)["photos"]] == ["ready.jpg"]


def test_sources_are_in_the_order_of_the_list_then_of_citation(catalogue: PublicCatalogue) -> None:
    found = [node.entity.id for node in values("sources", "communities/jia", catalogue)["sources"]]
    assert found == ["two", "one"]


def facts(file: str, catalogue: PublicCatalogue) -> dict[str, Fact]:
    return {fact.title.zh: fact for fact in values("key_facts", file, catalogue)["facts"]}


def test_key_facts_of_the_kind_come_first_and_say_how_they_are_written(catalogue: PublicCatalogue) -> None:
    found = facts("communities/jia", catalogue)
    assert [(title, fact.form) for title, fact in found.items()] == [
        ("类型", "choices.CommunityKind"),
        ("所在地区", "lineage"),
        ("隶属", "reference"),
        ("成立时间", "date"),
        ("其他名称", "text"),
        ("主题", "reference"),
    ]
    assert found["所在地区"].values == ((("region", "guangdong"), ("region", "guangdong/zhuhai")),)
    assert found["主题"].values == (("theme", "women"), ("theme", "reading"))
    assert found["其他名称"].values == ("甲", "甲區")


def test_key_facts_that_are_not_filled_in_are_left_out(catalogue: PublicCatalogue) -> None:
    assert list(facts("communities/bare", catalogue)) == ["类型", "所在地区"]
    assert list(facts("sources/one", catalogue)) == ["发布者", "发表日期", "语言"]


def relations(file: str, catalogue: PublicCatalogue) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    groups = values("relations", file, catalogue)["groups"]
    return {
        group.kind.name: [(relation.node.entity.id, relation.roles) for relation in group.relations] for group in groups
    }


def test_relations_are_told_from_both_sides(catalogue: PublicCatalogue) -> None:
    assert relations("communities/jia", catalogue) == {
        "community": [("yi", ("隶属于",))],
        "representative": [("zeng", ("书记",))],
        "program": [("shu", ())],
    }
    assert relations("communities/yi", catalogue) == {"community": [("jia", ("下属",))]}


def test_a_relation_is_there_once_with_all_its_roles(catalogue: PublicCatalogue) -> None:
    assert relations("programs/shu", catalogue) == {
        "community": [("jia", ())],
        "representative": [("zeng", ("发起人", "主持人"))],
        "program": [("top", ("隶属于", "指导"))],
    }
    assert relations("representatives/zeng", catalogue)["program"] == [("shu", ("发起人", "主持人"))]


def test_the_last_check_is_named_or_missing(catalogue: PublicCatalogue) -> None:
    assert str(values("verified", "communities/jia", catalogue)["verified_on"]) == "2025-12-01"
    assert values("verified", "communities/bare", catalogue)["verified_on"] is None

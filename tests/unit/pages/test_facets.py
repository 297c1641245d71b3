import pytest
from publishing import node_of, published

from linli.catalogue.public import PublicCatalogue
from linli.pages.facets import NAMES, Facet, facets, values_of
from linli.wording import Language

FILES = {
    "communities/jia": "name: 甲社区\nregion: guangdong/zhuhai/xiangzhou\nthemes: [women]\nfounded: 2019-05",
    "communities/yi": "name: 乙社区\nregion: hubei\nstatus: archived\nkind: estate",
    "programs/shu": "kind: team\ncommunities: [jia, yi]\nthemes: [reading, women]\nstarted: 2020\nended: 2021-03\n"
    "milestones: [{date: 2019, title: 始}, {date: XXXX-07, title: 某}]",
    "representatives/zeng": "name: 曾小明\nposts: [{title: 书记, community: jia}]",
}


def made(catalogue: PublicCatalogue, *names: str) -> dict[str, Facet]:
    nodes = [node_of(catalogue, name) for name in names]
    values = [values_of(node, catalogue.graph) for node in nodes]
    return {facet.name: facet for facet in facets(values, catalogue.graph.settings, {"program/team": ("x/", "team")})}


def test_a_profile_has_values_of_every_facet() -> None:
    catalogue = published(FILES)
    assert values_of(node_of(catalogue, "programs/shu"), catalogue.graph) == {
        "kind": ("program", "program/team"),
        "region": ("guangdong", "guangdong/zhuhai", "guangdong/zhuhai/xiangzhou", "hubei"),
        "theme": ("reading", "women"),
        "status": ("published",),
        "year": ("2019", "2020", "2021"),
    }
    assert values_of(node_of(catalogue, "representatives/zeng"), catalogue.graph)["region"] == (
        *("guangdong", "guangdong/zhuhai", "guangdong/zhuhai/xiangzhou"),
    )


def test_choices_are_those_that_some_have_and_some_have_not() -> None:
    found = made(published(FILES), "communities/jia", "communities/yi")
    assert list(found) == list(NAMES)
    regions = [(choice.value, choice.count, choice.depth) for choice in found["region"].choices]
    assert regions == [
        *(("guangdong", 1, 0), ("guangdong/zhuhai", 1, 1), ("guangdong/zhuhai/xiangzhou", 1, 2), ("hubei", 1, 0)),
    ]
    assert [choice.value for choice in found["kind"].choices] == ["community/estate", "community/community"]
    assert {choice.depth for choice in found["kind"].choices} == {0}
    assert [choice.title for choice in found["status"].choices] == ["公开", "已归档"]
    assert "theme" in found


def test_what_all_have_is_no_choice() -> None:
    assert made(published(FILES), "communities/jia") == {}


def test_a_choice_leads_to_where_it_is_shown_without_a_script() -> None:
    found = made(published(FILES), "programs/shu", "communities/yi")
    ways = {choice.value: (choice.url, choice.anchor) for facet in found.values() for choice in facet.choices}
    assert ways["program/team"] == ("x/", "team")
    assert ways["guangdong/zhuhai"] == ("regions/guangdong/zhuhai/", "")
    assert ways["women"] == ("themes/women/", "")
    assert ways["2020"] == ("timeline/", "year-2020")
    assert ways["archived"] == ("", "")


def test_the_latest_years_come_first() -> None:
    found = made(published(FILES), "programs/shu", "communities/yi")
    assert [choice.value for choice in found["year"].choices] == ["2021", "2020", "2019"]


@pytest.mark.parametrize(("language", "title"), [("zh", "社区"), ("en", "Communities")])
def test_kinds_are_choices_where_there_are_several(language: Language, title: str) -> None:
    found = made(published(FILES, language=language), "communities/jia", "programs/shu")
    choices = found["kind"].choices
    assert (choices[0].value, choices[0].title, choices[0].depth) == ("community", title, 0)
    assert choices[1].depth == 1

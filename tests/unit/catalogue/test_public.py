from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from builders import TODAY, entity_of, kind_of, settings_of
from hypothesis import given, settings
from projects import GROUND, PERSON, profiles, projects

from linli.catalogue.build import Catalogue
from linli.catalogue.graph import Key, Node, graph_of
from linli.catalogue.public import PublicCatalogue, is_public, public
from linli.schema.shape import shapes


@given(profiles())
def test_the_profiles_of_these_tests_have_every_field_filled(profile: tuple[str, Mapping[str, Any]]) -> None:
    kind, fields = profile
    assert fields.keys() == shapes(kind_of(kind).model).keys() - {"id", "status", "consent", "is_minor"}


@settings(max_examples=40, deadline=None)
@given(projects())
def test_nothing_that_is_hidden_can_be_reached_and_nothing_else_is_lost(
    project: tuple[Catalogue, Mapping[Key, bool]],
) -> None:
    catalogue, shown = project
    text = repr(public(catalogue, TODAY))
    assert "secret-" not in text
    for (_, identity), is_shown in shown.items():
        assert (identity in text) == is_shown
        assert (f"mark-{identity}" in text) == is_shown


@settings(max_examples=30, deadline=None)
@given(projects())
def test_every_reference_of_the_public_leads_somewhere(project: tuple[Catalogue, Mapping[Key, bool]]) -> None:
    graph = public(project[0], TODAY).graph
    known = {*graph.nodes, *(("theme", theme) for theme in graph.settings.themes)}
    known |= {("region", path) for path in graph.settings.regions}
    assert {edge.target for edges in graph.outgoing.values() for edge in edges} <= known
    assert graph.incoming.keys() <= known


@settings(max_examples=30, deadline=None)
@given(projects())
def test_the_public_is_public_for_good(project: tuple[Catalogue, Mapping[Key, bool]]) -> None:
    once = public(project[0], TODAY).graph
    people = [node for node in once.nodes.values() if node.kind.name == "representative"]
    assert [node for node in people if is_public(node.entity, TODAY)] == [], "its consent is private too"
    again = graph_of(once.nodes.values(), once.settings)
    assert again.outgoing == once.outgoing


@pytest.mark.parametrize(("fields", "shown"), PERSON)
def test_what_decides_on_a_person(fields: dict[str, Any], shown: bool) -> None:  # noqa: FBT001
    person = entity_of("representative", "zeng-li", {"name": "曾丽", "summary": "一。", "posts": [], **fields})
    assert is_public(person, TODAY) == shown


@pytest.mark.parametrize(
    ("expires", "last"),
    [("2026-11-22", date(2026, 11, 22)), ("2026-11", date(2026, 11, 30)), ("2026", date(2026, 12, 31))],
)
def test_consent_ends_with_the_last_day_that_its_date_may_mean(expires: str, last: date) -> None:
    fields = {"name": "曾丽", "summary": "一。", "posts": [], "consent": {**GROUND, "expires": expires}}
    person = entity_of("representative", "zeng-li", fields)
    assert is_public(person, last)
    assert not is_public(person, last + timedelta(1))


def published(**entities: tuple[str, Mapping[str, Any]]) -> PublicCatalogue:
    nodes = [
        Node(kind_of(kind), entity_of(kind, identity.replace("_", "-"), fields), "")
        for identity, (kind, fields) in entities.items()
    ]
    return public(Catalogue(graph_of(nodes, settings_of()), {}), TODAY)


PHOTO = {"file": "a.jpg", "alt": "一个人"}
ZENG: dict[str, Any] = {"name": "曾丽", "summary": "一。", "posts": [], "photos": [PHOTO]}


@pytest.mark.parametrize(("scope", "count"), [(["page"], 0), (["page", "portrait"], 1)])
def test_a_portrait_needs_consent_of_its_own(scope: list[str], count: int) -> None:
    fields = {**ZENG, "consent": {**GROUND, "scope": scope}}
    (node,) = published(zeng_li=("representative", fields)).graph.of_kind("representative")
    assert len(getattr(node.entity, "photos", ())) == count


def test_a_part_that_is_about_somebody_hidden_goes_with_them() -> None:
    program = {"name": "读书会", "kind": "activity", "summary": "一。", "communities": ["draft"]}
    people = [{"representative": "zeng-li", "role": "发起人"}, {"representative": "huang-an", "role": "老师"}]
    team = {"name": "甲队", "program": "nobody"}
    model = {"formula": "N", "parts": [{"symbol": "N", "meaning": "队伍", "members": [team]}]}
    graph = published(
        zeng_li=("representative", ZENG),
        huang_an=("representative", {**ZENG, "name": "黄安", "consent": GROUND}),
        dushu=("program", {**program, "people": people, "model": model}),
    ).graph
    entity: Any = graph.nodes["program", "dushu"].entity
    assert [each.role for each in entity.people] == ["老师"]
    assert entity.communities == ()
    assert entity.model.parts[0].members[0].name == "甲队"
    assert entity.model.parts[0].members[0].program is None


def test_an_article_keeps_the_words_of_a_link_to_somebody_hidden() -> None:
    body = "由[书记](representative:zeng-li)发起，见[官网](https://a.cn)。[^draft]"
    program = {"name": "读书会", "kind": "activity", "summary": "一。", "communities": [], "body": body}
    graph = published(dushu=("program", program), zeng_li=("representative", ZENG)).graph
    entity: Any = graph.nodes["program", "dushu"].entity
    assert entity.body == "由书记发起，见[官网](https://a.cn)。"


def test_settings_are_there_without_their_files() -> None:
    catalogue = Catalogue(graph_of([], settings_of("featured:\n  programs: [dushu]")), {})
    found = public(catalogue, TODAY).graph.settings
    assert found.site.name == "例站"
    assert found.site.featured.programs == ()
    assert not found.trees

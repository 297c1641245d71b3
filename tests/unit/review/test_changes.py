from collections.abc import Mapping
from typing import Any

from builders import entity_of
from hypothesis import given
from hypothesis import strategies as st
from projects import KINDS, filled, profiles

from linli.profiles.profile import Entity
from linli.review.changes import Change, ChangeKind, differences

COMMUNITY = {"name": "甲社区", "kind": "community", "region": "guangdong", "summary": "一个社区。"}


def changes(old: Mapping[str, Any], new: Mapping[str, Any], kind: str = "community") -> tuple[Change, ...]:
    required = COMMUNITY if kind == "community" else {}
    before, after = (entity_of(kind, "jia", {**required, **fields}) for fields in (old, new))
    return differences((kind, "jia"), before, after)


def told(found: tuple[Change, ...]) -> list[tuple[str, str]]:
    return [(change.kind.value, change.field) for change in found]


def test_every_kind_of_field_is_compared() -> None:
    assert told(changes({}, {"name": "乙社区"})) == [("changed", "name")]
    assert told(changes({}, {"founded": "2019"})) == [("added", "founded")]
    assert told(changes({"founded": "2019"}, {})) == [("removed", "founded")]
    assert told(changes({"themes": ["a", "b"]}, {"themes": ["b", "c"]})) == [("removed", "themes"), ("added", "themes")]
    assert told(changes({"themes": ["a", "b"]}, {"themes": ["b", "a"]})) == [("reordered", "themes")]
    place = {"name": "中心", "address": "一楼"}
    assert told(changes({"places": [place]}, {"places": [{**place, "address": "二楼"}]})) == [
        ("changed", "places.address")
    ]


def test_what_readers_see_as_one_thing_is_one_change() -> None:
    metric = {"label": "户数", "value": "3000", "unit": "户", "qualifier": "约"}
    new = {**metric, "value": "7000", "qualifier": "近", "unit": "人"}
    (change,) = changes({"metrics": [metric]}, {"metrics": [new]})
    assert change.whole
    assert (change.old.shown, change.new.shown) == ("约3000户", "近7000人")
    event = {"date": "2019", "title": "成立"}
    (change,) = changes({"milestones": [event]}, {"milestones": [{**event, "date": "2020", "date_text": "2020年初"}]})
    assert (change.whole, change.field) == (True, "milestones.date")


def test_of_what_is_private_nothing_is_told_but_that_it_changed() -> None:
    (change,) = changes({"internal_note": "甲"}, {"internal_note": "乙"})
    assert (change.kind, change.old, change.new) == (ChangeKind.PRIVATE, None, None)
    metric = {"label": "户数", "value": "1"}
    (change,) = changes({"metrics": [metric]}, {"metrics": [{**metric, "verified_on": "2026"}]})
    assert (change.kind, change.field, change.old, change.new) == (
        ChangeKind.PRIVATE,
        "metrics.verified_on",
        None,
        None,
    )


def test_a_second_source_is_one_change_though_facts_rested_on_the_first() -> None:
    old = {"sources": ["a"], "metrics": [{"label": "户数", "value": "1", "source": "a"}]}
    new = {"sources": ["a", "b"], "metrics": [{"label": "户数", "value": "1"}]}
    assert told(changes(old, new)) == [("added", "sources")]


@given(profiles())
def test_a_profile_does_not_differ_from_itself(profile: tuple[str, Mapping[str, Any]]) -> None:
    kind, fields = profile
    assert differences((kind, "x"), entity_of(kind, "x", fields), entity_of(kind, "x", fields)) == ()


@st.composite
def pairs(draw: st.DrawFn) -> tuple[str, Entity, Entity]:
    """Two states of an invented profile: some fields are taken out, some are another profile's."""
    kind = draw(st.sampled_from(KINDS))
    one, other = filled(kind, "x", draw), filled(kind, "y", draw)
    required = {name for name, field in type(entity_of(kind, "x", one)).model_fields.items() if field.is_required()}
    names = sorted(one)
    gone = set(draw(st.lists(st.sampled_from(names), max_size=5))) - required
    swapped = draw(st.lists(st.sampled_from(names), max_size=5))
    new = {**{name: value for name, value in one.items() if name not in gone}, **{n: other[n] for n in swapped}}
    return kind, entity_of(kind, "x", one), entity_of(kind, "x", new)


@given(pairs())
def test_whatever_differs_is_found_and_nothing_else(pair: tuple[str, Entity, Entity]) -> None:
    kind, old, new = pair
    found = {change.field.partition(".")[0] for change in differences((kind, "x"), old, new)}
    differing = {name for name in type(old).model_fields if getattr(old, name) != getattr(new, name)}
    assert found <= differing
    # That facts rest on the only source there is goes without saying.
    assert differing - found <= {
        "metrics",
        "milestones",
        "photos",
        "teams",
        "councils",
        "people",
        "places",
        "partners",
    } | {
        "model",
        "posts",
        "honours",
    }

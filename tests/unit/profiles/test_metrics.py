from decimal import Decimal

import pytest
from builders import WHAT, places, tree_of
from hypothesis import given
from hypothesis import strategies as st

from linli.profiles.metrics import Figure, Metric
from linli.profiles.qualifier import Qualifier
from linli.schema.build import build

NUMBERS = st.from_regex(r"-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,4})?", fullmatch=True)
UNITS = st.one_of(st.none(), st.sampled_from(["户", "人", "万元", "%"]))
BEHIND = {"多", "余", "餘"}


def figure(**fields: object) -> Figure:
    return Figure.model_validate({"label": "户数", **fields})


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"value": "7000", "qualifier": "近", "unit": "人"}, "近7000人"),
        ({"value": "5300", "qualifier": "多", "unit": "户"}, "5300多户"),
        ({"value": "10", "qualifier": "余", "unit": "万元"}, "10余万元"),
        ({"value": "28.9", "unit": "%"}, "28.9%"),
        ({"value": "28.90", "unit": "%"}, "28.90%"),
        ({"value": "0", "unit": "户"}, "0户"),
        ({"value": "2", "value_to": "3", "unit": "个"}, "2–3个"),
        ({"value": "2", "value_to": "3", "qualifier": "约", "unit": "个"}, "约2–3个"),
        ({"value": "1", "qualifier": "第", "unit": "个"}, "第1个"),
        ({"value": "45"}, "45"),
        ({"text": "近四成"}, "近四成"),
        ({"value": "40", "unit": "%", "text": "近四成"}, "近四成"),
    ],
)
def test_a_figure_is_shown_as_its_source_prints_it(fields: dict[str, str], shown: str) -> None:
    assert figure(**fields).shown == shown


@given(NUMBERS, st.sampled_from(Qualifier), UNITS)
def test_nothing_is_added_to_a_figure_or_left_out(number: str, qualifier: Qualifier, unit: str | None) -> None:
    shown = figure(value=number, qualifier=qualifier.value, unit=unit).shown
    parts = [number, qualifier.value] if qualifier.value in BEHIND else [qualifier.value, number]
    assert shown == "".join([*parts, unit or ""])


@given(NUMBERS, NUMBERS)
def test_both_ends_of_a_range_stay_as_they_are(low: str, high: str) -> None:
    assert figure(value=low, value_to=high).shown.split("–") == [low, high]


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), min_size=1, max_size=20), NUMBERS)
def test_the_source_s_own_wording_wins(words: str, number: str) -> None:
    assert figure(value=number, qualifier="近", unit="人", text=words).shown == words


def test_a_figure_needs_a_number_or_words() -> None:
    tree = tree_of("unit: 人\nlabel: 人数\n")
    (found,) = build(Figure, tree, WHAT).diagnostics
    assert found.code == "empty-figure"
    assert "人数" in found.message.zh
    assert "人数" in found.message.en


def test_an_upper_end_alone_is_no_figure() -> None:
    built = build(Figure, tree_of("label: 人数\nvalue_to: 3\n"), WHAT)
    assert [found.code for found in built.diagnostics] == ["empty-figure"]


def test_the_empty_figure_among_several_is_pointed_at() -> None:
    tree = tree_of("label: 队员\nvalue: 45\nparts:\n  - {label: 港澳居民, value: 14}\n  - label: 其他\n")
    assert places(build(Metric, tree, WHAT).diagnostics) == [("empty-figure", "content/communities/jia.yml", 5, 5)]


def test_a_metric_holds_its_parts() -> None:
    metric = Metric.model_validate(
        {"label": "队员", "value": "45", "unit": "名", "parts": [{"label": "港澳居民", "value": "14", "unit": "名"}]}
    )
    assert [part.shown for part in metric.parts] == ["14名"]
    assert metric.value == Decimal(45)
    assert not metric.headline

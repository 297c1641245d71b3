from datetime import date

import pytest
from builders import catalogue_of

from linli.editor.stale import Due, stale

FIGURE = "metrics:\n  - label: 户数\n    value: 5\n"


def due(text: str, day: date, kind: str = "communities") -> list[tuple[str | None, str | None]]:
    catalogue, _ = catalogue_of({f"{kind}/jia": text})
    found: tuple[Due, ...] = stale(catalogue.graph, day)
    return [(one.figure, str(one.due) if one.due else None) for one in found]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("verified_on: 2025-11-22", date(2026, 11, 21)),
        ("verified_on: 2025-11-22\nreview_within: 3", date(2026, 2, 21)),
        ("verified_on: 2025-11-30\nreview_within: 3", date(2026, 2, 27)),
        ("verified_on: 2024-02-29", date(2025, 2, 27)),
        ("verified_on: 2025-11", date(2026, 10, 31)),
        ("verified_on: 2025", date(2025, 12, 31)),
    ],
)
def test_a_profile_is_due_when_its_months_are_over(text: str, last: date) -> None:
    assert due(text, last) == []
    assert len(due(text, date.fromordinal(last.toordinal() + 1))) == 1


def test_what_nobody_ever_checked_is_due() -> None:
    assert due("", date(2026, 1, 1)) == [(None, None)]
    assert due("verified_on: XXXX-02-03", date(2026, 1, 1)) == [(None, None)]


def test_a_figure_may_have_its_own_time() -> None:
    text = "verified_on: 2025-11-22\n" + FIGURE
    assert due(text, date(2026, 3, 1)) == []
    assert due(f"{text}    review_within: 3\n", date(2026, 3, 1)) == [("户数", "2026-02-22")]
    assert due(f"{text}    verified_on: 2024-11-22\n", date(2026, 3, 1)) == [("户数", "2025-11-22")]


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_what_is_not_for_readers_is_not_due(status: str) -> None:
    assert due(f"status: {status}", date(2030, 1, 1)) == []


def test_sources_are_not_due() -> None:
    assert due("", date(2030, 1, 1), "sources") == []

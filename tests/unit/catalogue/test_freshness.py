from datetime import date

import pytest
from builders import catalogue_of
from publishing import published

from linli.catalogue.freshness import Due, Freshness, Stale, due_on, freshness, stale, stale_for_readers
from linli.schema.partial_date import PartialDate

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


@pytest.mark.parametrize("status", ["draft", "withdrawn", "archived"])
def test_what_is_not_kept_up_to_date_is_not_due(status: str) -> None:
    assert due(f"status: {status}", date(2030, 1, 1)) == []


def test_sources_are_not_due() -> None:
    assert due("", date(2030, 1, 1), "sources") == []


def test_readers_are_told_what_is_overdue_and_not_what_was_never_checked() -> None:
    own = "    verified_on: 2024-11-22\n"
    catalogue, _ = catalogue_of(
        {
            "communities/bing": "verified_on: 2025-11-22\n" + FIGURE + own,
            "communities/ding": "",
            "communities/jia": "verified_on: 2024-05",
            "communities/yi": "verified_on: 2026-02\n" + FIGURE,
        }
    )
    found = stale_for_readers(catalogue.graph.nodes.values(), date(2026, 3, 1))
    assert found == {
        ("community", "jia"): Stale(PartialDate(2024, 5)),
        ("community", "bing"): Stale(None, (0,)),
    }


@pytest.mark.parametrize(
    ("checked", "months", "expected"),
    [
        ("2024-01-31", 1, date(2024, 2, 29)),
        ("2024-12-05", 12, date(2025, 12, 5)),
        ("2024", 6, date(2024, 7, 1)),
        ("2024-11", 2, date(2025, 1, 1)),
        ("XXXX-07-22", 12, None),
    ],
)
def test_a_check_holds_for_some_months(checked: str, months: int, expected: date | None) -> None:
    assert due_on(PartialDate.parse(checked), months) == expected


def test_what_was_never_checked_has_no_day() -> None:
    assert due_on(None, 12) is None


def test_profiles_are_counted_by_how_fresh_they_are() -> None:
    catalogue = published(
        {
            "communities/a": "verified_on: 2026-01-01",
            "communities/b": "verified_on: 2026-01-01\nreview_within: 6",
            "communities/c": "",
            "communities/hidden": "status: draft",
            "sources/one": "",
        }
    )
    assert freshness(catalogue.graph, date(2026, 6, 30)) == Freshness(2, 0, 1)
    assert freshness(catalogue.graph, date(2026, 7, 1)) == Freshness(1, 1, 1)

from datetime import date

import pytest
from publishing import published

from linli.catalogue.freshness import Freshness, due_on, freshness
from linli.schema.partial_date import PartialDate


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

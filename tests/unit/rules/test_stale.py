from datetime import date

import pytest
from builders import catalogue_of, places, speaks_both

from linli.diagnostics import Severity
from linli.rules import stale

DAY = date(2026, 3, 1)
FIGURE = "metrics:\n  - label: 户数\n    value: 5\n"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("verified_on: 2025-01-10\n", 1, "2026-01-10"),
        (f"verified_on: 2025-11-22\n{FIGURE}    review_within: 3\n", 5, "户数"),
        (f"verified_on: 2025-11-22\n{FIGURE}    verified_on: 2024-11-22\n", 5, "2024-11-22"),
    ],
)
def test_what_was_checked_too_long_ago_is_a_warning_at_the_date(text: str, line: int, words: str) -> None:
    catalogue, _ = catalogue_of({"communities/jia": text})
    (found,) = stale.check(catalogue, DAY)
    assert [place[:3] for place in places([found])] == [("stale", "content/communities/jia.yml", line)]
    assert speaks_both(found)
    assert words in found.message.zh
    assert words in found.message.en
    assert found.severity == Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "verified_on: 2025-11-22",
        "",
        "verified_on: XXXX-01-02",
        "verified_on: 2020-01-10\nstatus: archived",
        "verified_on: 2020-01-10\nstatus: draft",
    ],
)
def test_what_is_fresh_or_was_never_checked_or_is_not_kept_is_not(text: str) -> None:
    catalogue, _ = catalogue_of({"communities/jia": text})
    assert list(stale.check(catalogue, DAY)) == []

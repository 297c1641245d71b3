import pytest
from builders import TODAY, catalogue_of, places, speaks_both

from linli.diagnostics import Severity
from linli.rules import lapsed_consent

ENDED = [
    ("expires: 1999-12-31", 46),
    ("withdrawn_on: 2001-02", 51),
    ("scope: [portrait]", 44),
    ("expires: XXXX-12-31", 46),
]


@pytest.mark.parametrize(("field", "column"), ENDED)
def test_a_ground_that_does_not_hold_today_is_named_where_it_ends(field: str, column: int) -> None:
    catalogue, _ = catalogue_of({"representatives/r": f"name: 曾丽\nconsent: {{basis: press, date: 1998, {field}}}\n"})
    (found,) = lapsed_consent.check(catalogue, TODAY)
    assert places([found]) == [("lapsed-consent", "content/representatives/r.yml", 2, column)]
    assert found.severity == Severity.WARNING
    assert "曾丽" in found.message.zh
    assert speaks_both(found)


@pytest.mark.parametrize(
    "text",
    [
        "consent: {basis: press, date: 2024}",
        "consent: {basis: press, date: 2024, expires: 2999}",
        "consent: {basis: press, date: 2024, expires: 2001}\nstatus: withdrawn",
        "",
    ],
)
def test_a_ground_that_holds_or_is_not_needed(text: str) -> None:
    catalogue, _ = catalogue_of({"representatives/r": text, "communities/c": ""})
    assert list(lapsed_consent.check(catalogue, TODAY)) == []

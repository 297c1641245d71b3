import pytest
from builders import TODAY, catalogue_of, speaks_both

from linli.diagnostics import Severity
from linli.rules import bank_card


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("卡 4111 1111 1111 1111", Severity.ERROR),
        ("卡号 6222021234567890123", Severity.WARNING),
        ("编号 6222021234567890123", None),
    ],
)
def test_what_is_found_and_how_certain_it_is(text: str, severity: Severity | None) -> None:
    catalogue, _ = catalogue_of({"programs/p": f"summary: {text}"})
    found = list(bank_card.check(catalogue, TODAY))
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert all(speaks_both(one) for one in found)

import pytest
from builders import TODAY, catalogue_of, speaks_both

from linli.diagnostics import Severity
from linli.rules import birth_date


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("1975年3月2日出生", Severity.ERROR),
        ("生日 1990.1.2", Severity.WARNING),
        ("1975年3月出生", None),
    ],
)
def test_what_is_found_and_how_certain_it_is(text: str, severity: Severity | None) -> None:
    catalogue, _ = catalogue_of({"programs/p": f"summary: {text}"})
    found = list(birth_date.check(catalogue, TODAY))
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert all(speaks_both(one) for one in found)

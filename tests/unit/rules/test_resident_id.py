import pytest
from builders import TODAY, catalogue_of, speaks_both

from linli.diagnostics import Severity
from linli.rules import resident_id


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("证件 11010519491231002X", Severity.ERROR),
        ("证件 110105 19491231 002X", Severity.ERROR),
        ("证件 110105194912310021", Severity.WARNING),
        ("证件 130503670401001", Severity.WARNING),
        ("证件 110105194913310029", None),
    ],
)
def test_what_is_found_and_how_certain_it_is(text: str, severity: Severity | None) -> None:
    catalogue, _ = catalogue_of({"programs/p": f"summary: {text}"})
    found = list(resident_id.check(catalogue, TODAY))
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert all(speaks_both(one) for one in found)

import pytest
from builders import TODAY, catalogue_of, speaks_both

from linli.diagnostics import Severity
from linli.rules import macau_id


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("身份證 1234567(8)", Severity.ERROR),
        ("編號 5/123456/7", Severity.WARNING),
        ("比分 1/2/3", None),
    ],
)
def test_what_is_found_and_how_certain_it_is(text: str, severity: Severity | None) -> None:
    catalogue, _ = catalogue_of({"programs/p": f"summary: {text}"})
    found = list(macau_id.check(catalogue, TODAY))
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert all(speaks_both(one) for one in found)

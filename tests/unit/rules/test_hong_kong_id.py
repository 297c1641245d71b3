import pytest
from builders import TODAY, catalogue_of, speaks_both

from linli.diagnostics import Severity
from linli.rules import hong_kong_id


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("號碼 A123456(3)", Severity.ERROR),
        ("身份證 A1234563", Severity.ERROR),
        ("編號 A1234563", Severity.WARNING),
        ("编号 A1234564", None),
    ],
)
def test_what_is_found_and_how_certain_it_is(text: str, severity: Severity | None) -> None:
    catalogue, _ = catalogue_of({"programs/p": f"summary: {text}"})
    found = list(hong_kong_id.check(catalogue, TODAY))
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert all(speaks_both(one) for one in found)

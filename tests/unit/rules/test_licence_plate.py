import pytest
from builders import TODAY, catalogue_of, speaks_both

from linli.diagnostics import Severity
from linli.rules import licence_plate


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("车牌 粤B12345", Severity.ERROR),
        ("粤AD12345 停在门口", Severity.WARNING),
        ("江苏A股", None),
    ],
)
def test_what_is_found_and_how_certain_it_is(text: str, severity: Severity | None) -> None:
    catalogue, _ = catalogue_of({"programs/p": f"summary: {text}"})
    found = list(licence_plate.check(catalogue, TODAY))
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert all(speaks_both(one) for one in found)

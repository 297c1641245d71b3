import pytest
from builders import TODAY, catalogue_of, speaks_both

from linli.diagnostics import Severity
from linli.rules import mobile_number


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("电话 138-0013-8000", Severity.ERROR),
        ("一三八〇〇一三八〇〇〇", Severity.WARNING),
        ("投入 13800138000 元", None),
    ],
)
def test_what_is_found_and_how_certain_it_is(text: str, severity: Severity | None) -> None:
    catalogue, _ = catalogue_of({"programs/p": f"summary: {text}"})
    found = list(mobile_number.check(catalogue, TODAY))
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert all(speaks_both(one) for one in found)

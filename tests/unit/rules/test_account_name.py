import pytest
from builders import TODAY, catalogue_of, speaks_both

from linli.diagnostics import Severity
from linli.rules import account_name


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("微信号：abc_12345", Severity.ERROR),
        ("QQ群 123456789", Severity.WARNING),
        ("公众号 gongbei2020", None),
    ],
)
def test_what_is_found_and_how_certain_it_is(text: str, severity: Severity | None) -> None:
    catalogue, _ = catalogue_of({"programs/p": f"summary: {text}"})
    found = list(account_name.check(catalogue, TODAY))
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert all(speaks_both(one) for one in found)

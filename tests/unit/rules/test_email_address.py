import pytest
from builders import TODAY, catalogue_of, settings_of, speaks_both

from linli.diagnostics import Severity
from linli.rules import email_address


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("写信 zhangsan@qq.com", Severity.ERROR),
        ("写信 office@shequ.org.cn", Severity.WARNING),
        ("例如 a@example.org", None),
    ],
)
def test_what_is_found_and_how_certain_it_is(text: str, severity: Severity | None) -> None:
    catalogue, _ = catalogue_of({"programs/p": f"summary: {text}"})
    found = list(email_address.check(catalogue, TODAY))
    assert [one.severity for one in found] == ([severity] if severity else [])
    assert all(speaks_both(one) for one in found)


def test_the_sites_own_contact_may_be_named() -> None:
    files = {"programs/p": "summary: 写信 zhangsan@qq.com"}
    catalogue, _ = catalogue_of(files, settings_of("contact: zhangsan@qq.com"))
    assert list(email_address.check(catalogue, TODAY)) == []

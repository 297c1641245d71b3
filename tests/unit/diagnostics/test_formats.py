import json

import pytest

from linli.diagnostics import Diagnostic, Severity, Span
from linli.diagnostics.formats import FORMATS
from linli.wording import Text

PROBLEM = Diagnostic(
    "unknown-field", Severity.ERROR, Span("a.yml", 1, 1, 1, 3), Text("不是字段", "not a field"), Text("改名", "rename")
)


def test_the_formats() -> None:
    assert list(FORMATS) == ["terminal", "json", "github", "sarif"]


@pytest.mark.parametrize("name", list(FORMATS))
def test_each_is_called_alike(name: str) -> None:
    output = FORMATS[name]([PROBLEM], lambda _: "ab: 1", "en")
    assert "unknown-field" in output
    assert "not a field" in output


def test_each_name_is_its_format() -> None:
    assert "ab: 1" in FORMATS["terminal"]([PROBLEM], lambda _: "ab: 1", "en")
    assert "summary" in json.loads(FORMATS["json"]([PROBLEM], lambda _: None, "en"))
    assert FORMATS["github"]([PROBLEM], lambda _: None, "en").startswith("::error ")
    assert "runs" in json.loads(FORMATS["sarif"]([PROBLEM], lambda _: None, "en"))

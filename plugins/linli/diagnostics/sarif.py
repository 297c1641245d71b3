"""Problems in the Static Analysis Results Interchange Format, SARIF 2.1.0 (an OASIS standard), for code hosts."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import quote

from linli import __version__
from linli.diagnostics.json_text import json_text
from linli.diagnostics.model import Diagnostic, Severity, Span
from linli.diagnostics.summary import distinct
from linli.wording import Language, Text

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_ROOT: Final = "SRCROOT"
_ROOT_DESCRIPTION: Final = Text(zh="项目的根目录", en="The root of the project")
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LANGUAGE_TAGS: Final[Mapping[Language, str]] = MappingProxyType({"zh": "zh-CN", "en": "en-US"})


def render(diagnostics: Iterable[Diagnostic], language: Language) -> str:
    """A log of one run. Every code that occurs is a rule; levels and regions mean what they do in ``Diagnostic``."""
    problems = distinct(diagnostics)
    codes = sorted({problem.code for problem in problems})
    run = {
        "tool": {"driver": {"name": "linli", "version": __version__, "rules": [_rule(code) for code in codes]}},
        "language": _LANGUAGE_TAGS[language],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": _ROOT_DESCRIPTION.to(language)}}},
        "results": [_result(problem, codes.index(problem.code), language) for problem in problems],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str) -> dict[str, Any]:
    return {"id": code, "shortDescription": {"text": code.replace("-", " ")}}


def _result(problem: Diagnostic, rule_index: int, language: Language) -> dict[str, Any]:
    wording = (problem.message.to(language), problem.help.to(language))
    return {
        "ruleId": problem.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[problem.severity],
        "message": {"text": "\n".join(filter(None, wording))},
        "locations": [{"physicalLocation": _location(problem.span)}],
    }


def _location(span: Span) -> dict[str, Any]:
    # "surrogatepass" because a file name that is not UTF-8 must not stop the report about it.
    uri = quote(span.file, safe="/", errors="surrogatepass")
    return {
        "artifactLocation": {"uri": uri, "uriBaseId": _ROOT},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }

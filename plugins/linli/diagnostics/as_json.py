"""Problems as a JSON document, for other programs."""

from collections.abc import Iterable
from typing import Final

from linli.diagnostics.json_text import json_text
from linli.diagnostics.model import Diagnostic
from linli.diagnostics.summary import Summary, distinct
from linli.wording import Language

VERSION: Final = 1
"""Grows when a property changes its meaning or goes away, not when one is added."""


def render(diagnostics: Iterable[Diagnostic], language: Language) -> str:
    """``{"version", "diagnostics": […], "summary": {"errors", "warnings", "files"}}``, in a stable order.

    Lines and columns are those of ``Span``: from 1, in characters, the end just behind the last character.
    """
    problems = distinct(diagnostics)
    summary = Summary.of(problems)
    document = {
        "version": VERSION,
        "diagnostics": [_record(problem, language) for problem in problems],
        "summary": {"errors": summary.errors, "warnings": summary.warnings, "files": summary.files},
    }
    return json_text(document)


def _record(problem: Diagnostic, language: Language) -> dict[str, str | int]:
    span = problem.span
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
        "message": problem.message.to(language),
        "help": problem.help.to(language),
    }

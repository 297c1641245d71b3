"""Problems as workflow commands, which GitHub Actions shows beside the changed lines of a pull request."""

from collections.abc import Iterable
from typing import Final

from linli.diagnostics.model import Diagnostic, Severity, Span
from linli.diagnostics.summary import distinct
from linli.diagnostics.visible import visible
from linli.wording import Language

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

# What the runner decodes again; everything else stands for itself.
_DATA: Final = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_PROPERTY: Final = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}


def render(diagnostics: Iterable[Diagnostic], language: Language) -> str:
    """One command, one line, for each problem; nothing in the content can begin a line or a property of its own."""
    return "".join(f"{_command(problem, language)}\n" for problem in distinct(diagnostics))


def _command(problem: Diagnostic, language: Language) -> str:
    place = ",".join(f"{name}={_escape(str(value), _PROPERTY)}" for name, value in _place(problem.span).items())
    title = _escape(problem.code, _PROPERTY)
    wording = (problem.message.to(language), problem.help.to(language))
    data = _escape("\n".join(filter(None, wording)), _DATA)
    return f"::{_COMMANDS[problem.severity]} {place},title={title}::{data}"


def _place(span: Span) -> dict[str, str | int]:
    place: dict[str, str | int] = {"file": span.file, "line": span.line}
    if span.line != span.end_line:
        return {**place, "endLine": span.end_line}  # the runner takes no columns when the lines differ
    return {**place, "col": span.column, "endLine": span.end_line, "endColumn": span.end_column}


def _escape(text: str, escapes: dict[int, str]) -> str:
    return visible(text.translate(escapes))

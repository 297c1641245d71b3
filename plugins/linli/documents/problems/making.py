"""What every function of this package is made with."""

from linli.diagnostics import Diagnostic, Severity, Span
from linli.wording import Text


def error(code: str, span: Span, message: Text, remedy: Text) -> Diagnostic:
    """A problem that keeps the site from being published."""
    return Diagnostic(code, Severity.ERROR, span, message, remedy)


def warning(code: str, span: Span, message: Text, remedy: Text) -> Diagnostic:
    """A problem that is worth a look, but harms no reader."""
    return Diagnostic(code, Severity.WARNING, span, message, remedy)

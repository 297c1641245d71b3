"""What the problems of this package are made with."""

from typing import Final

from linli.diagnostics import Diagnostic, Severity, Span
from linli.wording import Text

_MUCH: Final = 10_000_000


def error(code: str, span: Span, message: Text, remedy: Text) -> Diagnostic:
    """A problem that keeps a site or a preview from being shown."""
    return Diagnostic(code, Severity.ERROR, span, message, remedy)


def amount(size: int) -> str:
    """A number of bytes for people: in kB (1000 bytes), or in MB where it is much."""
    return f"{size / 1000:,.0f} kB" if size < _MUCH else f"{size / 1_000_000:,.0f} MB"

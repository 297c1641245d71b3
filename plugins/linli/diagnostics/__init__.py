"""What is wrong in the content, as plain values; every rendering of them is a separate small module."""

from linli.diagnostics.model import Diagnostic, Severity, Span

__all__ = ["Diagnostic", "Severity", "Span"]

"""Refused characters as diagnostics."""

from linli.diagnostics import Diagnostic, Span
from linli.documents import problems
from linli.documents.characters import Finding


def reported(finding: Finding, text: str, span: Span) -> Diagnostic:
    """The diagnostic of a finding in ``text``, at ``span``."""
    character = text[finding.start]
    match finding.kind:
        case "control":
            return problems.control_character(span, character)
        case "break":
            return problems.hidden_line_break(span, character)
        case "bidi":
            return problems.bidi_character(span, character)
        case "invisible":
            return problems.invisible_character(span, character)
        case "combining":
            return problems.combining_flood(span, finding.end - finding.start)

"""From the YAML parser's error to a diagnostic: where the cause most likely is, and what to do about it."""

import re
from collections.abc import Iterable
from typing import Final

import yaml

from linli.diagnostics import Diagnostic, Span
from linli.documents import advice, problems
from linli.documents.advice import Advice
from linli.documents.limits import Limits
from linli.documents.nodes import Scalar
from linli.documents.source import Source

_FIELD: Final = r"^\s*(?:- +)*[\w-]{1,40}"
_FULL_WIDTH_COLON: Final = re.compile(_FIELD + "：")
_NO_SPACE: Final = re.compile(r"^\s*(?:- +)*[A-Za-z][\w-]{0,40}:(?=[^\s/])")
_LONGEST_KEY_OF_PARSER: Final = 1000

# The words of libyaml, as (part of the context, part of the problem); the first match counts. An advice marked True
# belongs to where the construct began, not to where the parser gave up.
_KNOWN: Final[tuple[tuple[str, str, Advice, bool], ...]] = (
    ("quoted scalar", "unexpected end of stream", advice.OPEN_QUOTE, True),
    ("quoted scalar", "unexpected document indicator", advice.OPEN_QUOTE, True),
    ("quoted scalar", "escape", advice.ESCAPE, False),
    ("quoted scalar", "hexdecimal", advice.ESCAPE, False),
    ("simple key", "could not find expected ':'", advice.NO_COLON, True),
    ("anchor", "", advice.STAR_OR_AMPERSAND, True),
    ("alias", "", advice.STAR_OR_AMPERSAND, True),
    ("flow sequence", "", advice.OPEN_BRACKET, True),
    ("flow mapping", "", advice.OPEN_BRACE, True),
    ("block scalar", "expected comment or line break", advice.TEXT_AFTER_BAR, False),
    ("", "cannot start any token", advice.RESERVED_SIGN, False),
    ("", "block sequence entries are not allowed", advice.LIST_ON_KEY_LINE, False),
    ("", "mapping keys are not allowed", advice.QUESTION_MARK, False),
)
_TOO_DEEP: Final = "maximum nesting depth"
"""The parser looks far ahead, and has a bound of its own."""
_MISPLACED: Final = ("did not find expected key", "expected '-' indicator", "expected <document start>")


def explained(error: yaml.YAMLError, source: Source, latest: Scalar | None, limits: Limits) -> Diagnostic:
    """The diagnostic of the parser's ``error``; ``latest`` is the last value that was read before it."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _syntax(Span.of_file(source.file), advice.GENERIC)
    stop = source.span(error.problem_mark, error.problem_mark)
    stop = source.at(stop.line, stop.column)
    if _TOO_DEEP in (error.problem or ""):
        return problems.too_deep(stop, limits.depth)
    return _told(error, source, stop, latest, limits)


def _told(error: yaml.MarkedYAMLError, source: Source, stop: Span, latest: Scalar | None, limits: Limits) -> Diagnostic:
    """The diagnostic of an error at which the parser stopped, where it knew a place."""
    began = source.span(error.context_mark, error.context_mark) if error.context_mark else stop
    began = source.at(began.line, began.column)
    context, problem = error.context or "", error.problem or ""
    if "\t" in _character(source, stop) or "tab character" in problem:
        return problems.tab_indentation(stop)
    if "tag" in context or "tag handle" in problem:
        return problems.yaml_tag(began)
    if "mapping values are not allowed" in problem:
        return _unexpected_colon(source, stop, latest, limits)
    if _begins_line(source, stop) and problem.endswith(_MISPLACED) and "flow" not in context:
        return _syntax(stop, advice.NOT_ALIGNED)
    return _field_typo(source, (began.line,)) or _from_table(context, problem, began, stop, latest)


def _from_table(context: str, problem: str, began: Span, stop: Span, latest: Scalar | None) -> Diagnostic:
    """The advice for the parser's words."""
    for known_context, known_problem, text, at_beginning in _KNOWN:
        if known_context in context and known_problem in problem:
            return _syntax(began if at_beginning else stop, text)
    if latest and not latest.plain and latest.span.end_line == stop.line:
        return _after_quoted(stop, latest)
    return _syntax(stop, advice.GENERIC)


def _after_quoted(stop: Span, latest: Scalar) -> Diagnostic:
    """Text behind a quoted value; if that has several lines, its quote was rather meant to be closed earlier."""
    if latest.span.line != latest.span.end_line:
        start = latest.span
        return _syntax(Span(start.file, start.line, start.column, start.line, start.column + 1), advice.OPEN_QUOTE)
    return _syntax(stop, advice.AFTER_QUOTE)


def _unexpected_colon(source: Source, stop: Span, latest: Scalar | None, limits: Limits) -> Diagnostic:
    """A colon where none can be: in running text, behind a typo of the line before, or on a line too far right."""
    if latest is None or latest.span.end_line != stop.line:
        return _syntax(stop, advice.COLON_IN_TEXT)
    if latest.span.line == stop.line:
        if len(latest.text) > _LONGEST_KEY_OF_PARSER:
            return problems.key_too_long(latest.span, limits.key_length)
        return _syntax(stop, advice.COLON_IN_TEXT)
    if not latest.plain:
        return _after_quoted(stop, latest)
    lines = range(latest.span.line, stop.line + 1)
    return _field_typo(source, lines) or _syntax(stop, advice.TOO_FAR_RIGHT)


def _field_typo(source: Source, lines: Iterable[int]) -> Diagnostic | None:
    """A full-width colon or a missing space behind the name of a field, on the first of ``lines`` that has it."""
    for number in lines:
        for pattern, text in ((_FULL_WIDTH_COLON, advice.FULL_WIDTH_COLON), (_NO_SPACE, advice.NO_SPACE)):
            if match := pattern.match(source.line(number)):
                return _syntax(source.at(number, match.end()), text)
    return None


def _begins_line(source: Source, span: Span) -> bool:
    """Whether only spaces stand before a span."""
    return not source.line(span.line)[: span.column - 1].strip()


def _character(source: Source, span: Span) -> str:
    """The character at the start of a span."""
    return source.line(span.line)[span.column - 1 : span.column]


def _syntax(span: Span, text: Advice) -> Diagnostic:
    return problems.yaml_syntax(span, text.message, text.remedy)

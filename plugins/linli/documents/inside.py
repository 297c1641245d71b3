"""Where in a file a stretch of a value stands: from characters of the text that was read back to those that were typed.

Quotes, escapes, folded lines and indentation make a value's text differ from its file. All but white space comes in the
same order in both, so the two are walked side by side.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from linli.diagnostics import Span
from linli.documents.characters import REPLACEMENT

_ESCAPE: Final = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|.|$)")
_NAMED: Final = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "v": "\v", "n": "\n", "t": "\t", "r": "\r"}
_LAST_CODE: Final = 0x10FFFF


@dataclass(frozen=True, slots=True)
class _Typed:
    """A character of a value, and where it was typed: a line, a column, the column behind it, all from 1."""

    character: str
    line: int
    column: int
    end: int


@dataclass(frozen=True, slots=True)
class Inside:
    """A value's text, and for each of its characters where that was typed: None for white space.

    ``typed`` is empty where text and file could not be brought together.
    """

    value: Span
    typed: Sequence[_Typed | None]

    @classmethod
    def of(cls, value: Span, text: str, lines: Sequence[str]) -> "Inside":
        """The ``text`` of the value at ``value`` of a file, whose ``lines`` come without their ends."""
        typed = _typed(value, lines)
        found: list[_Typed | None] = []
        for character in text:
            one = None if character.isspace() else _next(typed, character)
            if one is None and not character.isspace():
                return cls(value, ())
            found.append(one)
        return cls(value, found)

    def span(self, start: int, end: int) -> Span:
        """The span of the characters from ``start`` to just before ``end``; that of the value if it is not known."""
        found = [one for one in self.typed[start:end] if one is not None]
        if not found:
            return self.value
        return Span(self.value.file, found[0].line, found[0].column, found[-1].line, found[-1].end)


def _next(typed: Iterator[_Typed], character: str) -> _Typed | None:
    """The next thing typed, if it is ``character``: the same, a part of it (NFC joins several), or refused."""
    first = next(typed, None)
    if first is None or character in {first.character, REPLACEMENT}:
        return first
    parts = unicodedata.normalize("NFD", character)
    made = unicodedata.normalize("NFD", first.character)
    last = first
    while made != parts:
        following = next(typed, None) if parts.startswith(made) else None
        if following is None:
            return None
        made, last = made + unicodedata.normalize("NFD", following.character), following
    return _Typed(character, first.line, first.column, last.end)


def _typed(value: Span, lines: Sequence[str]) -> Iterator[_Typed]:
    """All but white space that was typed at ``value``, escapes undone, without quotes and the head of a block."""
    style = lines[value.line - 1][value.column - 1 : value.column] if value.line <= len(lines) else ""
    for number in range(value.line, min(value.end_line, len(lines)) + 1):
        line = lines[number - 1]
        start = value.column - 1 if number == value.line else 0
        end = value.end_column - 1 if number == value.end_line else len(line)
        if style in {"|", ">"}:
            if number > value.line:
                yield from _plain(line, number, 0, end)
        elif style == '"':
            yield from _double_quoted(line, number, start + (number == value.line), end - (number == value.end_line))
        elif style == "'":
            yield from _single_quoted(line, number, start + (number == value.line), end - (number == value.end_line))
        else:
            yield from _plain(line, number, start, end)


def _plain(line: str, number: int, start: int, end: int) -> Iterator[_Typed]:
    for column in range(start, end):
        if not line[column].isspace():
            yield _Typed(line[column], number, column + 1, column + 2)


def _single_quoted(line: str, number: int, start: int, end: int) -> Iterator[_Typed]:
    column = start
    while column < end:
        width = 2 if line.startswith("''", column) else 1
        if not line[column].isspace():
            yield _Typed(line[column], number, column + 1, column + 1 + width)
        column += width


def _double_quoted(line: str, number: int, start: int, end: int) -> Iterator[_Typed]:
    column = start
    while column < end:
        escape = _ESCAPE.match(line, column, end) if line[column] == "\\" else None
        character, width = (_escaped(escape), len(escape[0])) if escape else (line[column], 1)
        if character and not character.isspace():
            yield _Typed(character, number, column + 1, column + 1 + width)
        column += width


def _escaped(escape: re.Match[str]) -> str:
    """The character that an escape stands for; nothing for an escaped end of line."""
    code = escape[1] or escape[2] or escape[3]
    if code:
        return chr(min(int(code, 16), _LAST_CODE))
    return _NAMED.get(escape[0][1:], escape[0][1:])

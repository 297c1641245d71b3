"""How involved an editor's Markdown may be, so that its conversion always ends, and soon.

Python-Markdown calls itself for every list or quotation inside another, looks through the rest of a paragraph for the
end of every bracket, and through the rest of the text after every heading and fence. What these bounds let through is
converted within a second or two; what honest editors write is far below them.
"""

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

MOST_LEVELS: Final = 12
"""Lists and quotations inside each other, by their signs and by indentation."""

MOST_OPEN: Final = 12
"""Brackets of one kind that are open at the same time in a paragraph."""

MOST_LINES: Final = 400
"""Lines of a paragraph, list or table that no empty line divides."""

MOST_HEADINGS: Final = 200
"""Headings, fences and boxes in the whole text."""

_SIGNS: Final = re.compile(r"(?:[ \t]*(?:>|(?:[*+:-]|\d+\.)(?=[ \t])))*")
_SIGN: Final = ">*+-:."
_OPENING: Final = MappingProxyType({"]": "[", ")": "("})
_RULE: Final = re.compile(r"[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$")
_HEADING: Final = re.compile(r"[ >]*(?:#|:|=+ *$|-+ *$|```|~~~|!!!)")


def first_beyond(text: str) -> int | None:
    """The number of the first line, from 1, on which ``text`` exceeds a bound; None where none does."""
    return next(_beyond(text), None)


def _beyond(text: str) -> Iterator[int]:
    length = headings = 0
    open_ = dict.fromkeys(_OPENING.values(), 0)
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip(" \t"):
            length, open_ = 0, dict.fromkeys(open_, 0)
            continue
        length += 1
        headings += bool(_HEADING.match(line))
        deep = _levels(line.expandtabs(4)) > MOST_LEVELS or _most_open(line, open_) > MOST_OPEN
        if deep or length > MOST_LINES or headings > MOST_HEADINGS:
            yield number


def _levels(line: str) -> int:
    """How deep inside lists and quotations a line says that it is."""
    start = _SIGNS.match(line)
    signs = sum(character in _SIGN for character in start[0]) if start and not _RULE.match(line) else 0
    return signs + (len(line) - len(line.lstrip(" "))) // 4 if signs else 0


def _most_open(line: str, open_: dict[str, int]) -> int:
    """How many brackets are open at once somewhere on a line; ``open_`` counts those of the paragraph so far."""
    most = 0
    for character in line:
        if character in open_:
            open_[character] += 1
            most = max(most, open_[character])
        elif character in _OPENING:
            opening = _OPENING[character]
            open_[opening] = max(0, open_[opening] - 1)
    return most

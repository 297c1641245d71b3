"""How involved an editor's Markdown may be, so that its conversion always ends, and soon.

Python-Markdown calls itself for every list or quotation inside another, looks through the rest of a paragraph for the
end of every bracket, and through the rest of the text after every heading and fence. What these bounds let through is
converted within a second or two; what honest editors write is far below them.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

MOST_LEVELS: Final = 12
"""Lists and quotations inside each other, by their signs and by indentation."""

MOST_OPEN: Final = 30
"""Brackets of one kind that are open at the same time in a paragraph."""

MOST_LINES: Final = 400
"""Lines of a paragraph, list or table that no empty line divides."""

MOST_HEADINGS: Final = 200
"""Headings, fences, boxes, definitions and footnotes in the whole text."""

_SIGNS: Final = re.compile(r"[ ]*(?:>[ ]*|(?:[*+:-]|\d+\.)(?:[ ]+|$))*")
_SIGN: Final = re.compile(r"[>*+:.-]")
_RULE: Final = re.compile(r"[ ]{0,3}(?:(?:-[ ]{0,2}){3,}|(?:\*[ ]{0,2}){3,})$")
_HEADING: Final = re.compile(r"[ >]*(?:[#:]|=+ *$|-+ *$|```|~~~|!!!|\[\^[^\[\]\s]+\]:)")
_ESCAPED: Final = re.compile(r"\\.")


def first_beyond(text: str) -> int | None:
    """The number of a line, from 1, near which ``text`` exceeds a bound; None where it nowhere does."""
    return next(_beyond(text), None)


def _beyond(text: str) -> Iterator[int]:
    headings = 0
    lines = enumerate(text.expandtabs(4).split("\n"), 1)
    for is_filled, group in groupby(lines, key=lambda line: bool(line[1].strip(" "))):
        paragraph = list(group)
        for number, line in paragraph if is_filled else ():
            headings += bool(_HEADING.match(line))
            if headings > MOST_HEADINGS or _levels(line) > MOST_LEVELS:
                yield number
        if is_filled and (len(paragraph) > MOST_LINES or _is_too_open("\n".join(line for _, line in paragraph))):
            yield paragraph[0][0]


def _levels(line: str) -> int:
    """How deep inside lists and quotations a line says that it is."""
    signs = _SIGNS.match(line)
    count = len(_SIGN.findall(signs[0])) if signs and not _RULE.match(line) else 0
    return count + (len(line) - len(line.lstrip(" "))) // 4 if count else 0


def _is_too_open(paragraph: str) -> bool:
    """Whether too many brackets are open at once somewhere in a paragraph.

    Behind a backquote none counts as closed, since what closes it may be code.
    """
    for opening, closing in ("[]", "()"):
        if paragraph.count(opening) <= MOST_OPEN:
            continue
        depth, is_code = 0, False
        for sign in _ESCAPED.sub("", paragraph):
            is_code = is_code or sign == "`"
            depth += (sign == opening) - (sign == closing and depth > 0 and not is_code)
            if depth > MOST_OPEN:
                return True
    return False

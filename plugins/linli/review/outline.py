"""What any form of the report is made of: headings, lines, lists and tables of plain words."""

from dataclasses import dataclass, field
from typing import Final

from linli.review.excerpts import differing

FILE: Final = "preview-report/"
"""Where a preview has its report."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a line, never to be taken for anything else. ``url`` makes them a link."""

    text: str
    url: str | None = None
    is_strong: bool = False
    is_old: bool = False
    """What was there and is not any more."""

    is_new: bool = False
    """What was not there before."""


Line = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, with items below it."""

    line: Line
    below: tuple["Item", ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the report's title is of level 1."""

    level: int
    line: Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line on its own."""

    line: Line


@dataclass(frozen=True, slots=True)
class Items:
    """A list. With a ``summary``, it is only shown when somebody asks for it."""

    items: tuple[Item, ...]
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a table, the first of which is its head."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Pictures:
    """Pictures side by side: for each what it shows, and its address from the report."""

    pictures: tuple[tuple[str, str], ...] = field(default=())


Block = Heading | Paragraph | Items | Table | Pictures


def words(text: str, url: str | None = None) -> Line:
    """A line of just so many words."""
    return (Words(text, url),)


def compared(old: str, new: str) -> tuple[Line, Line]:
    """Two versions of a text as lines, in which what differs is marked."""
    start, end, other = differing(old, new)
    before = (Words(old[:start]), Words(old[start:end], is_old=True), Words(old[end:]))
    after = (Words(new[:start]), Words(new[start:other], is_new=True), Words(new[other:]))
    return tuple(part for part in before if part.text), tuple(part for part in after if part.text)

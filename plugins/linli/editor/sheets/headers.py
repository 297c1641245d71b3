"""Which row of a sheet has the headers, and what each of its columns holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache
from typing import Final

from linli.diagnostics import Diagnostic
from linli.diagnostics.near import nearest
from linli.editor.sheets import problems
from linli.editor.sheets.columns import Column, Path, column_at, column_called, columns, plain_words
from linli.editor.sheets.header_words import is_counting, is_personal, words_of
from linli.editor.sheets.table import Cell, Table
from linli.profiles.kinds import Kind
from linli.wording import Text

_FIRST_ROWS: Final = 40
"""Rows among which the headers are looked for; above them stand titles and remarks."""


class How(Enum):
    """How a header was understood."""

    KNOWN = auto()
    GUESSED = auto()
    """It may be misspelt; nothing is imported of the column until somebody agrees."""
    MAPPED = auto()
    IGNORED = auto()
    UNKNOWN = auto()
    REPEATED = auto()
    PERSONAL = auto()
    COUNTING = auto()
    HIDDEN = auto()


TAKEN: Final = frozenset({How.KNOWN, How.MAPPED})
"""What is imported."""


@dataclass(frozen=True, slots=True)
class Match:
    """A header with the column it means; ``label`` tells headers of the same words apart (职务, 职务#2)."""

    cell: Cell
    label: str
    how: How
    column: Column | None


@dataclass(frozen=True, slots=True)
class Headers:
    """The row that has the headers, and what they mean, from the left."""

    row: int
    matches: tuple[Match, ...]

    @property
    def taken(self) -> Mapping[int, Column]:
        """The columns that are imported, by their numbers in the sheet."""
        return {one.cell.column: one.column for one in self.matches if one.how in TAKEN and one.column is not None}

    def agreed(self) -> "Headers":
        """The same with guesses taken as right."""
        matches = (replace(one, how=How.KNOWN) if one.how is How.GUESSED else one for one in self.matches)
        return Headers(self.row, tuple(matches))

    def place_of(self, path: Path) -> int | None:
        """The number of the sheet's column that holds a path."""
        return next((number for number, column in self.taken.items() if column.path == path), None)


def find_headers(table: Table, kind: Kind, mapping: Mapping[str, Path | None] | None = None) -> Headers:
    """The headers of a table: the first row of its beginning in which the most are known.

    ``mapping`` says of headers what they mean, None that they are to be ignored.
    """
    known = words_of(kind)
    mapping = mapping or {}

    def score(row: tuple[Cell, ...]) -> int:
        return sum(one.text in mapping or _known(one.text, kind, known) is not None for one in row)

    first = table.rows[:_FIRST_ROWS]
    best = max(first, key=lambda row: (score(row), len(row) if score(row) else 0))
    return Headers(best[0].row, tuple(_matches(best, table, kind, mapping)))


def unknown_headers(table: Table, headers: Headers) -> Iterator[Diagnostic]:
    """A word on every column that nobody understands, so that none is left out in silence."""
    for one in headers.matches:
        span = table.at(one.cell.row, one.cell.column)
        if one.how is How.GUESSED and one.column is not None:
            title = one.column.title
            hint = Text(f"您是否想写“{title.zh}”？请改正表头。", f"Did you mean “{title.en}”? Correct the header.")
            yield problems.unknown_column(span, one.label, hint)
        elif one.how is How.UNKNOWN:
            hint = Text(
                "不需要这一列就不用管；需要的，请改表头，或写进对照文件（--mapping）。",
                "Leave it if the column is not wanted; else change the header, or use a mapping file (--mapping).",
            )
            yield problems.unknown_column(span, one.label, hint)


def _matches(row: tuple[Cell, ...], table: Table, kind: Kind, mapping: Mapping[str, Path | None]) -> Iterator[Match]:
    known = words_of(kind)
    seen: dict[str, int] = {}
    taken: set[Path] = set()
    for cell in row:
        count = seen[cell.text] = seen.get(cell.text, 0) + 1
        label = " ".join(cell.text.split()) if count == 1 else f"{' '.join(cell.text.split())}#{count}"
        how, column = _meaning(cell.text, label, kind, known, mapping)
        if how is How.KNOWN and column is not None:
            column = _next_free(column, kind, taken)
        if column is not None and column.path in taken:
            how = How.REPEATED
        elif how is How.KNOWN and cell.column in table.hidden:
            how = How.HIDDEN
        elif column is not None and how is not How.GUESSED:
            taken.add(column.path)
        yield Match(cell, label, how, column)


def _meaning(
    text: str, label: str, kind: Kind, known: Mapping[str, str], mapping: Mapping[str, Path | None]
) -> tuple[How, Column | None]:
    if label in mapping:
        path = mapping[label]
        return (How.IGNORED, None) if path is None else (How.MAPPED, column_at(kind, path))
    column = _known(text, kind, known)
    words = plain_words(text)
    if column is not None:
        return How.KNOWN, column
    if is_personal(words):
        return How.PERSONAL, None
    if is_counting(words):
        return How.COUNTING, None
    guesses = {**_titles(kind), **known}
    near = nearest(words, guesses)
    return (How.GUESSED, column_at(kind, parsed(guesses[near[0]]))) if near else (How.UNKNOWN, None)


@cache
def _titles(kind: Kind) -> Mapping[str, str]:
    """The titles of simple fields, which somebody may have misspelt."""
    found = columns(kind, {})
    return {plain_words(title): one.name for one in found for title in (one.title.zh, one.title.en)}


def _known(text: str, kind: Kind, known: Mapping[str, str]) -> Column | None:
    """The column of a header that nobody has to guess at."""
    path = known.get(plain_words(text))
    column = column_at(kind, parsed(path)) if path else None
    return column or column_called(kind, text)


def _next_free(column: Column, kind: Kind, taken: set[Path]) -> Column:
    """The same value of the next entry of its list, where the header was there before: 职务, 单位, 职务, 单位."""
    place = next((place for place, step in enumerate(column.path) if isinstance(step, int)), None)
    path = column.path
    while place is not None and path in taken:
        number = path[place]
        path = (*path[:place], int(number) + 1, *path[place + 1 :])
    return column_at(kind, path) or column


def parsed(path: str) -> Path:
    """A path from its text, with entries counted from 0."""
    return tuple(int(step) if step.isdecimal() else step for step in path.split("."))

"""A sheet as plain values: what stands in which cell."""

import re
from dataclasses import dataclass, field
from typing import Final

from linli.diagnostics import Diagnostic, Span
from linli.wording import Text

_LETTERS: Final = 26
_EDGES: Final = re.compile(r"^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$")


def letters(column: int) -> str:
    """The letters of a column, counted from 1: A, Z, AA."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, _LETTERS)
        found = chr(ord("A") + rest) + found
    return found


def trimmed(text: str) -> str:
    """A text without spaces, and without what is as invisible as they are, around it."""
    return _EDGES.sub("", text)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds something: ``text`` as people read it, row and column counted from 1.

    ``fault`` says why there is nothing to read: ``"formula"`` never computed, or an ``"error"`` such as #N/A.
    """

    row: int
    column: int
    text: str
    fault: str = ""

    @property
    def name(self) -> str:
        """What spreadsheet programs call it, such as C12."""
        return f"{letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: its rows from the top, each with its cells that hold something, from the left.

    ``file`` is the path as it was given, ``sheet`` the sheet's name (none in CSV), ``hidden`` the columns that nobody
    sees, ``others`` the names of the other sheets.
    """

    file: str
    sheet: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden: frozenset[int] = frozenset()
    others: tuple[str, ...] = field(default=())

    @property
    def width(self) -> int:
        """The last column that holds something."""
        return max((row[-1].column for row in self.rows), default=1)

    def at(self, row: int, column: int) -> Span:
        """The span of a cell: the row as its line, the column as its column."""
        return Span(self.file, row, column, row, column + 1)

    def of_row(self, row: int) -> Span:
        """The span of a row as a whole."""
        return Span(self.file, row, 1, row, self.width + 2)

    def placed(self, found: Diagnostic) -> Diagnostic:
        """A problem of this sheet, saying where it is in the words of spreadsheet programs; others as they are."""
        span = found.span
        if span.file != self.file or span.end_column == span.column:
            return found
        sheet = (f"工作表“{self.sheet}”", f"sheet “{self.sheet}”, ") if self.sheet else ("", "")
        column = letters(span.column)
        if span.end_column > span.column + 1:
            where = Text(f"{sheet[0]}第 {span.line} 行", f"{sheet[1]}row {span.line}")
        else:
            zh = f"{sheet[0]}第 {span.line} 行 {column} 列（{column}{span.line}）"
            where = Text(zh, f"{sheet[1]}row {span.line}, column {column} ({column}{span.line})")
        message = Text(f"{where.zh}：{found.message.zh}", f"{where.en}: {found.message.en}")
        return Diagnostic(found.code, found.severity, span, message, found.help)

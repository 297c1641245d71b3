"""Workbooks (xlsx): one sheet as people see it."""

import io
import re
import unicodedata
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook

from linli.editor.sheets import unusable as reasons
from linli.editor.sheets.archive import check_archive
from linli.editor.sheets.chinese_dates import shown_date
from linli.editor.sheets.limits import SHEET_LIMITS, SheetLimits
from linli.editor.sheets.table import Cell, Table, trimmed
from linli.editor.sheets.unusable import Unusable

_MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_COLUMN: Final = re.compile(rb"<(?:\w+:)?col\s[^>]*>")
_HIDDEN: Final = re.compile(rb'\shidden="(?:1|true)"')
_BOUND: Final = re.compile(rb'\s(min|max)="(\d{1,5})"')
_Cells = dict[int, Cell]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which sheet of a workbook: the one called ``sheet``, else one that is ``likely``, else the first one shown."""

    sheet: str | None = None
    likely: tuple[str, ...] = ()

    def among(self, names: Sequence[str], shown: Sequence[str]) -> str:
        """The name of the sheet. Raises Unusable."""
        if self.sheet is not None and self.sheet not in names:
            raise Unusable(reasons.NO_SHEET, name=self.sheet, names="、".join(names))
        found = [self.sheet, *(name for name in self.likely if name in names), *shown]
        chosen = next((name for name in found if name is not None), None)
        if chosen is None:
            raise Unusable(reasons.NOTHING)
        return chosen


ANY: Final = Wanted()


def workbook_table(file: str, data: bytes, wanted: Wanted = ANY, limits: SheetLimits = SHEET_LIMITS) -> Table:
    """The wanted sheet of a workbook. Raises Unusable.

    Cells that are merged downwards all say what the first one says: that is how staff mean it.
    """
    check_archive(data, limits)
    try:
        return _table(file, data, wanted, limits)
    except (Unusable, MemoryError):
        raise
    except Exception as error:  # whatever openpyxl makes of a damaged file
        raise Unusable(reasons.NO_WORKBOOK) from error


def _table(file: str, data: bytes, wanted: Wanted, limits: SheetLimits) -> Table:
    book = _opened(data, with_results=False)
    shown = [found.title for found in book.worksheets if found.sheet_state == "visible"]
    chosen = wanted.among([found.title for found in book.worksheets], shown)
    rows = _rows(book[chosen], limits)
    if any(cell.fault == "formula" for row in rows.values() for cell in row.values()):
        rows = _with_results(rows, _rows(_opened(data, with_results=True)[chosen], limits))
    raw = _xml(book[chosen])
    _fill(rows, _merged(raw, limits))
    if not any(rows.values()):
        raise Unusable(reasons.NOTHING)
    table = tuple(tuple(row[column] for column in sorted(row)) for _, row in sorted(rows.items()) if row)
    return Table(file, chosen, table, _hidden(raw), tuple(name for name in book.sheetnames if name != chosen))


def _opened(data: bytes, *, with_results: bool) -> Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of extensions that it does not know
        return load_workbook(io.BytesIO(data), read_only=True, data_only=with_results, keep_links=False)


def _rows(sheet: Any, limits: SheetLimits) -> dict[int, _Cells]:  # noqa: ANN401 - a sheet that is read as it comes
    sheet.reset_dimensions()  # what the file says of its own size may be wrong
    rows: dict[int, _Cells] = {}
    seen = 0
    for number, row in enumerate(sheet.iter_rows(), 1):
        seen += len(row)
        found = {cell.column: cell for cell in map(_cell, row) if cell is not None}
        if found:
            rows[number] = found
        if number > limits.rows or len(row) > limits.columns or seen > limits.cells:
            raise Unusable(reasons.TOO_MUCH, rows=limits.rows, columns=limits.columns)
        for one in found.values():
            if len(one.text) > limits.text:
                raise Unusable(reasons.LONG_CELL, cell=one.name, limit=limits.text)
    return rows


def _cell(cell: Any) -> Cell | None:  # noqa: ANN401 - several classes of the library
    value = cell.value
    if value is None:
        return None
    if cell.data_type == "f":
        return Cell(cell.row, cell.column, "", "formula")
    if cell.data_type == "e":
        return Cell(cell.row, cell.column, str(value), "error")
    text = unicodedata.normalize("NFC", trimmed(_shown(value, cell.number_format or "").replace("\r\n", "\n")))
    return Cell(cell.row, cell.column, text) if text else None


def _shown(value: object, form: str) -> str:
    """A value as the program shows it, as far as it matters here."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return shown_date(value.year, value.month, value.day, form)
    if isinstance(value, time | timedelta):
        return str(value)
    if isinstance(value, int | float):
        percent = form.rstrip().endswith("%")
        return f"{value * 100 if percent else value:.15g}{'%' if percent else ''}" if _is_short(value) else str(value)
    return str(value)


def _is_short(value: float) -> bool:
    """Whether all its digits are exact in a spreadsheet program, and none would be written as a power of ten."""
    return abs(value) < 10**15 and (value == 0 or abs(value) >= 10**-4)


def _with_results(rows: dict[int, _Cells], results: dict[int, _Cells]) -> dict[int, _Cells]:
    """Formulas with what they came to; those that nobody computed stay as they are."""
    return {
        number: {
            column: results.get(number, {}).get(column, cell) if cell.fault == "formula" else cell
            for column, cell in row.items()
        }
        for number, row in rows.items()
    }


def _xml(sheet: Any) -> bytes:  # noqa: ANN401 - a sheet that is read as it comes
    """The XML of a sheet: reading row by row, the library leaves out what concerns the sheet as a whole."""
    with sheet._get_source() as source:  # noqa: SLF001 - it has no public name
        return bytes(source.read())


def _merged(raw: bytes, limits: SheetLimits) -> Iterator[tuple[int, int, int]]:
    """Column, first and last row of cells merged downwards."""
    left = limits.merged
    for match in _MERGED.finditer(raw):
        first, top, last, bottom = range_boundaries(match[1].decode())
        if first is None or top is None or bottom is None or first != last or bottom <= top:
            continue
        left -= bottom - top
        if left < 0:
            raise Unusable(reasons.TOO_MUCH, rows=limits.rows, columns=limits.columns)
        yield first, top, bottom


def _fill(rows: dict[int, _Cells], merged: Iterable[tuple[int, int, int]]) -> None:
    """Let merged cells say what their first one says, in rows that say something else too."""
    for column, top, bottom in list(merged):
        cell = rows.get(top, {}).get(column)
        if cell is not None:
            for number in range(top + 1, bottom + 1):
                if number in rows:
                    rows[number].setdefault(column, Cell(number, column, cell.text, cell.fault))


def _hidden(raw: bytes) -> frozenset[int]:
    """The columns that are not shown."""
    found: set[int] = set()
    for match in _COLUMN.finditer(raw.partition(b"<sheetData")[0]):
        bounds = {bound[1]: int(bound[2]) for bound in _BOUND.finditer(match[0])}
        if _HIDDEN.search(match[0]) and len(bounds) == len({b"min", b"max"}):
            found.update(range(bounds[b"min"], bounds[b"max"] + 1))
    return frozenset(found)

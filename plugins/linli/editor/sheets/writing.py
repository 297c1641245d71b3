"""Sheets as files: workbooks, and CSV that spreadsheet programs open as it is meant."""

import csv
import io
import itertools
from collections.abc import Sequence
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from linli.diagnostics.width import display_width
from linli.editor.sheets.csv_table import guarded
from linli.editor.sheets.exporting import Sheet
from linli.wording import Language

_TEXT: Final = "@"
"""The number format by which 0571 and 2019-05 stay what was typed."""

_NARROWEST: Final = 8
_WIDEST: Final = 40
_ROWS_LOOKED_AT: Final = 200
_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def workbook_of(sheets: Sequence[Sheet], lang: Language) -> bytes:
    """A workbook with a sheet for each kind: headers stay in sight, every cell is a text and no formula."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        page = book.create_sheet(sheet.kind.title.to(lang))
        page.freeze_panes = "C2"
        for number, width in enumerate(_widths(sheet), 1):
            dimension = page.column_dimensions[get_column_letter(number)]
            dimension.width = width
            dimension.number_format = _TEXT
        page.append([_header(page, text) for text in sheet.header])
        for row in sheet.rows:
            page.append([_text(page, text) if text else None for text in row])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def csv_of(sheet: Sheet) -> bytes:
    """CSV in UTF-8 with its mark, by which spreadsheet programs know it; no cell is taken for a formula."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(map(guarded, sheet.header))
    writer.writerows(map(guarded, row) for row in sheet.rows)
    return buffer.getvalue().encode("utf-8-sig")


def _text(page: Any, text: str) -> Any:  # noqa: ANN401 - the library has no names for what is written as it comes
    cell: Any = WriteOnlyCell(page, text)
    cell.data_type = "s"  # a text that begins with = is none of ours to compute
    cell.number_format = _TEXT
    if text.startswith(_FORMULA):
        cell.quotePrefix = True
    if "\n" in text:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _header(page: Any, text: str) -> Any:  # noqa: ANN401 - the same
    cell = _text(page, text)
    cell.font = Font(bold=True)
    return cell


def _widths(sheet: Sheet) -> list[int]:
    """Columns as wide as their first texts, within bounds."""
    rows = list(itertools.islice(sheet.rows, _ROWS_LOOKED_AT))
    return [
        max(_NARROWEST, min(_WIDEST, max(display_width(text[:_WIDEST]) for text in column) + 2))
        for column in zip(sheet.header, *rows, strict=True)
    ]

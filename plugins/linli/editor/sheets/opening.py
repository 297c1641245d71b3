"""Opening whatever file is given as a sheet: by what it holds, which must be what its name says."""

from pathlib import Path
from typing import Final

from linli.editor.sheets import unusable as reasons
from linli.editor.sheets.archive import OLE, ZIP, check_archive
from linli.editor.sheets.csv_table import csv_table
from linli.editor.sheets.limits import SHEET_LIMITS, SheetLimits
from linli.editor.sheets.table import Table
from linli.editor.sheets.unusable import Unusable
from linli.editor.sheets.workbook import ANY, Wanted, workbook_table

_CSV: Final = frozenset({".csv", ".txt", ".tsv"})
_MEBIBYTE: Final = 1024 * 1024


def open_table(path: Path, file: str, wanted: Wanted = ANY, limits: SheetLimits = SHEET_LIMITS) -> Table:
    """The table in the file at ``path``, called ``file`` in messages. Raises Unusable, and OSError."""
    with path.open("rb") as opened:
        data = opened.read(limits.size + 1)
    if len(data) > limits.size:
        raise Unusable(reasons.TOO_LARGE, limit=limits.size // _MEBIBYTE)
    return table_of(file, data, wanted, limits)


def table_of(file: str, data: bytes, wanted: Wanted = ANY, limits: SheetLimits = SHEET_LIMITS) -> Table:
    """The table in ``data``, the bytes of ``file``. Raises Unusable."""
    ending = Path(file).suffix.lower()
    if data.startswith(OLE):
        check_archive(data, limits)
    if ending in _CSV:
        if data.startswith(ZIP):
            raise Unusable(reasons.WRONG_NAME, ending=ending, content="xlsx")
        return csv_table(file, data, limits)
    if ending in {".xlsm", ".xltm", ".xlsb"}:
        raise Unusable(reasons.MACROS)
    if ending != ".xlsx":
        raise Unusable(reasons.UNKNOWN_ENDING)
    if not data.startswith(ZIP):
        raise Unusable(reasons.WRONG_NAME, ending=ending, content=_content(data))
    return workbook_table(file, data, wanted, limits)


def _content(data: bytes) -> str:
    """What bytes that are no workbook look like."""
    start = data[:1000].lstrip().lower()
    return (
        "HTML" if start.startswith((b"<html", b"<!doctype", b"<table", b"<meta")) else "?" if b"\0" in start else "csv"
    )

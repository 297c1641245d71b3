"""CSV files as spreadsheet programs write them, Chinese ones too."""

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from linli.editor.sheets import unusable as reasons
from linli.editor.sheets.limits import SHEET_LIMITS, SheetLimits
from linli.editor.sheets.table import Cell, Table, trimmed
from linli.editor.sheets.unusable import Unusable

_DELIMITERS: Final = (",", "\t", ";")
_SAMPLE: Final = 20
_QUOTED: Final = re.compile(r'"[^"]*"')
_GUARDED: Final = re.compile(r"'+[=+\-@\t\r＝＋－＠]")
_DANGEROUS: Final = re.compile(r"'*[=+\-@\t\r＝＋－＠]")


def guarded(text: str) -> str:
    """A text that no spreadsheet program takes for a formula (OWASP, "CSV Injection"): an apostrophe stands before it.

    It also stands before what already looks so, so that ``unguarded`` always gives the text back.
    """
    return f"'{text}" if _DANGEROUS.match(text) else text


def unguarded(text: str) -> str:
    """A text without the apostrophe that ``guarded`` put before it."""
    return text[1:] if _GUARDED.match(text) else text


def csv_table(file: str, data: bytes, limits: SheetLimits = SHEET_LIMITS) -> Table:
    """The rows of a CSV file. Raises Unusable."""
    text = _decoded(data)
    rows = tuple(_rows(text, limits))
    if not rows:
        raise Unusable(reasons.NOTHING)
    return Table(file, "", rows)


def _decoded(data: bytes) -> str:
    """The text: UTF-8, or UTF-16 where it is marked, or else GB18030, which Chinese Windows writes."""
    is_marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encodings: tuple[str, ...] = ("utf-16",) if is_marked else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Unusable(reasons.NO_TEXT)


def _delimiter(text: str) -> str:
    """The sign between cells: the one that the first lines have most of, outside of quotes."""
    sample = _QUOTED.sub("", "\n".join(text.split("\n", _SAMPLE)[:_SAMPLE]))
    return max(_DELIMITERS, key=sample.count)


def _rows(text: str, limits: SheetLimits) -> Iterator[tuple[Cell, ...]]:
    csv.field_size_limit(limits.text + 1)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    number = 0
    try:
        for number, row in enumerate(reader, 1):
            if number > limits.rows or len(row) > limits.columns:
                raise Unusable(reasons.TOO_MUCH, rows=limits.rows, columns=limits.columns)
            cells = tuple(_cells(number, row))
            if cells:
                yield cells
    except csv.Error as error:
        raise Unusable(reasons.BAD_CSV, line=number + 1) from error


def _cells(number: int, row: list[str]) -> Iterator[Cell]:
    for column, raw in enumerate(row, 1):
        text = unicodedata.normalize("NFC", trimmed(unguarded(trimmed(raw)).replace("\r\n", "\n")))
        if text:
            yield Cell(number, column, text)

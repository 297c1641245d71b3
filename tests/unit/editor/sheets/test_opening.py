"""What is no sheet, or means harm, is refused with a remedy and without taking long."""

import io
import struct
import time
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

import pytest
from openpyxl import Workbook

from linli.editor.sheets import unusable as reasons
from linli.editor.sheets.archive import OLE
from linli.editor.sheets.limits import SHEET_LIMITS
from linli.editor.sheets.opening import table_of
from linli.editor.sheets.table import Cell
from linli.editor.sheets.unusable import Unusable
from linli.editor.sheets.workbook import Wanted
from linli.wording import Text

MOST = 5.0
"""Seconds of processor time that any file may take."""


def workbook(
    *rows: tuple[Any, ...], merged: str = "", hidden: str = "", forms: Mapping[str, str] = MappingProxyType({})
) -> bytes:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(row)
    for cells in merged.split():
        page.merge_cells(cells)
    for letter in hidden:
        page.column_dimensions[letter].hidden = True
    for place, form in forms.items():
        page[place].number_format = form
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def changed(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """A workbook with something else in one of its files; a file of that name is added if there is none."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for info in before.infolist():
            content = before.read(info)
            after.writestr(info.filename, content.replace(old, new, 1) if info.filename == name else content)
        if name not in before.namelist():
            after.writestr(name, new)
    return out.getvalue()


@contextmanager
def refused(why: Text) -> Iterator[None]:
    began = time.process_time()
    with pytest.raises(Unusable) as caught:
        yield
    assert time.process_time() - began < MOST
    assert caught.value.why.zh.startswith(why.zh.partition("{")[0])
    assert caught.value.why.en.startswith(why.en.partition("{")[0])


SOUND = workbook(("姓名", "职务"), ("杨斌", "书记"))
SHEET = "xl/worksheets/sheet1.xml"


def test_cells_are_read_as_they_are_shown() -> None:
    data = workbook(
        ("a", 1, 1.5, True, 0.1 + 0.2, 13800138000),
        (date(2019, 5, 1), datetime(2019, 5, 3, 8, 30), 0.4, None, "  空 \n格 ", "=1+1", "\u3000"),  # noqa: DTZ001 - so they come
        forms={"A2": 'yyyy"年"m"月"', "C2": "0%"},
    )
    table = table_of("a.xlsx", data)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["a", "1", "1.5", "true", "0.3", "13800138000"],
        ["2019-05", "2019-05-03", "40%", "空 \n格", ""],
    ]
    assert table.rows[1][-1] == Cell(2, 6, "", "formula")
    assert table.rows[0][2].name == "C1"


def test_a_formula_is_read_as_what_it_came_to() -> None:
    data = changed(workbook(("=1+1",)), SHEET, b"<v></v>", b"<v>2</v>")
    data = changed(data, SHEET, b"<v />", b"<v>2</v>")
    assert table_of("a.xlsx", data).rows == ((Cell(1, 1, "2"),),)


def test_cells_merged_downwards_say_the_same_in_every_row() -> None:
    data = workbook(("社区", "姓名"), ("甲", "王"), (None, "李"), (None, None), (None, "张"), merged="A2:A4 A1:B1")
    table = table_of("a.xlsx", data)
    assert [[cell.text for cell in row] for row in table.rows] == [["社区"], ["甲", "王"], ["甲", "李"], ["张"]]


def test_hidden_columns_are_known() -> None:
    data = workbook(("a", "b", "c", "d"), hidden="BCD")
    assert table_of("a.xlsx", data).hidden >= {2}
    assert 1 not in table_of("a.xlsx", data).hidden


def test_a_sheet_is_chosen_by_its_name() -> None:
    book = Workbook()
    book.create_sheet("人员")["A1"] = "姓名"
    buffer = io.BytesIO()
    book.save(buffer)
    table = table_of("a.xlsx", buffer.getvalue(), Wanted("人员"))
    assert (table.sheet, table.others) == ("人员", ("Sheet",))
    assert table_of("a.xlsx", buffer.getvalue(), Wanted(None, ("名单", "人员"))).sheet == "人员"
    with refused(reasons.NO_SHEET):
        table_of("a.xlsx", buffer.getvalue(), Wanted("名单"))
    with refused(reasons.NOTHING):
        table_of("a.xlsx", buffer.getvalue())


def bomb(size: int, name: str = "xl/sharedStrings.xml") -> bytes:
    """A workbook in which a few kilobytes become ``size`` bytes."""
    return changed(SOUND, name, b"", b"<sst>" + b" " * size + b"</sst>") if size else SOUND


def test_a_zip_bomb_is_not_unpacked() -> None:
    for data in (bomb(SHEET_LIMITS.unpacked, "xl/x1.xml"), bomb(SHEET_LIMITS.part + 1, "xl/x1.xml")):
        assert len(data) < SHEET_LIMITS.size
        with refused(reasons.UNPACKS_TOO_LARGE):
            table_of("a.xlsx", data)


def test_a_size_that_is_not_true_is_noticed() -> None:
    data = bytearray(bomb(SHEET_LIMITS.part + 1, "xl/x1.xml"))
    entry = data.rfind(b"PK\x01\x02", 0, data.rfind(b"xl/x1.xml"))
    struct.pack_into("<I", data, entry + 24, 10)  # the uncompressed size, as the table of contents has it
    with refused(reasons.NO_WORKBOOK):
        table_of("a.xlsx", bytes(data))


def test_too_many_files_inside_are_refused() -> None:
    out = io.BytesIO(SOUND)
    with zipfile.ZipFile(out, "a") as archive:
        for number in range(SHEET_LIMITS.members):
            archive.writestr(f"x{number}", b"")
    with refused(reasons.UNPACKS_TOO_LARGE):
        table_of("a.xlsx", out.getvalue())


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
READS = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("declared", [LAUGHS, READS, READS.lower()])
@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml", "xl/x.rels"])
def test_declared_entities_are_refused(declared: bytes, part: str) -> None:
    with refused(reasons.DECLARES):
        table_of("a.xlsx", changed(SOUND, part, b"<", declared + b"<"))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-7", "utf-32"])
def test_encodings_that_hide_are_refused(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><worksheet/>'.encode(encoding)
    with refused(reasons.DECLARES):
        table_of("a.xlsx", changed(SOUND, "xl/worksheets/sheet2.xml", b"", text))


def test_rows_and_columns_without_end_are_refused() -> None:
    far = b'<row r="1048576"><c r="A1048576" t="str"><v>a</v></c></row></sheetData>'
    wide = b'<row r="9"><c r="XFD9" t="str"><v>a</v></c></row></sheetData>'
    many = b"".join(b'<row r="%d"><c r="BXA%d"><v>1</v></c></row>' % (n, n) for n in range(9, 5000)) + b"</sheetData>"
    for rows in (far, wide, many):
        with refused(reasons.TOO_MUCH):
            table_of("a.xlsx", changed(SOUND, SHEET, b"</sheetData>", rows))


def test_a_million_rows_are_refused_soon() -> None:
    row = b"<row><c><v>1</v></c></row>"
    with refused(reasons.TOO_MUCH):
        table_of("a.xlsx", changed(SOUND, SHEET, b"</sheetData>", row * 1_000_000 + b"</sheetData>"))
    with refused(reasons.TOO_MUCH):
        table_of("a.csv", b"a,b\n" * 1_000_000)


def test_merged_cells_without_end_are_refused() -> None:
    merged = b'<mergeCells count="1"><mergeCell ref="A1:A1048576"/></mergeCells><pageMargins'
    with refused(reasons.TOO_MUCH):
        table_of("a.xlsx", changed(SOUND, SHEET, b"<pageMargins", merged))


@pytest.mark.parametrize(
    ("file", "data", "why"),
    [
        ("a.xlsx", OLE + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"), reasons.ENCRYPTED),
        ("a.xls", OLE + b"\0" * 500, reasons.OLD_FORM),
        ("a.csv", OLE + b"\0" * 500, reasons.OLD_FORM),
        ("a.xlsm", SOUND, reasons.MACROS),
        ("a.xlsx", changed(SOUND, "xl/vbaProject.bin", b"", b"x"), reasons.MACROS),
        ("a.xlsx", b"<html><table><tr><td>a", reasons.WRONG_NAME),
        ("a.xlsx", "姓名,职务\n".encode(), reasons.WRONG_NAME),
        ("a.csv", SOUND, reasons.WRONG_NAME),
        ("a.ods", SOUND, reasons.UNKNOWN_ENDING),
        ("a", b"a,b", reasons.UNKNOWN_ENDING),
        ("a.xlsx", SOUND[:-200], reasons.NO_WORKBOOK),
        ("a.xlsx", SOUND[:50], reasons.NO_WORKBOOK),
        ("a.xlsx", changed(SOUND, SHEET, b"</row>", b"</raw>"), reasons.NO_WORKBOOK),
        ("a.csv", b"\x81\xff\xff", reasons.NO_TEXT),
        ("a.csv", b"a\0b", reasons.NO_TEXT),
        ("a.csv", b'a,"b\n' * 3, reasons.BAD_CSV),
        ("a.csv", b"\n\n", reasons.NOTHING),
        ("a.csv", b"", reasons.NOTHING),
        ("a.csv", b"a," * 3000, reasons.TOO_MUCH),
    ],
)
def test_what_cannot_be_read_is_said_with_its_remedy(file: str, data: bytes, why: Text) -> None:
    with refused(why):
        table_of(file, data)


def test_an_encrypted_member_is_called_encrypted() -> None:
    data = bytearray(SOUND)
    data[data.find(b"PK\x01\x02") + 8] |= 1
    with refused(reasons.ENCRYPTED):
        table_of("a.xlsx", bytes(data))


def test_a_cell_without_end_is_refused() -> None:
    data = changed(
        SOUND,
        SHEET,
        b"</sheetData>",
        b'<row r="9"><c r="A9" t="str"><v>' + b"x" * 100_001 + b"</v></c></row></sheetData>",
    )
    with refused(reasons.LONG_CELL):
        table_of("a.xlsx", data)
    with refused(reasons.BAD_CSV):
        table_of("a.csv", b"x" * 200_000)

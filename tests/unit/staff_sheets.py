"""A workbook of people as staff make them, with what is wrong in it by cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

TITLE_ROW, HEADER_ROW, FIRST_ROW = 1, 4, 5
HEADERS = (
    *("序号", "姓　名", "一句话介绍 ", "职务", "单位", "所在社区", "任职时间", "手机号码", "资料来源", "公开依据"),
    *("依据日期", "备注", "荣誉", "荣誉·时间", "核对日其"),
)
"""The headers as they stand in the sheet; the last one is misspelt."""

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏"
GIVEN = "文武安平和清明华荣贵"
CODES: Mapping[str, str] = {
    "several": "several-names",
    "unknown": "unknown-name",
    "date": "bad-date",
    "formula": "no-result",
    "error": "cell-error",
    "mobile": "mobile-number",
    "repeated": "same-row",
    "empty": "missing-cell",
    "invisible": "refused-character",
    "choice": "unknown-word",
    "long": "too-long",
}
"""What may be wrong in a row, and the code that says so."""


@dataclass(frozen=True, slots=True)
class Person:
    """A row: its cells by the letters of their columns, the fields of its profile, and what is wrong by cell."""

    row: int
    cells: dict[str, Any]
    name: str
    since: str | None
    wrong: dict[str, str] = field(default_factory=dict)


FAULTS: Mapping[int, tuple[str, str, Any]] = {
    12: ("B", "several", "王小明、李小红"),
    20: ("F", "unknown", "甲社去"),
    33: ("G", "date", "去年"),
    47: ("D", "formula", '=CONCATENATE("书","记")'),
    58: ("E", "error", "#N/A"),
    71: ("C", "mobile", "社区书记，电话13800138000。"),
    86: ("B", "repeated", None),
    99: ("C", "empty", None),
    120: ("D", "invisible", "书\u200b记"),
    143: ("J", "choice", "听说的"),
    160: ("B", "several", "张三/李四"),
    177: ("K", "date", "2024年13月"),
    201: ("C", "long", "很长" * 200),
    230: ("I", "unknown", "没有的报纸"),
}
"""What is wrong with people of the sheet, by their number: the column, the sort of fault, what stands there."""


def people(count: int = 300) -> Iterator[Person]:
    """The rows, some of which have faults; every seventh row of the sheet is blank."""
    row = FIRST_ROW
    for number in range(count):
        if number % 7 == 6:
            row += 1
        name = SURNAMES[number % len(SURNAMES)] + GIVEN[number // len(SURNAMES)] + GIVEN[number % len(GIVEN)]
        cell, since = dates(number)
        cells = {
            "A": number + 1,
            "B": f"{name[0]}　{name[1:]} " if number % 5 == 0 else name,
            "C": f"  {name}是甲社区的居民骨干。",
            "D": "书记 " if number % 3 else "主任",
            "E": "甲社区居委会",
            "F": ("甲社区", "jia", " 甲社区　")[number % 3],
            "G": cell,
            "H": 13_900_000_000 + number,
            "I": "邻里的一天" if number % 2 else "report",
            "J": ("公职", "public-office", "新闻报道", " 书面同意")[number % 4],
            "K": "２０２４年５月６日" if number % 2 else date(2024, 5, 6),
            "L": "／" if number % 10 == 0 else None,
            "M": "藏起来的荣誉",
        }
        wrong: dict[str, str] = {}
        if number in FAULTS:
            column, sort, text = FAULTS[number]
            cells[column] = text if sort != "repeated" else SURNAMES[0] + GIVEN[0] * 2
            wrong[f"{column}{row}"] = CODES[sort]
        yield Person(row, cells, name, since, wrong)
        row += 1


def dates(number: int) -> tuple[Any, str | None]:
    """A cell with a date as somebody writes it, and the date that it is."""
    forms: tuple[tuple[Any, str | None], ...] = (
        ("2019年5月", "2019-05"),
        ("２０１９．５．３", "2019-05-03"),
        ("2019/5/3", "2019-05-03"),
        (date(2019, 5, 3), "2019-05-03"),
        (2019, "2019"),
        ("2019年", "2019"),
        (20190503, "2019-05-03"),
        (None, None),
    )
    return forms[number % len(forms)]


def staff_workbook(file: Path, rows: list[Person]) -> Path:
    """The workbook: a merged title, a remark, headers with a slip, a hidden column, blank rows, a sum at the end."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "骨干名单"
    page.merge_cells("A1:O1")
    page["A1"] = "２０２４年社区骨干名单（共３００人）"
    page["A2"] = "填表人：某某"
    for number, text in enumerate(HEADERS, 1):
        page.cell(HEADER_ROW, number, text)
    page.column_dimensions["M"].hidden = True
    for person in rows:
        for letter, value in person.cells.items():
            page[f"{letter}{person.row}"] = value
    page[f"A{rows[-1].row + 2}"] = "合计"
    book.create_sheet("说明")["A1"] = "说明"
    book.save(file)
    return file

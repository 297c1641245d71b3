"""The problems of sheets. Each function's docstring is the manual page of its code, in Chinese and in English."""
# ruff: noqa: D205 -- each docstring is a manual page: a Chinese paragraph, then an English one

from collections.abc import Callable, Sequence
from typing import Final

from linli.diagnostics import Diagnostic, Severity, Span
from linli.editor.sheets.cell_problems import PROBLEMS as CELL_PROBLEMS
from linli.editor.sheets.identity_problems import PROBLEMS as IDENTITY_PROBLEMS
from linli.wording import Text


def _error(code: str, span: Span, message: Text, help_: Text) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, span, message, help_)


def unknown_column(span: Span, name: str, help_: Text) -> Diagnostic:
    """有一列的表头认不出是哪个字段，所以这一列没有导入。请照提示改表头，或在对照文件里写明；不要的列可以不管。

    The header of a column is that of no field, so the column is not imported. Change the header, or say in a mapping
    file what it is; a column that is not wanted can stay as it is.
    """
    message = Text(f"表头“{name}”认不出来，这一列不导入", f"the header “{name}” is unknown; the column is not imported")
    return Diagnostic("unknown-column", Severity.WARNING, span, message, help_)


def no_names(span: Span, near: Sequence[str]) -> Diagnostic:
    """表里找不到写名称的一列，不知道每一行说的是谁。请让表头里有“姓名”“名称”或“编号”。

    There is no column with names, so nobody can tell whom the rows are about. Let a header be “Name” or “Id”.
    """
    hint = f"“{near[0]}”是不是“姓名”？" if near else ""
    english = f"Is “{near[0]}” the name? " if near else ""
    return _error(
        "no-names",
        span,
        Text("找不到写名称的一列", "there is no column with names"),
        Text(
            f"{hint}请把表头写成“姓名”“名称”（来源是“标题”）或“编号”，再运行一次。",
            f"{english}Call a column “Name” (of sources: “Title”) or “Id”, and run this again.",
        ),
    )


def missing_column(span: Span, column: Text, count: int, about: Text) -> Diagnostic:
    """新建档案必须有的内容，表里没有写它的一列。请照提示加一列；全部相同的，可以用 --set 给所有行同一个值。

    What new profiles must have stands in no column. Add the column that the help names; where it is the same for all
    rows, --set gives them one value.
    """
    return _error(
        "missing-column",
        span,
        Text(
            f"要新建 {count} 份档案，表里没有“{column.zh}”这一列",
            f"{count} profiles are to be made, but there is no column “{column.en}”",
        ),
        Text(
            f"请加一列，表头写“{column.zh}”；所有行都一样的，可以用 --set '{column.zh}=内容'。{about.zh}",
            f"Add a column “{column.en}”, or --set '{column.en}=VALUE' where all rows have the same. {about.en}",
        ),
    )


def missing_cell(span: Span, column: Text, about: Text) -> Diagnostic:
    """新建档案必须有的内容，这一行的格子是空的。请填上。

    What a new profile must have is missing in this row: the cell is empty. Fill it in.
    """
    return _error(
        "missing-cell",
        span,
        Text(f"没有填“{column.zh}”", f"“{column.en}” is empty"),
        Text(f"请填写这一格。{about.zh}", f"Fill in the cell. {about.en}"),
    )


def missing_ground(span: Span, count: int) -> Diagnostic:
    """人物没有公开的依据，就不会出现在网站上。请在表里加“公开依据·依据”和“公开依据·日期”两列；所有人相同的，可以用
    --set 一次写明。

    People without a ground for being public are shown nowhere. Add the columns “Consent · Basis” and “Consent · Date”,
    or give all rows the same by --set.
    """
    return Diagnostic(
        "missing-ground",
        Severity.WARNING,
        span,
        Text(
            f"表里没有公开的依据，{count} 个人导入以后暂时不会公开",
            f"the sheet has no ground; {count} people will not be shown yet",
        ),
        Text(
            "请加“公开依据·依据”（公职、新闻报道、书面同意）和“公开依据·日期”两列；所有人相同，可以用"
            " --set '公开依据·依据=公职' --set '公开依据·日期=2024-05-06'。",
            "Add the columns “Consent · Basis” (public-office, press, written) and “Consent · Date”; or, the same for "
            "all, --set 'consent.basis=public-office' --set 'consent.date=2024-05-06'.",
        ),
    )


def not_changeable(span: Span, file: str) -> Diagnostic:
    """这一行要改的档案文件有错误，不能安全地修改。请先运行 linli check，照提示改好。

    The profile that this row is to change has faults and cannot be changed safely. Run linli check and mend it first.
    """
    return _error(
        "not-changeable",
        span,
        Text(f"{file} 有错误，没有改", f"{file} has faults and was left alone"),
        Text("请先运行 linli check，把它改好。", "Run linli check and mend it first."),
    )


def wrong_mapping(span: Span, message: Text, help_: Text) -> Diagnostic:
    """对照文件（--mapping）写得不对：种类不对，没有 columns，或写了没有的字段。请照提示改正。

    The mapping file (--mapping) is wrong: it is for another kind, has no columns, or names a field that there is not.
    Correct it as the help says.
    """
    return _error("wrong-mapping", span, message, help_)


PROBLEMS: Final[tuple[Callable[..., Diagnostic], ...]] = (
    unknown_column,
    no_names,
    missing_column,
    missing_cell,
    missing_ground,
    not_changeable,
    wrong_mapping,
    *CELL_PROBLEMS,
    *IDENTITY_PROBLEMS,
)

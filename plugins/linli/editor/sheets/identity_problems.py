"""The problems of whom rows are about. Each docstring is the manual page of a code, in Chinese and in English."""

from collections.abc import Callable, Sequence
from typing import Final

from linli.diagnostics import Diagnostic, Severity, Span
from linli.wording import Text


def _error(code: str, span: Span, message: Text, help_: Text) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, span, message, help_)


def several_names(span: Span, names: Sequence[str]) -> Diagnostic:
    """一个格子里写了两个人。一行只能写一个人，请分成两行。

    Two people stand in one cell. A row is about one person: put them on two rows.
    """
    return _error(
        "several-names",
        span,
        Text(f"一格里有 {len(names)} 个人：{'、'.join(names)}", f"{len(names)} people in one cell: {', '.join(names)}"),
        Text("请分成几行，一行一个人，其他各列分别填写。", "Put each person on a row, and fill in the other columns."),
    )


def same_row(span: Span, name: str, row: int) -> Diagnostic:
    """表里有两行说的是同一个人，或两个同名的人。同一个人请合并成一行；不同的人，请在“编号”一列各写一个编号。

    Two rows are about the same person, or about two of the same name. Merge them; if they are two, give each an id in
    the column “Id”.
    """
    return _error(
        "same-row",
        span,
        Text(f"“{name}”和第 {row} 行重复", f"“{name}” is in row {row} too"),
        Text(
            "同一个人请合并成一行；不是同一个人，请加“编号”一列，各写一个编号。",
            "Merge the rows if they are one; else add a column “Id” and give each an id.",
        ),
    )


def several_profiles(span: Span, name: str, ids: Sequence[str]) -> Diagnostic:
    """已有几份档案都叫这个名字，不知道要改哪一份。请在“编号”一列写明。

    Several profiles have this name, so it is not clear which is meant. Say so in the column “Id”.
    """
    listed = "、".join(ids)
    return _error(
        "several-profiles",
        span,
        Text(f"有几份档案都叫“{name}”：{listed}", f"several profiles are called “{name}”: {', '.join(ids)}"),
        Text("请在“编号”一列写要改的那一份。", "Write the one that is meant into a column “Id”."),
    )


def other_id(span: Span, name: str, identity: str, known: str) -> Diagnostic:
    """这一行的编号没有档案，可是同名的档案有别的编号。多半是编号写错了。

    There is no profile with this row's id, but one of the same name with another. Most likely the id is misspelt.
    """
    return _error(
        "other-id",
        span,
        Text(f"没有编号“{identity}”，而“{name}”的编号是“{known}”", f"no “{identity}”; “{name}” has the id “{known}”"),
        Text(
            "请改正编号；确是另一个同名的人，请先用 linli new 新建。",
            "Correct the id; if it is another one of that name, make it by linli new first.",
        ),
    )


def no_id(span: Span, name: str) -> Diagnostic:
    """不能由名称的拼音拟出编号，或写的编号不合规。请在“编号”一列写小写字母、数字和连字符。

    No id can be made of the name's pinyin, or the one that was written cannot be one. Write lower-case letters, digits
    and hyphens into the column “Id”.
    """
    return _error(
        "no-id",
        span,
        Text(f"“{name}”没有可用的编号", f"there is no usable id for “{name}”"),
        Text("请在“编号”一列写一个，例如 yang-bin。", "Write one into the column “Id”, such as yang-bin."),
    )


PROBLEMS: Final[tuple[Callable[..., Diagnostic], ...]] = (
    several_names,
    same_row,
    several_profiles,
    other_id,
    no_id,
)

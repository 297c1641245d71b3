"""The problems of single cells. Each function's docstring is the manual page of its code, in Chinese and in English."""

from collections.abc import Callable, Sequence
from typing import Final

from linli.diagnostics import Diagnostic, Severity, Span
from linli.wording import Text


def _error(code: str, span: Span, message: Text, help_: Text) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, span, message, help_)


def unknown_name(span: Span, wanted: str, what: Text, near: Sequence[str]) -> Diagnostic:
    """格子里写的社区、人物、项目、来源、主题或地区不存在：名称写错，或还没有建立档案。

    The community, person, program, source, theme or region in the cell does not exist: it is misspelt, or has no
    profile yet.
    """
    listed = ("、".join(near), ", ".join(near))
    return _error(
        "unknown-name",
        span,
        Text(f"没有{what.zh}“{wanted}”", f"there is no {what.en} “{wanted}”"),
        Text(f"您是否想写 {listed[0]}？", f"Did you mean {listed[1]}?")
        if near
        else Text("请核对写法，或先建立它的档案。", "Check the spelling, or make its profile first."),
    )


def unclear_name(span: Span, wanted: str, near: Sequence[str]) -> Diagnostic:
    """格子里的名称可以指几个不同的对象。请改写编号，或写全。

    The name in the cell can mean several things. Write the id instead, or the name in full.
    """
    return _error(
        "unclear-name",
        span,
        Text(f"“{wanted}”可以指几个：{'、'.join(near)}", f"“{wanted}” can mean several: {', '.join(near)}"),
        Text("请写其中一个的编号。", "Write the id of one of them."),
    )


def unknown_word(span: Span, text: str, words: Sequence[str], values: Sequence[str]) -> Diagnostic:
    """这一列只能从固定的几个词里选。请照提示写其中一个。

    This column takes one of a few fixed words. Write one of those that the help names.
    """
    return _error(
        "unknown-word",
        span,
        Text(f"“{text[:80]}”不在可选的词里", f"“{text[:80]}” is not one of the choices"),
        Text(f"可以写：{'、'.join(words)}。", f"Write one of: {', '.join(values)}."),
    )


def no_result(span: Span) -> Diagnostic:
    """格子里是公式，文件里没有存它算出来的结果。请在表格软件里打开、保存一次，或复制后“选择性粘贴—数值”。

    The cell has a formula whose result is not in the file. Open and save it in the spreadsheet program, or paste the
    cells as values.
    """
    return _error(
        "no-result",
        span,
        Text("这里是公式，没有存结果", "this is a formula without a result"),
        Text(
            "请在表格软件里打开、保存一次，或复制后用“选择性粘贴—数值”。",
            "Open and save it in the spreadsheet program, or paste it as values.",
        ),
    )


def cell_error(span: Span, text: str) -> Diagnostic:
    """格子里是表格软件的错误，如 #N/A、#REF!。请改正公式，或写上内容。

    The cell shows an error of the spreadsheet program, such as #N/A or #REF!. Mend the formula or write the value.
    """
    return _error(
        "cell-error",
        span,
        Text(f"这里是错误值 {text}", f"this is the error {text}"),
        Text("请改正公式，或写上内容。", "Mend the formula, or write the value."),
    )


def refused_character(span: Span, character: str) -> Diagnostic:
    """格子里有看不见的字符，多半是从网页或聊天里复制来的。请删掉这一格，重新打一遍。

    The cell holds a character that nobody sees, most likely copied from a web page or a chat. Type the cell anew.
    """
    code = f"U+{ord(character):04X}"
    return _error(
        "refused-character",
        span,
        Text(f"这里有看不见的字符 {code}", f"there is an invisible character, {code}"),
        Text("请清空这一格，重新打一遍。", "Empty the cell and type it anew."),
    )


def looks_empty(span: Span, text: str) -> Diagnostic:
    """格子里写的是“无”“—”“/”之类，当作空格子，档案里的内容不变。要清空已有的内容，请写“（清空）”。

    The cell says “none”, “—” or “/”, which counts as empty: the profile keeps what it has. To clear a field, write
    “(clear)”.
    """
    return Diagnostic(
        "looks-empty",
        Severity.INFO,
        span,
        Text(f"“{text}”当作没有填", f"“{text}” counts as empty"),
        Text("要清空已有的内容，请写“（清空）”。", "To clear what is there, write “(clear)”."),
    )


PROBLEMS: Final[tuple[Callable[..., Diagnostic], ...]] = (
    unknown_name,
    unclear_name,
    unknown_word,
    no_result,
    cell_error,
    refused_character,
    looks_empty,
)

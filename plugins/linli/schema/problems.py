"""The problems of a field. Each function's docstring is the manual page of its code, in Chinese and in English."""

from collections.abc import Callable
from typing import Final

from linli.diagnostics import Diagnostic, Severity, Span
from linli.diagnostics.near import suggestion
from linli.schema.problem import shown
from linli.schema.shape import Shape
from linli.wording import Text


def _error(code: str, span: Span, message: Text, help_: Text) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, span, message, help_)


def unknown_field(span: Span, name: str, known: tuple[str, ...], what: Text) -> Diagnostic:
    """字段名写错，或这里没有这个字段。例如 fouded 应为 founded。请按建议改正，或删去这一行。

    The field's name is misspelt, or there is no such field here: fouded instead of founded. Follow the suggestion or
    remove the line.
    """
    return _error(
        "unknown-field",
        span,
        Text(f"“{name}”不是{what.zh}的字段", f"“{name}” is not a field of a {what.en}"),
        suggestion(
            name,
            [field for field in known if field != "id"],
            Text(
                "请删去，或查看编辑指南里的字段表。", "Remove it, or look at the list of fields in the editors' guide."
            ),
        ),
    )


def missing_field(span: Span, name: str, shape: Shape | None, what: Text) -> Diagnostic:
    """必填的字段没有填写。请补上；提示里写着这个字段是什么意思。

    A field that must be there is missing or empty. Add it; the help says what it means.
    """
    title = shape.about.title if shape else Text(name, name)
    description = shape.about.description if shape else Text("", "")
    return _error(
        "missing-field",
        span,
        Text(f"缺少 {name}（{title.zh}）", f"{name} ({title.en}) is missing in this {what.en}"),
        Text(f"请补上“{name}: ”和内容。{description.zh}", f"Add “{name}: ” and its value. {description.en}"),
    )


def wrong_type(span: Span, name: str, expected: Text) -> Diagnostic:
    """内容的形式不对：该写列表的地方写了文字，或反过来。列表每项一行，以“- ”开头。

    The value has the wrong form: a text where a list belongs, or the reverse. A list has one item a line, each
    beginning with “- ”.
    """
    return _error(
        "wrong-type",
        span,
        Text(f"{name} 的形式不对", f"{name} has the wrong form"),
        Text(f"这里应该是{expected.zh}。", f"This should be {expected.en}."),
    )


def unknown_choice(span: Span, value: str, choices: tuple[str, ...], meant: str | None = None) -> Diagnostic:
    """这个字段只能从固定的几个词里选。请照抄提示里的一个。

    The field takes one of a few fixed words. Copy one from the help.
    """
    named = Text(f"{shown(value)}写作 {meant}。", f"For {shown(value)}, write {meant}. ") if meant else Text("", "")
    return _error(
        "unknown-choice",
        span,
        Text(f"“{shown(value)}”不在可选的值里", f"“{shown(value)}” is not one of the choices"),
        Text(f"{named.zh}可以写：{'、'.join(choices)}。", f"{named.en}Write one of: {', '.join(choices)}."),
    )


def not_in_range(span: Span, value: str) -> Diagnostic:
    """这里应该是范围以内的整数。

    This should be a whole number within its range.
    """
    return _error(
        "not-in-range",
        span,
        Text(f"“{shown(value)}”不是合适的整数", f"“{shown(value)}” is not a suitable whole number"),
        Text("请写 1 到 120 之间的整数（月数）。", "Write a whole number of months from 1 to 120."),
    )


def given_field(span: Span, name: str) -> Diagnostic:
    """编号就是文件名，不在文件里写。要改编号，请改文件名。

    The id is the file's name and is not written into the file. To change it, rename the file.
    """
    return _error(
        "given-field",
        span,
        Text(f"{name} 不用写", f"{name} is not to be written"),
        Text("编号就是文件名，请删去这一行。", "The id is the file's name; remove this line."),
    )


PROBLEMS: Final[tuple[Callable[..., Diagnostic], ...]] = (
    unknown_field,
    missing_field,
    wrong_type,
    unknown_choice,
    not_in_range,
    given_field,
)

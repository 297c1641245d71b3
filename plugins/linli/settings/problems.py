"""The problems of settings. Each function's docstring is the manual page of its code, in Chinese and in English."""

from collections.abc import Callable, Sequence
from typing import Final

from linli.diagnostics import Diagnostic, Severity, Span
from linli.diagnostics.near import suggestion
from linli.wording import Text


def repeated_id(span: Span, value: str) -> Diagnostic:
    """同一个编号写了两次。请给其中一个换编号。

    The same id stands there twice. Give one of them another.
    """
    return Diagnostic(
        "repeated-id",
        Severity.ERROR,
        span,
        Text(f"编号“{value}”重复", f"The id “{value}” is there twice"),
        Text("请给其中一个换编号。", "Give one of them another id."),
    )


def unknown_label(span: Span, key: str, known: tuple[str, ...]) -> Diagnostic:
    """界面文字里没有这个键，写了也不会显示。请按建议改正，或删去。

    There is no such label, so it would show nowhere. Follow the suggestion or remove it.
    """
    return Diagnostic(
        "unknown-label",
        Severity.ERROR,
        span,
        Text(f"没有名为“{key}”的界面文字", f"There is no label “{key}”"),
        suggestion(key, known, Text("请删去这一项。", "Remove it.")),
    )


def unknown_placeholder(span: Span, name: str, known: Sequence[str]) -> Diagnostic:
    """界面文字的大括号里只能写规定的词，生成网页时会换成内容，如 {count} 换成数目。要显示大括号本身，请写 {{ 和 }}。

    Braces in a label hold fixed words, which are replaced when pages are made: {count} becomes the number. To show a
    brace itself, write {{ or }}.
    """
    shown = [f"{{{word}}}" for word in known]
    return Diagnostic(
        "unknown-placeholder",
        Severity.ERROR,
        span,
        Text(f"这里的大括号里不能写“{name}”", f"“{name}” has no meaning in braces here"),
        Text(
            f"可以用：{'、'.join(shown)}。" if known else "请去掉大括号；要显示大括号本身，请写 {{ 和 }}。",
            f"You can use: {', '.join(shown)}." if known else "Remove the braces; to show a brace, write {{ or }}.",
        ),
    )


def unknown_section(span: Span, name: str, known: tuple[str, ...]) -> Diagnostic:
    """页面没有这个部分。请按建议改正，或删去。

    Pages have no such section. Follow the suggestion or remove it.
    """
    return Diagnostic(
        "unknown-section",
        Severity.ERROR,
        span,
        Text(f"页面没有“{name}”这个部分", f"Pages have no section “{name}”"),
        suggestion(name, known, Text("请删去这一项。", "Remove it.")),
    )


def unknown_rule(span: Span, code: str, known: tuple[str, ...]) -> Diagnostic:
    """没有这条规则，停用它没有作用。请按建议改正，或删去。

    There is no such rule to switch off. Follow the suggestion or remove it.
    """
    return Diagnostic(
        "unknown-rule",
        Severity.ERROR,
        span,
        Text(f"没有名为“{code}”的规则", f"There is no rule “{code}”"),
        suggestion(code, known, Text("请删去这一项。", "Remove it.")),
    )


PROBLEMS: Final[tuple[Callable[..., Diagnostic], ...]] = (
    repeated_id,
    unknown_label,
    unknown_placeholder,
    unknown_section,
    unknown_rule,
)

"""The problems that validators raise; each carries its own code and wording, never pydantic's.

Each function's docstring is the manual page of its code, in Chinese and in English.
"""

from collections.abc import Callable
from typing import Final

from pydantic_core import PydanticCustomError

from linli.wording import Text


def _problem(code: str, message: Text, help_: Text) -> PydanticCustomError:
    return PydanticCustomError("linli", "{code}", {"code": code, "message": message, "help": help_})


def shown(value: object) -> str:
    """A value as it can be repeated in a message: a text that is not too long."""
    return value if isinstance(value, str) and len(value) <= 80 else "…"  # noqa: PLR2004 - about one line


def bad_date(value: object) -> PydanticCustomError:
    """日期写法不对，或没有这一天。请写 2019、2019-05 或 2019-05-23；年份不详时写 XXXX-07-22。

    The date is not written as it should be, or there is no such day. Write 2019, 2019-05 or 2019-05-23; when the
    year is unknown, XXXX-07-22.
    """
    return _problem(
        "bad-date",
        Text(f"“{shown(value)}”不是可以识别的日期", f"“{shown(value)}” is not a date"),
        Text(
            "请写成 2019、2019-05 或 2019-05-23；年份不详时写 XXXX-07-22。",
            "Write 2019, 2019-05 or 2019-05-23; when the year is unknown, XXXX-07-22.",
        ),
    )


def bad_number(value: object) -> PydanticCustomError:
    """数值里只能有阿拉伯数字（可带小数点）。“近”“余”等写到 qualifier，单位写到 unit，来源的原样写法写到 text。

    A value has digits only, with a decimal point at most. Words such as 近 belong in qualifier, the unit in unit, the
    source's own wording in text.
    """
    return _problem(
        "bad-number",
        Text(f"“{shown(value)}”不是数字", f"“{shown(value)}” is not a number"),
        Text(
            "这里只写阿拉伯数字，如 7000 或 28.9；“近”“余”等写到 qualifier，单位写到 unit，原文写到 text。",
            "Write digits only, such as 7000 or 28.9; words such as 近 belong in qualifier, the unit in unit, "
            "the source's own wording in text.",
        ),
    )


def bad_url(value: object) -> PydanticCustomError:
    """网址不完整或不是网页地址。请从浏览器地址栏复制，以 https:// 或 http:// 开头。

    The address is incomplete or not that of a web page. Copy it from the browser; it begins with https:// or http://.
    """
    return _problem(
        "bad-url",
        Text(f"“{shown(value)}”不是网址", f"“{shown(value)}” is not a web address"),
        Text("请写完整网址，以 https:// 或 http:// 开头。", "Write the whole address, beginning with https://."),
    )


def malformed_id(value: object) -> PydanticCustomError:
    """编号就是文件名（不带 .yml），只能有小写字母、数字和连字符，例如 maosheng 或 yang-bin。

    An id is a file name without .yml: lower-case letters, digits and hyphens only, such as maosheng or yang-bin.
    """
    return _problem(
        "malformed-id",
        Text(f"“{shown(value)}”不能作编号", f"“{shown(value)}” cannot be an id"),
        Text(
            "编号只有小写字母、数字和连字符，例如 maosheng。",
            "An id has lower-case letters, digits and hyphens only, such as maosheng.",
        ),
    )


def too_long(length: int, limit: int) -> PydanticCustomError:
    """这一项字数太多。请写短，细节放到正文(body)里。

    The text is too long for this field. Shorten it; details belong in the body.
    """
    return _problem(
        "too-long",
        Text(f"这里有 {length} 个字，最多 {limit} 个", f"{length} characters; at most {limit}"),
        Text("请写得更短，细节放到正文(body)里。", "Shorten it; details belong in the body."),
    )


def several_lines() -> PydanticCustomError:
    """这一项只能写一行，不能换行。长文字放到正文(body)里。

    This field is a single line. Long text belongs in the body.
    """
    return _problem(
        "several-lines",
        Text("这里只能写一行", "This must be a single line"),
        Text("请去掉换行；长文字放到正文(body)里。", "Remove the line breaks; long text belongs in the body."),
    )


def blank() -> PydanticCustomError:
    """这一项只有空白。请填写内容，或删去整行。

    The field holds nothing but blanks. Write something, or remove the line.
    """
    return _problem(
        "blank",
        Text("这里只有空白", "This is blank"),
        Text("请填写内容，或删去整行。", "Write something, or remove the line."),
    )


def empty_figure(label: str) -> PydanticCustomError:
    """指标没有数字。请填写 value（数值），或用 text 写来源的原样写法，如“近四成”。

    A figure has no number. Give value, or text with the source's own wording, such as 近四成.
    """
    return _problem(
        "empty-figure",
        Text(f"指标“{shown(label)}”没有数字", f"The figure “{shown(label)}” has no number"),
        Text(
            "请填写 value（数值），或用 text 写来源的原样写法。", "Give value, or text with the source's own wording."
        ),
    )


def editor_without_host() -> PydanticCustomError:
    """网站要放表单编辑（editor 的 where），却没有写改动存到哪里。请填写 host 和 repository（所有者/仓库名）。

    The site is to have the form editor (where, in editor), but not where it saves. Give host (github, gitlab or gitea)
    and repository (owner/name).
    """
    return _problem(
        "editor-without-host",
        Text("表单编辑没有写改动存到哪里", "The form editor does not know where to save"),
        Text(
            "请填写 host 和 repository，或把 where 改成 nowhere。",
            "Give host and repository, or write where: nowhere.",
        ),
    )


PROBLEMS: Final[tuple[Callable[..., PydanticCustomError], ...]] = (
    bad_date,
    bad_number,
    bad_url,
    malformed_id,
    too_long,
    several_lines,
    blank,
    empty_figure,
    editor_without_host,
)

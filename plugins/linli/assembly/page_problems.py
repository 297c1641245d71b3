"""Pages that could not be made. Each function's docstring is the manual page of its code, Chinese then English."""

from collections.abc import Callable
from typing import Final

from linli.diagnostics import Diagnostic, Severity, Span
from linli.wording import Text


def page_takes_too_long(span: Span, url: str, seconds: float) -> Diagnostic:
    """做这一页用的时间太长，已停下，网站没有更新。多半是正文写得太长或太复杂，请分成几份档案，或写得简单些。

    Making this page took too long and was stopped; the site was not changed. Most likely the article is too long or too
    involved: divide it into several profiles, or write it more simply.
    """
    return Diagnostic(
        "page-takes-too-long",
        Severity.ERROR,
        span,
        Text(f"做页面 {url} 超过了 {seconds:g} 秒", f"Making the page {url} took more than {seconds:g} seconds"),
        Text("请把正文写得短些、简单些。", "Make the article shorter and simpler."),
    )


def page_not_made(span: Span, url: str, reason: str) -> Diagnostic:
    """程序在做这一页时出了错，网站没有更新。这是程序的缺陷，请把这份档案和这里的文字告诉开发者。

    Linli failed while making this page; the site was not changed. That is a fault of Linli: please tell its developers
    of the profile and of what is written here.
    """
    return Diagnostic(
        "page-not-made",
        Severity.ERROR,
        span,
        Text(f"做不出页面 {url}：{reason}", f"The page {url} could not be made: {reason}"),
        Text(
            "请把这份档案和这里的文字告诉开发者；先撤下档案，其他页面就能生成。",
            "Tell the developers of the profile and of this text; without the profile, the other pages can be made.",
        ),
    )


PROBLEMS: Final[tuple[Callable[..., Diagnostic], ...]] = (page_takes_too_long, page_not_made)

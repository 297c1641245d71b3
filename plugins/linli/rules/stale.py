"""核对日期（verified_on）加复核期限（review_within，几个月）已过：档案或这个数字该照来源重新核对了。核对以后，
把 verified_on 改成当天。这只是提醒，网站照常生成；到期的地方对读者注明“可能已有变化”。

The day of the last check (verified_on) plus the months for which it holds (review_within) has passed: the profile, or
this figure, is to be checked against its sources again. Then set verified_on to that day. It is a reminder: the site is
built all the same, and readers are told that what is overdue may have changed.
"""
# ruff: noqa: D205 -- the docstring is a manual page: a Chinese paragraph, then an English one

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.freshness import overdue
from linli.diagnostics import Diagnostic, Severity
from linli.wording import Text

CODE: Final = "stale"


def check(catalogue: Catalogue, today: date) -> Iterator[Diagnostic]:
    """Yield every profile and figure whose last check is too long ago. What was never checked is no warning."""
    for due in overdue(catalogue.graph, today):
        what = Text(f"“{due.figure}”", f"“{due.figure}”") if due.figure else Text("这份档案", "The profile")
        yield Diagnostic(
            CODE,
            Severity.WARNING,
            catalogue.span(due.key, due.path),
            Text(
                f"{what.zh}上次核对是 {due.checked}，{due.due} 起就该重新核对了",
                f"{what.en} was last checked on {due.checked} and has been due again since {due.due}",
            ),
            Text(
                "请照来源重新核对，再把 verified_on 改成核对的日期。",
                "Check it against its sources again, then set verified_on to that day.",
            ),
        )

"""公开文字里有人的出生年月日。写明出生的是错误；“生日”后面的日期也可能是单位的，是警告。需要时只写年份；来源
公开登载的，写 waivers 说明理由。

A text has the day, month and year of somebody's birth. Where it says that somebody was born it is an error; a
birthday may be an organisation's, so it is a warning. Give the year alone if it matters; for what is published
officially, write waivers with the reason.
"""
# ruff: noqa: D205 -- the docstring is a manual page: a Chinese paragraph, then an English one

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.passages import found
from linli.diagnostics import Diagnostic
from linli.personal.traits import birth_dates
from linli.wording import Text

CODE: Final = "birth-date"

_CERTAIN: Final = Text("这里有完整的出生日期", "Here is a full date of birth")
_LIKELY: Final = Text("这里像完整的出生日期", "This looks like a full date of birth")
_HELP: Final = Text("请只写年份，或删去。", "Give the year alone, or remove it.")


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every place of a public text that has or may have one."""
    for place in found(catalogue, birth_dates):
        yield Diagnostic(CODE, place.severity, place.span, _CERTAIN if place.is_certain else _LIKELY, _HELP)

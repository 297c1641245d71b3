"""公开文字里有澳门身份证号码的写法：七个数字和括号里的一个数字，或用斜线分开。旁边写明是证件的是错误，否则是
警告。请删去。这条不能豁免。

A text has what is written like the number of a Macau identity card: seven digits and one in brackets, or parted by
slashes. Where words say that it is one it is an error, else a warning. Remove it. This cannot be waived.
"""
# ruff: noqa: D205 -- the docstring is a manual page: a Chinese paragraph, then an English one

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.passages import found
from linli.diagnostics import Diagnostic
from linli.personal.identity import macau_numbers
from linli.wording import Text

CODE: Final = "macau-id"

_CERTAIN: Final = Text("这里有澳门身份证号码", "Here is the number of a Macau identity card")
_LIKELY: Final = Text("这里像澳门身份证号码", "This looks like the number of a Macau identity card")
_HELP: Final = Text(
    "请删去；若是别的编号，请换一种写法。", "Remove it; if it is another number, write it in another way."
)


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every place of a public text that has or may have one."""
    for place in found(catalogue, macau_numbers):
        yield Diagnostic(CODE, place.severity, place.span, _CERTAIN if place.is_certain else _LIKELY, _HELP)

"""公开文字里有手机号码（内地、香港、澳门）。按通常写法的是错误；分隔不寻常的、用汉字数字写的、没有区号的港澳
号码、出现在网址里的是警告。请改写服务单位的固定电话，写到 phone。确是公开的服务号码，写 waivers 说明理由。

A text has a mobile number of the mainland, Hong Kong or Macau. Written as usual it is an error; a warning with
unusual gaps, in Chinese digits, of Hong Kong or Macau without a country code, or inside of a web address. Give the
office's land line instead, in phone. For a number that serves the public, write waivers with the reason.
"""
# ruff: noqa: D205 -- the docstring is a manual page: a Chinese paragraph, then an English one

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.passages import found
from linli.diagnostics import Diagnostic
from linli.personal.telephones import mobile_numbers
from linli.wording import Text

CODE: Final = "mobile-number"

_CERTAIN: Final = Text("这里有手机号码", "Here is a mobile number")
_LIKELY: Final = Text("这里的数字像手机号码", "These digits look like a mobile number")
_HELP: Final = Text("请删去，或把服务单位的固定电话写到 phone。", "Remove it, or give the office's land line in phone.")


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every place of a public text that has or may have one."""
    for place in found(catalogue, mobile_numbers):
        yield Diagnostic(CODE, place.severity, place.span, _CERTAIN if place.is_certain else _LIKELY, _HELP)

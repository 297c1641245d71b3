"""公开文字里的地址写到了门户。有楼、单元、室的是错误；只有楼和室的（办公室也这样写）是警告，写在场所的 address 里
则可以。住户写到小区或楼栋即可。

A text has an address down to the door. With building, staircase and room it is an error; with building and room
alone, as offices have them, a warning, and allowed in a place's address. Of residents, name the estate or the
building.
"""
# ruff: noqa: D205 -- the docstring is a manual page: a Chinese paragraph, then an English one

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.passages import found
from linli.diagnostics import Diagnostic
from linli.personal.reaching import home_addresses
from linli.wording import Text

CODE: Final = "home-address"

_CERTAIN: Final = Text("这里有到门户的住址", "Here is a home address")
_LIKELY: Final = Text("这里的地址写到了门户", "This address goes down to a door")
_HELP: Final = Text(
    "请只写到小区或楼栋；公共场所的地址写到 places 的 address。",
    "Name the estate or building only; a public place's address belongs into address of places.",
)


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every place of a public text that has or may have one."""
    for place in found(catalogue, home_addresses):
        if place.is_certain or place.suspect.field != "address":
            yield Diagnostic(CODE, place.severity, place.span, _CERTAIN if place.is_certain else _LIKELY, _HELP)

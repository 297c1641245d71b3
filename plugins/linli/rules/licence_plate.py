"""公开文字里有车牌号码（内地含新能源；港澳的要旁边写明）。旁边写明是车牌的是错误，否则是警告。请删去，图片里
的请遮住。

A text has the number of a car's plate: of the mainland, new energy included; of Hong Kong and Macau where words say
so. Where words call it a plate it is an error, else a warning. Remove it, and cover it in pictures.
"""
# ruff: noqa: D205 -- the docstring is a manual page: a Chinese paragraph, then an English one

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.passages import found
from linli.diagnostics import Diagnostic
from linli.personal.traits import licence_plates
from linli.wording import Text

CODE: Final = "licence-plate"

_CERTAIN: Final = Text("这里有车牌号码", "Here is the number of a plate")
_LIKELY: Final = Text("这里像车牌号码", "This looks like the number of a plate")
_HELP: Final = Text("请删去。", "Remove it.")


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every place of a public text that has or may have one."""
    for place in found(catalogue, licence_plates):
        yield Diagnostic(CODE, place.severity, place.span, _CERTAIN if place.is_certain else _LIKELY, _HELP)

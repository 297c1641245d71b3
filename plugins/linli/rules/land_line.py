"""固定电话写在了别的地方。服务单位的电话请写到场所或项目的 phone，读者在那里找得到；个人家里的请删去。服务号
码（12345、400 等）写在哪里都可以。

A land line stands in a text. An office's number belongs into the phone of its place or program, where readers look
for it; a number of somebody's home is to be removed. Numbers of services such as 12345 or 400 may stand anywhere.
"""
# ruff: noqa: D205 -- the docstring is a manual page: a Chinese paragraph, then an English one

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.passages import found
from linli.diagnostics import Diagnostic
from linli.personal.telephones import land_lines
from linli.wording import Text

CODE: Final = "land-line"

_MESSAGE: Final = Text("这里有固定电话", "Here is the number of a land line")
_HELP: Final = Text(
    "服务单位的电话请写到场所或项目的 phone；个人的请删去。",
    "Give an office's number in the phone of its place or program; remove a person's.",
)


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every place of a public text that has or may have one."""
    for place in found(catalogue, land_lines):
        if place.suspect.field != "phone":
            yield Diagnostic(CODE, place.severity, place.span, _MESSAGE, _HELP)

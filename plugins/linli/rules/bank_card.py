"""公开文字里有银行卡号。开头是发卡机构的、校验码相符的是错误；校验码不符但旁边写明是卡号的、出现在网址里的是
警告。收款请用单位的公开渠道，不要写卡号。这条不能豁免。

A text has the number of a bank card. With an issuer's beginning and the right check digit it is an error; a warning
where the check digit is wrong but words say so, and inside of a web address. Take donations by an organisation's
public ways, not by card numbers. This cannot be waived.
"""
# ruff: noqa: D205 -- the docstring is a manual page: a Chinese paragraph, then an English one

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.passages import found
from linli.diagnostics import Diagnostic
from linli.personal.cards import card_numbers
from linli.wording import Text

CODE: Final = "bank-card"

_CERTAIN: Final = Text("这里有银行卡号", "Here is the number of a bank card")
_LIKELY: Final = Text("这里的数字像银行卡号", "These digits look like the number of a bank card")
_HELP: Final = Text("请删去，并告知持卡人。", "Remove it, and tell the holder.")


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every place of a public text that has or may have one."""
    for place in found(catalogue, card_numbers):
        yield Diagnostic(CODE, place.severity, place.span, _CERTAIN if place.is_certain else _LIKELY, _HELP)

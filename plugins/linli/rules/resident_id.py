"""公开文字里有居民身份证号码。18 位、日期合理、校验码相符的是错误；校验码不符的和 15 位的旧号码是警告。网站
上不该有任何人的证件号码：请删去。这条不能豁免。

A text has the number of a mainland identity card. With 18 digits, a possible date and the right check digit it is an
error; with a wrong one, or in the old form of 15 digits, a warning. No site needs anybody's number: remove it. This
cannot be waived.
"""
# ruff: noqa: D205 -- the docstring is a manual page: a Chinese paragraph, then an English one

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.passages import found
from linli.diagnostics import Diagnostic
from linli.personal.identity import resident_numbers
from linli.wording import Text

CODE: Final = "resident-id"

_CERTAIN: Final = Text("这里有居民身份证号码", "Here is the number of an identity card")
_LIKELY: Final = Text("这里的数字像居民身份证号码", "These digits look like the number of an identity card")
_HELP: Final = Text(
    "请删去。放进过公开的仓库就当作已经泄露，请告知本人。",
    "Remove it. Once in a public repository it counts as leaked; tell the person.",
)


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every place of a public text that has or may have one."""
    for place in found(catalogue, resident_numbers):
        yield Diagnostic(CODE, place.severity, place.span, _CERTAIN if place.is_certain else _LIKELY, _HELP)

"""公开文字里有香港身份证号码，如一两个字母、六个数字和括号里的校验码。括号齐全或旁边写明、校验码也相符的是错
误，只是相像的是警告。请删去。这条不能豁免。

A text has the number of a Hong Kong identity card: one or two letters, six digits, a check digit in brackets. With
brackets or words that say so and the right check digit it is an error; what only looks like it is a warning. Remove
it. This cannot be waived.
"""
# ruff: noqa: D205 -- the docstring is a manual page: a Chinese paragraph, then an English one

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.passages import found
from linli.diagnostics import Diagnostic
from linli.personal.identity import hong_kong_numbers
from linli.wording import Text

CODE: Final = "hong-kong-id"

_CERTAIN: Final = Text("这里有香港身份证号码", "Here is the number of a Hong Kong identity card")
_LIKELY: Final = Text("这里像香港身份证号码", "This looks like the number of a Hong Kong identity card")
_HELP: Final = Text(
    "请删去。放进过公开的仓库就当作已经泄露，请告知本人。",
    "Remove it. Once in a public repository it counts as leaked; tell the person.",
)


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every place of a public text that has or may have one."""
    for place in found(catalogue, hong_kong_numbers):
        yield Diagnostic(CODE, place.severity, place.span, _CERTAIN if place.is_certain else _LIKELY, _HELP)

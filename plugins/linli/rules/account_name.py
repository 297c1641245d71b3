"""公开文字里有个人的微信号或 QQ 号。写明是号码的是错误，只是跟在“微信”“QQ”后面的、QQ 群号是警告。公众号、小
程序、视频号不算。请删去。

A text has a person's WeChat or QQ account. Where it says that an id follows it is an error; what just follows the
name of the service, and a group's number, is a warning. Public accounts do not count. Remove it.
"""
# ruff: noqa: D205 -- the docstring is a manual page: a Chinese paragraph, then an English one

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.passages import found
from linli.diagnostics import Diagnostic
from linli.personal.reaching import account_names
from linli.wording import Text

CODE: Final = "account-name"

_CERTAIN: Final = Text("这里有个人的微信号或 QQ 号", "Here is a person's WeChat or QQ account")
_LIKELY: Final = Text("这里像微信号或 QQ 号", "This looks like a WeChat or QQ account")
_HELP: Final = Text("请删去，或改写公众号。", "Remove it, or name a public account.")


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every place of a public text that has or may have one."""
    for place in found(catalogue, account_names):
        yield Diagnostic(CODE, place.severity, place.span, _CERTAIN if place.is_certain else _LIKELY, _HELP)

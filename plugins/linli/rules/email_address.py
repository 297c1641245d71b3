"""公开文字里有电子邮箱。个人的是错误；单位的（如 office@、info@，或政府的）是警告；网站自己的（site.yml 的 contact）
可以写。请删去，或改写单位的公开网页。

A text has an e-mail address. A person's is an error; an office's (office@, info@, a government's) a warning; the
site's own contact in site.yml may be named. Remove it, or link to the organisation's public page.
"""
# ruff: noqa: D205 -- the docstring is a manual page: a Chinese paragraph, then an English one

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.passages import found
from linli.diagnostics import Diagnostic
from linli.personal.reaching import email_addresses
from linli.wording import Text

CODE: Final = "email-address"

_CERTAIN: Final = Text("这里有个人电子邮箱", "Here is a person's e-mail address")
_LIKELY: Final = Text("这里有电子邮箱", "Here is an e-mail address")
_HELP: Final = Text("请删去，或把单位的公开网页写到 links。", "Remove it, or link to the organisation's page in links.")


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every place of a public text that has or may have one."""
    contact = catalogue.graph.settings.site.contact
    for place in found(catalogue, email_addresses):
        if place.words != contact:
            yield Diagnostic(CODE, place.severity, place.span, _CERTAIN if place.is_certain else _LIKELY, _HELP)

"""人物档案要写公开的依据(consent):担任公职、见于新闻报道，或本人书面同意。没有依据的人不会出现在网站上。

A person's profile says on what ground it is public (consent): a public office, published news, or written consent.
Without a ground the person appears nowhere on the site.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.diagnostics import Diagnostic, Severity
from linli.profiles.representative import Representative
from linli.wording import Text

CODE: Final = "missing-consent"


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every person meant for the public without a ground for it."""
    for key, node in catalogue.graph.nodes.items():
        entity = node.entity
        if isinstance(entity, Representative) and entity.consent is None and entity.status.is_for_readers:
            yield Diagnostic(
                CODE,
                Severity.WARNING,
                catalogue.span(key, ("name",)),
                Text(
                    f"“{entity.name}”没有写公开依据，不会公开", f"“{entity.name}” has no consent and will not be public"
                ),
                Text(
                    "请另起一行写 consent:，下面两行各缩进两格：basis: public-office（公职；新闻报道写 press，"
                    "书面同意写 written），和 date: 2023-10-23（依据的日期）。",
                    "Add a line consent:, and two below it, each indented by two spaces: basis: public-office (or "
                    "press or written), and date: 2023-10-23 (the day of the ground).",
                ),
            )

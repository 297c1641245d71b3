"""公开依据的范围里没有 portrait，这个人的照片就不会公开。请取得肖像的同意后补上，或删去照片。

The ground on which a person is public does not cover portraits, so the person's photographs are not published. Add
portrait to its scope once there is consent, or remove the photographs.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.public import is_public
from linli.diagnostics import Diagnostic, Severity
from linli.profiles.consent import Scope
from linli.profiles.representative import Representative
from linli.wording import Text

CODE: Final = "portrait-consent"


def check(catalogue: Catalogue, today: date) -> Iterator[Diagnostic]:
    """Yield every public person with photographs that consent does not cover."""
    for key, node in catalogue.graph.nodes.items():
        entity = node.entity
        if not isinstance(entity, Representative) or not entity.photos or not is_public(entity, today):
            continue
        if entity.consent is not None and Scope.PORTRAIT not in entity.consent.scope:
            yield Diagnostic(
                CODE,
                Severity.WARNING,
                catalogue.span(key, ("photos", 0, "file")),
                Text(f"“{entity.name}”的照片不会公开", f"The photographs of “{entity.name}” will not be public"),
                Text(
                    "取得肖像的同意后，在 consent 的 scope 里加上 portrait；否则请删去照片。",
                    "With consent to portraits, add portrait to the scope of consent; else remove the photographs.",
                ),
            )

"""未成年人不得有档案，无论来源怎样报道、家长是否同意。请删去这份档案，在相关项目里只写不具名的情况。

A minor never has a profile, whatever a source prints and whoever agrees. Remove the profile; in the program, tell
what matters without a name.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.diagnostics import Diagnostic, Severity
from linli.profiles.representative import Representative
from linli.wording import Text

CODE: Final = "minor-profile"


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every profile of a minor."""
    for key, node in catalogue.graph.nodes.items():
        if isinstance(node.entity, Representative) and node.entity.is_minor:
            yield Diagnostic(
                CODE,
                Severity.ERROR,
                catalogue.span(key, ("is_minor",)),
                Text("未成年人不得有档案", "A minor must not have a profile"),
                Text("请删去这份档案文件。", "Remove this profile."),
            )

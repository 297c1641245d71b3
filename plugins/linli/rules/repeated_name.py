"""同一种类的两份档案名称相同，可能写重了。若确是两个，请在名称里加以区别，如加上所在社区。

Two profiles of a kind have the same name; they may be one and the same. If they are not, tell them apart by name, for
instance by their community.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.diagnostics import Diagnostic, Severity
from linli.wording import Text

CODE: Final = "repeated-name"


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every profile whose name another of its kind has too."""
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for key, node in catalogue.graph.nodes.items():
        other = first.setdefault((key[0], node.name), key)
        if other != key:
            file = catalogue.graph.nodes[other].file
            yield Diagnostic(
                CODE,
                Severity.WARNING,
                catalogue.span(key, ("name" if node.kind.is_profile else "title",)),
                Text(f"“{node.name}”与 {file} 同名", f"“{node.name}” is also the name in {file}"),
                Text(
                    "若是同一个，请合并；若不是，请在名称里加以区别。",
                    "Merge them if they are one; else tell them apart by name.",
                ),
            )

"""同一种类的两份档案名称相同或看起来一样，可能写重了。若确是两个，请在名称里加以区别，如加上所在社区。

Two profiles of a kind have the same name, or names that look alike (in width, case, script or letters of another
alphabet); they may be one and the same. If they are not, tell them apart by name, for instance by their community.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.graph import Key
from linli.diagnostics import Diagnostic, Severity
from linli.han import simplified
from linli.personal.lookalikes import skeleton
from linli.wording import Text

CODE: Final = "repeated-name"


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every profile whose name another of its kind has too, or one that looks like it."""
    nodes = catalogue.graph.nodes
    first: dict[tuple[str, str], Key] = {}
    for key, seen in zip(nodes, _seen([node.name for node in nodes.values()]), strict=True):
        other = first.setdefault((key[0], seen), key)
        if other != key:
            yield _repeated(catalogue, key, other)


def _seen(names: list[str]) -> list[str]:
    """What the eye sees of each name; forms of Chinese characters are made one in a single step, which is fast."""
    return simplified("\n".join(map(skeleton, names))).split("\n") if names else []


def _repeated(catalogue: Catalogue, key: Key, other: Key) -> Diagnostic:
    node, first = catalogue.graph.nodes[key], catalogue.graph.nodes[other]
    message = (
        Text(f"“{node.name}”与 {first.file} 同名", f"“{node.name}” is also the name in {first.file}")
        if node.name == first.name
        else Text(
            f"“{node.name}”与 {first.file} 的名称“{first.name}”看起来一样",
            f"“{node.name}” looks like the name “{first.name}” in {first.file}",
        )
    )
    return Diagnostic(
        CODE,
        Severity.WARNING,
        catalogue.span(key, ("name" if node.kind.is_profile else "title",)),
        message,
        Text(
            "若是同一个，请合并；若不是，请在名称里加以区别。",
            "Merge them if they are one; else tell them apart by name.",
        ),
    )

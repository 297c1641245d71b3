"""名称的一个词里混有拉丁字母和看起来一样的西里尔或希腊字母，搜索不到，也可能是冒充。请全部改成同一种字母。

A word of a name mixes Latin letters with Cyrillic or Greek ones that look the same: nobody finds it, and it may be an
impostor's. Write it in letters of one script.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.graph import Node
from linli.diagnostics import Diagnostic, Severity
from linli.personal.lookalikes import mixed_words
from linli.schema.tree import Path
from linli.wording import Text

CODE: Final = "mixed-scripts"


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every word of a name that is written in letters of two scripts."""
    for key, node in catalogue.graph.nodes.items():
        for path, name in _names(node):
            for start, end in mixed_words(name):
                yield Diagnostic(
                    CODE,
                    Severity.WARNING,
                    catalogue.inside(key, path, name).span(start, end),
                    Text("这个词混用了两种字母", "This word mixes letters of two scripts"),
                    Text("请全部用同一种字母重新输入。", "Type it anew in letters of one script."),
                )


def _names(node: Node) -> Iterator[tuple[Path, str]]:
    yield ("name" if node.kind.is_profile else "title",), node.name
    for position, name in enumerate(getattr(node.entity, "other_names", ())):
        yield ("other_names", position), name

"""每个数字、事件、职务都要有来源。档案写 sources；有几个来源时，每一项再写 source，说明出自哪一个。

Every figure, event and post needs a source. A profile lists its sources; where it has several, each fact says by
source which of them it rests on.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from pydantic import BaseModel

from linli.catalogue.build import Catalogue
from linli.catalogue.graph import Node
from linli.diagnostics import Diagnostic, Severity
from linli.profiles.profile import Profile
from linli.schema.shape import shapes
from linli.schema.tree import Path
from linli.wording import Text

CODE: Final = "unsourced-fact"


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every fact of which nobody can tell where it comes from."""
    for key, node in catalogue.graph.nodes.items():
        for path in _unsourced(node):
            yield Diagnostic(
                CODE,
                Severity.WARNING,
                catalogue.span(key, path),
                Text("看不出这一项出自哪个来源", "Nothing says which source this rests on"),
                Text(
                    "请写 source: 来源编号；整份档案只有一个来源时，写到档案的 sources 里即可。",
                    "Write source: and its id; where the whole profile has one source, list it in sources.",
                ),
            )


def _unsourced(node: Node) -> Iterator[Path]:
    if not isinstance(node.entity, Profile) or len(node.entity.sources) == 1:
        return
    for name, is_many in _facts(type(node.entity)):
        value = getattr(node.entity, name)
        parts = enumerate(value) if is_many else [(None, value)]
        for position, part in parts:
            if part is not None and part.source is None:
                yield (name,) if position is None else (name, position)


@cache
def _facts(model: type[BaseModel]) -> tuple[tuple[str, bool], ...]:
    """The fields that hold parts with a source, and whether they hold many."""
    return tuple(
        (name, shape.many)
        for name, shape in shapes(model).items()
        if shape.part is not None and "source" in shapes(shape.part)
    )

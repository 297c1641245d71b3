"""结束不能早于开始：started 与 ended、since 与 until 前后颠倒时，多半是写错了一个。请核对来源后改正。

An end before its beginning: started and ended, or since and until, are the wrong way round, so one of them is
probably a slip. Check the source and correct it.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from pydantic import BaseModel

from linli.catalogue.build import Catalogue
from linli.diagnostics import Diagnostic, Severity
from linli.schema.partial_date import PartialDate
from linli.schema.shape import Shape, fields_with
from linli.schema.tree import Path
from linli.wording import Text

CODE: Final = "date-order"

_PAIRS: Final = (("started", "ended"), ("since", "until"))
_ENDS: Final = {last for _, last in _PAIRS}


def check(catalogue: Catalogue, _today: date) -> Iterator[Diagnostic]:
    """Yield every end that lies before its beginning."""
    for key, node in catalogue.graph.nodes.items():
        for path, part in _parts(node.entity, ()):
            for first, last in _PAIRS:
                begin, end = getattr(part, first, None), getattr(part, last, None)
                if isinstance(begin, PartialDate) and isinstance(end, PartialDate) and begin.is_after(end):
                    yield Diagnostic(
                        CODE,
                        Severity.ERROR,
                        catalogue.span(key, (*path, last)),
                        Text(f"结束({end})早于开始({begin})", f"The end ({end}) is before the beginning ({begin})"),
                        Text(f"请核对 {first} 和 {last}。", f"Check {first} and {last}."),
                    )


def _parts(part: BaseModel, path: Path) -> Iterator[tuple[Path, BaseModel]]:
    yield path, part
    for shape in fields_with(type(part), _is_end):
        if shape.part is not None and shape.many:
            for position, item in enumerate(getattr(part, shape.name)):
                yield from _parts(item, (*path, shape.name, position))


def _is_end(shape: Shape) -> bool:
    return shape.name in _ENDS

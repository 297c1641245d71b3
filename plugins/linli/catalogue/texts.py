"""The texts that readers see of profiles and sources, whatever field they stand in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from operator import itemgetter
from typing import Any, Final

from pydantic import BaseModel

from linli.profiles.profile import Entity
from linli.schema.shape import shapes
from linli.schema.tree import Path

_LONG: Final = Decimal(10**7)
"""From here on, a figure's digits may be somebody's number."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """The public fields of a model that may hold texts, and those that hold parts, with what gets their values."""

    texts: tuple[str, ...]
    parts: tuple[str, ...]
    text_values: Callable[[dict[str, Any]], tuple[Any, ...]]
    part_values: Callable[[dict[str, Any]], tuple[Any, ...]]


@cache
def _plan(model: type[BaseModel]) -> _Plan:
    public = [shape for shape in shapes(model).values() if not shape.about.private]
    texts = [shape.name for shape in public if shape.part is None and shape.target is None and shape.choices is None]
    parts = [shape.name for shape in public if shape.part is not None]
    return _Plan(tuple(texts), tuple(parts), _getter(texts), _getter(parts))


def _getter(names: list[str]) -> Callable[[dict[str, Any]], tuple[Any, ...]]:
    """What gets the values of fields in one step."""
    match names:
        case []:
            return lambda _: ()
        case [name]:
            return lambda values: (values[name],)
        case _:
            return itemgetter(*names)


def all_text(entity: Entity) -> str:
    """All texts of ``entity`` in one, a line feed between them: what is quick to look through for anything at all."""
    found: list[str] = []
    _gather(entity, found)
    return "\n".join(found)


def _gather(part: BaseModel, found: list[str]) -> None:
    plan, values = _plan(type(part)), part.__dict__
    for value in plan.text_values(values):
        if value.__class__ is str:
            found.append(value)
        elif value.__class__ is tuple:
            found += value
        elif value.__class__ is Decimal and value >= _LONG:
            found.append(f"{value:f}")
    for value in plan.part_values(values):
        if value.__class__ is tuple:
            for item in value:
                _gather(item, found)
        elif value is not None:
            _gather(value, found)


def texts(part: BaseModel, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text of an entity (or of a part of one at ``path``), with the path to it."""
    plan = _plan(type(part))
    for name in plan.texts:
        value = getattr(part, name)
        for position, item in enumerate(value if isinstance(value, tuple) else (value,)):
            place = (*path, name, position) if isinstance(value, tuple) else (*path, name)
            if isinstance(item, str):
                yield place, item
            elif isinstance(item, Decimal) and item >= _LONG:
                yield place, f"{item:f}"
    for name in plan.parts:
        value = getattr(part, name)
        for position, item in enumerate(value if isinstance(value, tuple) else (value,)):
            if item is not None:
                yield from texts(item, (*path, name, position) if isinstance(value, tuple) else (*path, name))

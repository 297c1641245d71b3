"""Which source a fact rests on, where the fact itself does not say."""

from operator import is_
from typing import Any, TypeVar

from pydantic import BaseModel

from linli.profiles.profile import Entity
from linli.schema.shape import Shape, fields_with

_Part = TypeVar("_Part", bound=BaseModel)


def attributed(entity: Entity) -> Entity:
    """``entity`` with the source of every fact written out: the only one that it lists, if it lists just one.

    This is done before anything is hidden, so that a fact never comes to rest on a source that happens to be left.
    """
    sources: tuple[str, ...] = getattr(entity, "sources", ())
    return _attributed(entity, sources[0]) if len(sources) == 1 else entity


def _attributed(part: _Part, source: str) -> _Part:
    """``part`` with the sources written out; itself where that changes nothing."""
    changes: dict[str, Any] = {}
    for shape in fields_with(type(part), _names_source):
        value = getattr(part, shape.name)
        changed = value
        if _names_source(shape):
            changed = value or source
        elif value and shape.many:
            items = tuple(_attributed(item, source) for item in value)
            changed = value if all(map(is_, items, value)) else items
        elif value:
            changed = _attributed(value, source)
        if changed is not value:
            changes[shape.name] = changed
    return part.model_copy(update=changes) if changes else part


def _names_source(shape: Shape) -> bool:
    return shape.name == "source" and shape.target == "source"

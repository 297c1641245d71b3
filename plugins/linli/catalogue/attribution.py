"""Which source a fact rests on, where the fact itself does not say."""

from typing import Any, TypeVar

from pydantic import BaseModel

from linli.profiles.profile import Entity
from linli.schema.shape import shapes

_Part = TypeVar("_Part", bound=BaseModel)


def attributed(entity: Entity) -> Entity:
    """``entity`` with the source of every fact written out: the only one that it lists, if it lists just one.

    This is done before anything is hidden, so that a fact never comes to rest on a source that happens to be left.
    """
    sources: tuple[str, ...] = getattr(entity, "sources", ())
    return _attributed(entity, sources[0]) if len(sources) == 1 else entity


def _attributed(part: _Part, source: str) -> _Part:
    changes: dict[str, Any] = {}
    for name, shape in shapes(type(part)).items():
        value = getattr(part, name)
        if name == "source" and shape.target == "source":
            changes[name] = value or source
        elif shape.part is not None and value is not None:
            changes[name] = (
                tuple(_attributed(item, source) for item in value) if shape.many else _attributed(value, source)
            )
    return part.model_copy(update=changes)

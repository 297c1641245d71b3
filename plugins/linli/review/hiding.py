"""What of a profile a report may tell: all that readers see on one side of the change or would, but nothing else.

The gate of ``linli.catalogue.public`` takes out what is hidden on one side, and would make a change of every profile
that refers to somebody who was withdrawn. Here only what is hidden on both sides goes.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import BaseModel

from linli.catalogue.references import without_links
from linli.profiles.consent import Scope
from linli.profiles.profile import Entity
from linli.profiles.representative import Representative
from linli.schema.shape import Shape, fields_with

_Part = TypeVar("_Part", bound=BaseModel)
IsHidden = Callable[[str, str], bool]
"""Whether readers see the target of a kind with an id on neither side."""


def tellable(entity: Entity, is_hidden: IsHidden) -> Entity:
    """``entity`` without references to what is hidden, and whatever cannot be told without them.

    Private fields stay: what of them may be told is another matter.
    """
    if hides_photographs(entity):
        entity = entity.model_copy(update={"photos": ()})
    return without(entity, is_hidden) or entity


def hides_photographs(entity: Entity) -> bool:
    """Whether an entity is a person who did not agree to be shown in pictures."""
    consent = entity.consent if isinstance(entity, Representative) else None
    return isinstance(entity, Representative) and (consent is None or Scope.PORTRAIT not in consent.scope)


def without(part: _Part, is_hidden: IsHidden) -> _Part | None:
    """``part`` without references to what is hidden; None when it cannot do without one of them."""
    changes: dict[str, Any] = {}
    for shape in fields_with(type(part), _refers):
        value = getattr(part, shape.name)
        if value is None or value == () or shape.about.private:
            continue
        kept = _value(value, shape, is_hidden)
        if kept is None and shape.required:
            return None
        if kept != value:
            changes[shape.name] = kept
    return part.model_copy(update=changes) if changes else part


def _refers(shape: Shape) -> bool:
    return shape.target is not None or shape.name == "body"


def _value(value: Any, shape: Shape, is_hidden: IsHidden) -> Any:  # noqa: ANN401 - the value of any field
    if shape.many:
        return tuple(kept for item in value if (kept := _item(item, shape, is_hidden)) is not None)
    return _item(value, shape, is_hidden)


def _item(item: Any, shape: Shape, is_hidden: IsHidden) -> Any:  # noqa: ANN401 - the value of any field
    if isinstance(item, BaseModel):
        return without(item, is_hidden)
    if shape.target is not None:
        return None if is_hidden(shape.target, item) else item
    return without_links(item, lambda kind, identity: not is_hidden(kind, identity))

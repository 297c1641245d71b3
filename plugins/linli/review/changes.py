"""What differs between two profiles, field by field, as the models describe them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, TypeVar

from pydantic import BaseModel

from linli.catalogue.graph import Key
from linli.profiles.metrics import Figure
from linli.profiles.order import field_order
from linli.profiles.parts import Milestone
from linli.profiles.profile import Entity
from linli.review.matching import alike, alike_texts, matched
from linli.schema.shape import Shape, fields_with, shapes

_Part = TypeVar("_Part", bound=BaseModel)


class ChangeKind(StrEnum):
    """What happened to a value. Of what is ``private``, nothing is told but that it changed."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    REORDERED = "reordered"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Step:
    """A step on the way to a value: a field, and which item of its list (as it was), or the part that it holds."""

    shape: Shape
    item: BaseModel


@dataclass(frozen=True, slots=True)
class Change:
    """A value of the profile ``key`` that differs: that of the field ``shape``, in the part to which ``path`` leads.

    Of a list, ``old`` and ``new`` are single items, and both are None where just the order is another. A ``whole`` is
    something that several fields say together, such as a figure with its unit: ``old`` and ``new`` are then the parts.
    """

    kind: ChangeKind
    key: Key
    path: tuple[Step, ...]
    shape: Shape
    old: Any = None
    new: Any = None
    whole: bool = False

    @property
    def field(self) -> str:
        """The way to the value as names of fields (``metrics.note``)."""
        return ".".join([*(step.shape.name for step in self.path), self.shape.name])


_FIGURE: Final = frozenset({"value", "value_to", "qualifier", "unit", "text"})
_DATE: Final = frozenset({"date", "date_text"})


def differences(key: Key, old: Entity, new: Entity) -> tuple[Change, ...]:
    """Every difference between two states of a profile, in the order in which files have the fields."""
    if old == new:
        return ()
    only = frozenset(sources[0] for sources in map(_sources, (old, new)) if len(sources) == 1)
    return tuple(_of_part(key, (), _without_sources(old, only), _without_sources(new, only)))


def _sources(entity: Entity) -> tuple[str, ...]:
    found: tuple[str, ...] = getattr(entity, "sources", ())
    return found


def _without_sources(part: _Part, only: frozenset[str]) -> _Part:
    """``part`` without the sources that facts have because their profile has ``only`` that one.

    A second source of the profile is thus one change, not one of every fact.
    """
    changes: dict[str, Any] = {}
    for shape in fields_with(type(part), _is_source) if only else ():
        value = getattr(part, shape.name)
        if shape.name == "source":
            changes[shape.name] = None if value in only else value
        elif value and shape.many:
            changes[shape.name] = tuple(_without_sources(item, only) for item in value)
        elif value:
            changes[shape.name] = _without_sources(value, only)
    return part.model_copy(update=changes) if changes else part


def _is_source(shape: Shape) -> bool:
    return shape.name == "source"


def _of_part(key: Key, path: tuple[Step, ...], old: BaseModel, new: BaseModel) -> Iterator[Change]:
    told: set[str] = set()
    for fields, is_same in _wholes(old, new):
        if not is_same:
            shape = next(shape for name, shape in shapes(type(new)).items() if name in fields)
            yield Change(ChangeKind.CHANGED, key, path, shape, old, new, whole=True)
            told |= fields
    for name in field_order(type(new)):
        values = getattr(old, name), getattr(new, name)
        if name not in told and values[0] != values[1]:
            yield from _of_field(key, path, shapes(type(new))[name], *values)


def _wholes(old: BaseModel, new: BaseModel) -> Iterator[tuple[frozenset[str], bool]]:
    """The groups of fields that readers see as one thing, and whether they see the same."""
    if isinstance(old, Figure) and isinstance(new, Figure):
        yield _FIGURE, old.shown == new.shown
    elif isinstance(old, Milestone) and isinstance(new, Milestone):
        yield _DATE, (old.date_text or old.date) == (new.date_text or new.date)


def _of_field(key: Key, path: tuple[Step, ...], shape: Shape, old: Any, new: Any) -> Iterator[Change]:  # noqa: ANN401
    if shape.about.private:
        yield Change(ChangeKind.PRIVATE, key, path, shape)
    elif shape.many:
        yield from _of_list(key, path, shape, old, new)
    elif old is None or new is None:
        kind = ChangeKind.ADDED if old is None else ChangeKind.REMOVED
        yield Change(kind, key, path, shape, old, new)
    elif shape.part is not None:
        yield from _of_part(key, (*path, Step(shape, old)), old, new)
    else:
        yield Change(ChangeKind.CHANGED, key, path, shape, old, new)


def _of_list(
    key: Key, path: tuple[Step, ...], shape: Shape, old: tuple[Any, ...], new: tuple[Any, ...]
) -> Iterator[Change]:
    is_named = shape.target is not None or shape.choices is not None
    likeness = alike if shape.part is not None else (lambda *_: 0.0) if is_named else alike_texts
    found = matched(old, new, likeness)
    for before, after in found.pairs:
        if before != after and shape.part is not None:
            yield from _of_part(key, (*path, Step(shape, before)), before, after)
        elif before != after:
            yield Change(ChangeKind.CHANGED, key, path, shape, before, after)
    for item in found.removed:
        yield Change(ChangeKind.REMOVED, key, path, shape, old=item)
    for item in found.added:
        yield Change(ChangeKind.ADDED, key, path, shape, new=item)
    if found.is_reordered:
        yield Change(ChangeKind.REORDERED, key, path, shape)

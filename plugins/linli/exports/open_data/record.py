"""A profile as JSON has it: every public field that has a value, named as in the files that editors write."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any, Final

from pydantic import BaseModel

from linli.catalogue.pictures import Picture
from linli.profiles.profile import Entity
from linli.schema.partial_date import PartialDate
from linli.schema.shape import Shape, shapes

Record = dict[str, Any]
_Make = Callable[[Any], Any] | None


def record(part: BaseModel) -> Record:
    """The public fields of a profile or a part of one, as far as they have values; dates are texts."""
    values = part.__dict__
    found: Record = {}
    for name, make in _plan(type(part)):
        value = values[name]
        if value is not None and value != ():
            found[name] = make(value) if make is not None else value
    return found


def profile_record(entity: Entity, pictures: Mapping[str, Picture]) -> Record:
    """The record of a whole profile; its photographs have their addresses on the site instead of their names."""
    found = record(entity)
    for photo in found.get("photos", ()):
        picture = pictures.get(photo.pop("file"))
        if picture is not None:
            photo["picture"] = picture.largest
    return found


def number(value: Decimal) -> int | float:
    """A number as JSON readers take it: exact up to 15 digits."""
    return int(value) if value == value.to_integral_value() else float(value)


_MAKERS: Final[Mapping[type, Callable[[Any], Any]]] = {Decimal: number, PartialDate: str}


@cache
def _plan(model: type[BaseModel]) -> Sequence[tuple[str, _Make]]:
    return [(shape.name, _make(shape)) for shape in shapes(model).values() if not shape.about.private]


def _make(shape: Shape) -> _Make:
    """What makes the value of a field; None where it may stay as it is (texts, switches, words to choose from)."""
    one = record if shape.part is not None else _MAKERS.get(shape.value)
    if one is None or not shape.many:
        return one
    return lambda items: list(map(one, items))

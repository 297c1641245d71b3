"""How the values of fields are written in cells."""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import Any, Final, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError

from linli.schema.partial_date import PartialDate
from linli.schema.shape import shapes

_LONGER_THAN_A_LINE: Final = "字" * 250


class Sort(Enum):
    """How a value is written in a cell."""

    TEXT = auto()
    ARTICLE = auto()
    PHONE = auto()
    DATE = auto()
    NUMBER = auto()
    YES_NO = auto()
    CHOICE = auto()
    REFERENCE = auto()


@cache
def sort_of(model: type[BaseModel], name: str) -> Sort:
    """How the values of a field are written."""
    shape, field = shapes(model)[name], model.model_fields[name]
    classes = {layer for layer in _layers(field.annotation) if isinstance(layer, type)}
    if shape.choices is not None:
        return Sort.CHOICE
    if shape.target is not None:
        return Sort.REFERENCE
    for cls, sort in ((PartialDate, Sort.DATE), (bool, Sort.YES_NO), (Decimal, Sort.NUMBER), (int, Sort.NUMBER)):
        if cls in classes:
            return sort
    if "text/markdown" in str(_adapter(model, name).json_schema()):
        return Sort.ARTICLE
    return Sort.PHONE if name == "phone" else Sort.TEXT


def _layers(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - type forms have no common type
    yield annotation
    for inner in get_args(annotation):
        yield from _layers(inner)


def _adapter(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    return TypeAdapter(model.model_fields[name].rebuild_annotation())


@cache
def has_sentences(model: type[BaseModel], name: str) -> bool:
    """Whether it is a list of texts that may be longer than a line."""
    shape = shapes(model)[name]
    if not shape.many or shape.target is not None or shape.choices is not None:
        return False
    try:
        _adapter(model, name).validate_python((_LONGER_THAN_A_LINE,))
    except ValidationError:
        return False
    return True

"""The shape of models: which fields hold parts, lists and references."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from linli.schema.about import About, Reference
from linli.wording import Text

UNDESCRIBED: Final = About(Text("", ""), Text("", ""))


@dataclass(frozen=True, slots=True)
class Shape:
    """A field of a model.

    ``part`` is the model of what it holds, ``target`` what its id points at, ``choices`` the enumeration from which it
    picks; each None where it does not apply. ``value`` is the class of a single value, ``format`` what JSON Schema
    calls its form (``uri``), if anything.
    """

    name: str
    about: About
    required: bool
    many: bool
    part: type[BaseModel] | None
    target: str | None
    choices: type[Enum] | None
    value: type = str
    format: str = ""


def _layers(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - type forms have no common type
    """The annotation and everything inside it that says what a single value is: metadata, members, items."""
    yield annotation
    if get_origin(annotation) in {Annotated, Union, UnionType, tuple}:
        for inner in get_args(annotation):
            yield from _layers(inner)


def _shape(name: str, field: FieldInfo) -> Shape:
    layers = [*field.metadata, *_layers(field.annotation)]
    classes = [layer for layer in layers if isinstance(layer, type)]
    return Shape(
        name=name,
        about=next((layer for layer in layers if isinstance(layer, About)), UNDESCRIBED),
        required=field.is_required(),
        many=any(get_origin(layer) is tuple for layer in layers),
        part=next((layer for layer in classes if issubclass(layer, BaseModel)), None),
        target=next((layer.target for layer in layers if isinstance(layer, Reference)), None),
        choices=next((layer for layer in classes if issubclass(layer, Enum)), None),
        value=next((layer for layer in classes if layer is not NoneType), str),
        format=next(filter(None, map(_format, [field, *layers])), ""),
    )


def _format(layer: Any) -> str:  # noqa: ANN401 - see _layers
    extra = layer.json_schema_extra if isinstance(layer, FieldInfo) else None
    return str(extra.get("format", "")) if isinstance(extra, dict) else ""


@cache
def shapes(model: type[BaseModel]) -> Mapping[str, Shape]:
    """The fields of ``model`` by name, in the order in which they are declared."""
    return MappingProxyType({name: _shape(name, field) for name, field in model.model_fields.items()})


def described_models(roots: Iterable[type[BaseModel]]) -> tuple[type[BaseModel], ...]:
    """The ``roots`` and every model that their fields hold, each once, in order of first appearance."""
    found = dict.fromkeys(roots)
    waiting = list(found)
    while waiting:
        parts = [shape.part for shape in shapes(waiting.pop(0)).values() if shape.part is not None]
        new = [part for part in parts if part not in found]
        found.update(dict.fromkeys(new))
        waiting.extend(new)
    return tuple(found)


@cache
def fields_with(model: type[BaseModel], wanted: Callable[[Shape], bool]) -> tuple[Shape, ...]:
    """The fields of ``model`` that are ``wanted``, or that hold parts with such a field, however deep inside them."""
    return tuple(
        shape
        for shape in shapes(model).values()
        if wanted(shape)
        or (
            shape.part is not None
            and any(wanted(inner) for part in described_models([shape.part]) for inner in shapes(part).values())
        )
    )

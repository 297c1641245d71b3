"""The fields of a form, made of a model: whatever the model says of its fields is in the form."""

from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel

from linli.forms import words
from linli.forms.making import Field, Making
from linli.forms.values import value_field
from linli.profiles.kinds import KINDS, Kind
from linli.profiles.order import field_order
from linli.profiles.profile import Entity
from linli.schema.shape import Shape, shapes

_KINDS: Final = frozenset(kind.name for kind in KINDS)
_SUMMED_UP: Final = 2
"""Fields by which an item of a list is known while it is closed."""

NOT_ASKED: Final[Mapping[type[BaseModel], Mapping[str, str]]] = {
    Entity: {"id": "it is the name of the file, which the editor asks for beside the form"},
}
"""Fields that forms do not have, and why."""


def is_asked(model: type[BaseModel], name: str) -> bool:
    """Whether the form of a ``model`` has its field ``name``."""
    return not any(issubclass(model, one) and name in names for one, names in NOT_ASKED.items())


def fields(model: type[BaseModel], making: Making) -> list[Field]:
    """The form of a ``model``, its fields in the order in which files have them."""
    schema = model.model_json_schema()
    definitions = schema.pop("$defs", {})
    named = shapes(model)
    return [
        _field(named[name], _resolved(schema["properties"][name], definitions), making)
        for name in field_order(model)
        if is_asked(model, name)
    ]


def _resolved(schema: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """What a schema says, wherever it says so: of one value, or of the items of a list under ``items``."""
    while True:
        if "$ref" in schema:
            schema = {**definitions[schema["$ref"].rpartition("/")[2]], **_without(schema, "$ref")}
        elif "anyOf" in schema:
            real = [one for one in schema["anyOf"] if one.get("type") != "null"]
            schema = {**real[-1], **_without(schema, "anyOf")}
        else:
            break
    if isinstance(schema.get("items"), dict):
        schema = {**schema, "items": _resolved(schema["items"], definitions)}
    return schema


def _without(schema: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in schema.items() if name != key}


def _field(shape: Shape, schema: dict[str, Any], making: Making) -> Field:
    default = schema.get("default")
    return {
        "name": shape.name,
        "label": making.say(shape.about.title),
        "hint": making.say(shape.about.description).replace("[", r"\["),  # else a link, in the editor's Markdown
        "required": shape.required,
        **_box(shape, schema, making),
        **({"preview": False} if shape.about.private else {}),
        **({"default": default} if default not in (None, [], {}) and shape.part is None else {}),
    }


def _box(shape: Shape, schema: dict[str, Any], making: Making) -> Field:
    several = {"multiple": True} if shape.many else {}
    least = {"min": 1} if shape.many and shape.required else {}
    if shape.part is not None:
        return _group(shape, shape.part, making, least)
    if shape.target in _KINDS:
        return {**_relation(shape.target), **several, **least}
    if (options := making.options(shape)) is not None:
        return {"widget": "select", "options": options, **several, **least}
    if shape.many:
        item = {"name": "item", "label": making.say(words.ITEM), **value_field(schema["items"], making)}
        return {"widget": "list", "field": item, **least}
    return value_field(schema, making)


def _group(shape: Shape, part: type[BaseModel], making: Making, least: Field) -> Field:
    inside = fields(part, making)
    if not shape.many:
        return {"widget": "object", "collapsed": "auto", "fields": inside, "summary": _summary(inside)}
    return {
        "widget": "list",
        "label_singular": making.say(shape.about.title),
        "collapsed": True,
        "summary": _summary(inside),
        "fields": inside,
        **least,
    }


def _summary(inside: list[Field]) -> str:
    """The first fields with a value of their own, such as label and value."""
    single = [one["name"] for one in inside if one["widget"] not in {"list", "object", "image", "boolean"}]
    return " ".join(f"{{{{fields.{name}}}}}" for name in single[:_SUMMED_UP])


def _relation(target: str | None) -> Field:
    kind = next(kind for kind in KINDS if kind.name == target)
    name = title_field(kind)
    return {
        "widget": "relation",
        "collection": kind.folder,
        "value_field": "{{slug}}",
        "display_fields": [f"{{{{{name}}}}}（{{{{slug}}}}）"],
        "search_fields": [one for one in (name, "summary") if one in shapes(kind.model)],
    }


def title_field(kind: Kind) -> str:
    """The field that says what a profile or source is called: the one that files have first."""
    return field_order(kind.model)[0]

"""Nested values as lines of YAML, in the order of a model's fields."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from pydantic import BaseModel

from linli.editor.values import block, scalar
from linli.profiles.order import field_order
from linli.schema.shape import Shape, shapes

INDENT: Final = 2
_WORD: Final = re.compile(r"[a-z0-9][a-z0-9/-]*")
_Values = dict[str, Any]


def written(values: _Values, model: type[BaseModel]) -> str:
    """The lines of a new file that says ``values``, in the order of the model's fields."""
    return "\n".join(_fields(values, model, 0)) + "\n"


def behind(value: object, shape: Shape | None, indent: int) -> str:
    """What stands behind a key or dash that is indented so: a word on its line, or lines below it."""
    if isinstance(value, dict):
        return "\n" + "\n".join(_fields(value, shape.part if shape else None, indent + INDENT))
    if isinstance(value, list):
        if value and all(isinstance(one, str) and _WORD.fullmatch(one) for one in value):
            return f" {bracketed(value)}"
        lines = [line for one in value for line in item_lines(one, shape, indent + INDENT)]
        return "\n" + "\n".join(lines)
    text = str(value)
    lines = (block(text + "\n", indent + INDENT) if "\n" in text else None) or [scalar(text)]
    return " " + "\n".join(lines)


def item_lines(value: object, shape: Shape | None, indent: int) -> list[str]:
    """The lines of an entry of a list, with its dash."""
    if not isinstance(value, dict):
        return f"{' ' * indent}-{behind(value, None, indent)}".split("\n")
    lines = "\n".join(_fields(value, shape.part if shape else None, indent + INDENT)).split("\n")
    return [f"{' ' * indent}- {lines[0].lstrip(' ')}", *lines[1:]]


def _fields(values: _Values, model: type[BaseModel] | None, indent: int) -> Iterator[str]:
    fields = shapes(model) if model else {}
    for key in _ordered(values, model):
        yield f"{' ' * indent}{key}:{behind(values[key], fields.get(key), indent)}"


def _ordered(values: Iterable[str], model: type[BaseModel] | None) -> list[str]:
    order = field_order(model) if model else ()
    return sorted(values, key=lambda key: order.index(key) if key in order else len(order))


def bracketed(value: object) -> str:
    """A value within brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {bracketed(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(bracketed, value))}]"
    return scalar(str(value), in_flow=True)

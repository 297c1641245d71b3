"""From a document's tree to a typed model, with every problem at its place in the file."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from linli.diagnostics import Diagnostic, Severity
from linli.documents.limits import LIMITS
from linli.documents.nodes import Mapping
from linli.schema import problems
from linli.schema.shape import Shape, shapes
from linli.schema.tree import Path, key_span, plain, span_of
from linli.wording import LANGUAGES, Text, default_labels

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Built(Generic[Model]):
    """The model, unless something was wrong with it; and what was wrong."""

    model: Model | None
    diagnostics: tuple[Diagnostic, ...]


def build(
    model: type[Model], tree: Mapping, what: Text, *, given: dict[str, Any] | None = None, complete: bool = True
) -> Built[Model]:
    """Make a ``model`` of ``tree``. ``what`` names the thing in messages, such as community.

    ``given`` are fields that come from elsewhere than the file (the id comes from its name). Of a tree that is not
    ``complete`` because reading stopped early, missing fields are not reported.
    """
    given = given or {}
    values = plain(tree)
    own = [problems.given_field(key_span(tree, (name,)), name) for name in given if name in values]
    try:
        return Built(model.model_validate({**values, **given}) if not own else None, tuple(own))
    except ValidationError as error:
        details = error.errors(include_url=False)
    told = [detail for detail in details if complete or detail["type"] != "missing"]
    return Built(None, (*own, *(_diagnostic(model, tree, what, detail) for detail in _bounded(told))))


def _bounded(details: Iterable[ErrorDetails]) -> Iterator[ErrorDetails]:
    """As many of each kind as are worth reporting for one file: a file of nothing but mistakes takes no time either."""
    seen: Counter[str] = Counter()
    for detail in details:
        kind = detail["ctx"]["code"] if detail["type"] == "linli" else detail["type"]
        seen[kind] += 1
        if seen[kind] <= LIMITS.problems_per_code:
            yield detail


def valid(model: type[Model], values: dict[str, Any], given: dict[str, Any]) -> Model | None:
    """The ``model`` that ``build`` makes of a tree with these plain ``values``; None if it reports anything."""
    if not values.keys().isdisjoint(given):
        return None
    try:
        return model.model_validate({**values, **given})
    except ValidationError:
        return None


def _diagnostic(model: type[BaseModel], tree: Mapping, what: Text, detail: ErrorDetails) -> Diagnostic:
    path: Path = detail["loc"]
    holder, shape = _field(model, path)
    span, value = span_of(tree, path), detail["input"]
    match detail["type"]:
        case "linli":
            context = detail["ctx"]
            return Diagnostic(context["code"], Severity.ERROR, span, context["message"], context["help"])
        case "missing":
            return problems.missing_field(key_span(tree, path), str(path[-1]), shape, what)
        case "extra_forbidden":
            return problems.unknown_field(
                key_span(tree, path), str(path[-1]), tuple(shapes(holder)), _holder(path, what)
            )
        case "enum" | "bool_parsing" if isinstance(value, str):
            return problems.unknown_choice(span, value, _choices(shape), _meant(shape, value))
        case "int_parsing" | "int_parsing_size" | "greater_than_equal" | "less_than_equal":
            return problems.not_in_range(span, value)
        case _:
            return problems.wrong_type(span, _names(path)[-1], _expected(shape, path))


def _names(path: Path) -> list[str]:
    """The fields on the way to ``path``; positions in lists say nothing to people."""
    return [step for step in path if isinstance(step, str)] or [""]


def _holder(path: Path, what: Text) -> Text:
    """What the field at ``path`` stands in: the whole file, or an entry of one of its fields."""
    names = _names(path)
    return what if len(names) == 1 else Text(f" {names[-2]} ", f"{names[-2]} entry")


def _field(model: type[BaseModel], path: Path) -> tuple[type[BaseModel], Shape | None]:
    """The model that holds the field at ``path``, and the field's shape if the model has it."""
    holder, shape = model, None
    for step in path:
        if not isinstance(step, str):
            continue
        if shape is not None and shape.part is not None:
            holder = shape.part
        shape = shapes(holder).get(step)
    return holder, shape


def _choices(shape: Shape | None) -> tuple[str, ...]:
    """The words of which a field takes one."""
    return tuple(str(choice.value) for choice in shape.choices) if shape and shape.choices else ("true", "false")


def _meant(shape: Shape | None, value: str) -> str | None:
    """The choice that readers see as ``value``, in either language."""
    for choice in (shape and shape.choices) or ():
        key = f"choices.{type(choice).__name__}.{choice.value}"
        if any(labels.has(key) and labels(key) == value.strip() for labels in map(default_labels, LANGUAGES)):
            return str(choice.value)
    return None


def _expected(shape: Shape | None, path: Path) -> Text:
    """What should stand at ``path``."""
    inside_list = bool(path) and isinstance(path[-1], int)
    if shape is None:
        return Text("其他形式的内容", "something else")
    if shape.many and not inside_list:
        return Text("列表：每项一行，以“- ”开头", "a list: one item a line, each beginning with “- ”")
    if shape.part is not None:
        fields = "、".join(list(shapes(shape.part))[:3])
        return Text(f"一组字段（{fields} 等）", f"a group of fields ({fields} …)")
    return Text("一段文字", "a text")

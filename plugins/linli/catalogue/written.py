"""References as they stand in a file, whether or not the file makes a profile."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from linli.catalogue.references import text_references
from linli.diagnostics import Span
from linli.documents import Mapping, Node, Scalar, Sequence
from linli.schema.shape import Shape, shapes


@dataclass(frozen=True, slots=True)
class Written:
    """An id in a file, and what it points at."""

    target: str
    id: str
    span: Span


def written_references(model: type[BaseModel], tree: Mapping) -> Iterator[Written]:
    """Every reference in the ``tree`` of a file that should hold a ``model``; what has another form is passed."""
    fields = shapes(model)
    for entry in tree:
        shape = fields.get(entry.key.text)
        if shape is None:
            continue
        values = entry.value.items if isinstance(entry.value, Sequence) else (entry.value,)
        for value in values:
            yield from _in_value(value, shape)
        if shape.name == "body" and isinstance(entry.value, Scalar):
            yield from _in_text(entry.value)


def _in_value(value: Node, shape: Shape) -> Iterator[Written]:
    if isinstance(value, Scalar) and shape.target is not None and not value.is_empty:
        yield Written(shape.target, value.text.strip(), value.span)
    elif isinstance(value, Mapping) and shape.part is not None:
        yield from written_references(shape.part, value)


def _in_text(text: Scalar) -> Iterator[Written]:
    for target, identity, position in text_references(text.text):
        yield Written(target, identity, _line_of(text, position))


def _line_of(text: Scalar, position: int) -> Span:
    """The line of a block text on which a character stands; the whole text where it is written in another way."""
    line = text.span.line + 1 + text.text[:position].count("\n")
    is_block = not text.plain and line <= text.span.end_line
    return Span(text.span.file, line, 1, line, 1) if is_block else text.span

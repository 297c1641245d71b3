"""What is asked for a new profile, taken from the models."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from pydantic import BaseModel, TypeAdapter, ValidationError

from linli.profiles.kinds import Kind
from linli.profiles.order import field_order
from linli.schema.shape import Shape, shapes
from linli.wording import Text

_ASKED_TOO: Final = frozenset({"sources", "themes", "part_of", "region", "date", "url", "consent", "people"})
"""Fields that may be left out and are asked for all the same, where a kind has them."""

_OF_PARTS: Final = {
    "posts": {"title": "post", "organisation": "organisation", "community": "community"},
    "people": {"representative": "person", "role": "role"},
    "consent": {"basis": "basis", "scope": "scope", "date": "consent-date"},
}
"""The fields of parts that are asked for, with their options; of other parts, those that they must have."""

_OPTIONS: Final = {"sources": "source", "themes": "theme", "communities": "community", "part_of": "part-of"}


@dataclass(frozen=True, slots=True)
class Question:
    """A field to be asked for: the option that answers it, its place in the file, and what it takes."""

    option: str
    path: tuple[str, ...]
    model: type[BaseModel]
    shape: Shape
    required: bool

    @property
    def part(self) -> str:
        """The field in whose part it stands, or nothing."""
        return self.path[0] if len(self.path) > 1 else ""

    def problem(self, answers: tuple[str, ...]) -> Text | None:
        """What is wrong with answers, if anything."""
        value: Any = answers if self.shape.many else answers[0]
        field = self.model.model_fields[self.shape.name]
        try:
            TypeAdapter(field.rebuild_annotation()).validate_python(value)
        except ValidationError as error:
            context = error.errors()[0].get("ctx", {})
            message, remedy = context.get("message"), context.get("help")
            if isinstance(message, Text) and isinstance(remedy, Text):
                return Text(f"{message.zh}。{remedy.zh}", f"{message.en}. {remedy.en}")
            return Text("这里不能这样写。", "This cannot be written here.")
        return None


def questions(kind: Kind) -> Iterator[Question]:
    """What is asked for a profile of ``kind``, in the order of its file."""
    fields = shapes(kind.model)
    for name in field_order(kind.model):
        shape = fields[name]
        if not shape.required and name not in _ASKED_TOO:
            continue
        if shape.part is None:
            yield Question(_OPTIONS.get(name, name.replace("_", "-")), (name,), kind.model, shape, shape.required)
        else:
            yield from _of_part(name, shape, shape.part)


def _of_part(name: str, shape: Shape, part: type[BaseModel]) -> Iterator[Question]:
    fields = shapes(part)
    chosen = _OF_PARTS.get(name) or {own: f"{name}-{own}" for own, field in fields.items() if field.required}
    for own, option in chosen.items():
        is_first = option == next(iter(chosen.values()))
        required = shape.required and is_first
        yield Question(option, (name, own), part, fields[own], required)

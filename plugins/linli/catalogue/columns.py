"""The columns of the open data's tables: what they are called, what stands in them, in which form."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from linli.schema.partial_date import PartialDate
from linli.schema.shape import Shape
from linli.wording import Labels


class KeyColumn(StrEnum):
    """What a column says that is no field of a model, or not just its value; each has a label."""

    PAGE = "page"
    POSITION = "position"
    PARENT = "parent"
    KIND = "kind"
    ID = "id"
    NAME = "name"
    ADDED = "added"
    CHANGED = "changed"
    FIELD = "field"
    TARGET = "target"
    PATH = "path"
    ABOVE = "above"
    PICTURE = "picture"


class Form(StrEnum):
    """What values look like; each has a label."""

    TEXT = "text"
    ID = "id"
    CHOICE = "choice"
    ADDRESS = "address"
    NUMBER = "number"
    INTEGER = "integer"
    SWITCH = "switch"
    DATE = "date"


_FORMS: Final[Mapping[type, Form]] = {
    Decimal: Form.NUMBER,
    int: Form.INTEGER,
    bool: Form.SWITCH,
    PartialDate: Form.DATE,
}
_KEY_FORMS: Final = {
    KeyColumn.POSITION: Form.INTEGER,
    KeyColumn.PARENT: Form.INTEGER,
    KeyColumn.NAME: Form.TEXT,
    KeyColumn.ADDED: Form.DATE,
    KeyColumn.CHANGED: Form.DATE,
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``way`` leads from a row's part to the value, by fields; a ``key`` column has words of its own.

    ``target`` are table and column of which it names a row.
    """

    name: str
    way: tuple[Shape, ...] = ()
    key: KeyColumn | None = None
    required: bool = False
    target: tuple[str, str] | None = None

    @property
    def form(self) -> Form:
        """The form of its values."""
        shape = self.shape
        if shape is None or self.key is not None:
            return _KEY_FORMS.get(self.key or KeyColumn.PAGE, Form.ID)
        if shape.choices is not None:
            return Form.CHOICE
        if shape.target is not None or shape.name == "id":
            return Form.ID
        return Form.ADDRESS if shape.format == "uri" else _FORMS.get(shape.value, Form.TEXT)

    @property
    def shape(self) -> Shape | None:
        """The field that it shows, if it is one."""
        return self.way[-1] if self.way else None

    def title(self, labels: Labels) -> str:
        """What it is called: by the field, and the fields around it."""
        if self.key is not None:
            return labels(f"data.columns.{self.key.value}.title")
        return labels("list.dot").join(shape.about.title.to(labels.language) for shape in self.way)

    def description(self, labels: Labels) -> str:
        """What stands in it."""
        if self.key is not None:
            return labels(f"data.columns.{self.key.value}.text")
        return self.way[-1].about.description.to(labels.language)

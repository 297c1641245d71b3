"""A table of the open data: what it is called, what its rows are, which columns it has."""

from dataclasses import dataclass

from linli.catalogue.columns import Column
from linli.profiles.kinds import KINDS
from linli.schema.shape import Shape
from linli.wording import Labels


@dataclass(frozen=True, slots=True)
class Table:
    """A table. Its rows are the profiles of a kind, or the items of the lists to which ``way`` leads, by fields.

    The first columns, as many as ``keys``, tell its rows apart. ``kinds`` are the folders of the kinds that it is
    about. ``parent`` is the table of the items in which its own stand, where that is not a whole profile's.
    """

    name: str
    columns: tuple[Column, ...]
    keys: int
    kinds: tuple[str, ...] = ()
    way: tuple[Shape, ...] = ()
    parent: str | None = None

    @property
    def anchor(self) -> str:
        """What it is called in addresses."""
        return self.name.replace("_", "-")

    def title(self, labels: Labels) -> str:
        """What it is called."""
        if self.way:
            return labels("list.dot").join(shape.about.title.to(labels.language) for shape in self.way)
        kind = next((kind for kind in KINDS if self.kinds == (kind.folder,)), None)
        return kind.title.to(labels.language) if kind else labels(f"data.tables.{self.name}.title")

    def description(self, labels: Labels) -> str:
        """What its rows are."""
        if self.way:
            names = [kind.title.to(labels.language) for kind in KINDS if kind.folder in self.kinds]
            words = self.way[-1].about.description.to(labels.language)
            return labels("data.list_of", kinds=labels("list.separator").join(names), text=words)
        return labels("data.tables.kind" if self.kinds else f"data.tables.{self.name}.text")

"""A figure: drawings for wide and for narrow screens, and the same as a table."""

from dataclasses import dataclass

from markupsafe import Markup

Cell = str | Markup
"""What stands in a table: words, or links made of them."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """The inside of an SVG image, and its size in units; ``is_linked`` if there are links in it."""

    width: int
    height: int
    shapes: Markup
    is_linked: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The data of a drawing. The first cell of a row says what the row is about."""

    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the sort ``name``; ``title`` says what it shows, ``description`` how, ``note`` what it leaves out."""

    name: str
    title: str
    description: str
    table: Table
    wide: Drawing
    narrow: Drawing
    note: str = ""

"""The layout of a YAML text: where each key and value stands, character by character, and how it is written.

Unlike the tree of ``documents``, which is for reading, nothing is cleaned or left out here: what is edited is the text
itself. Places are offsets of characters. Only what ``documents`` reads without complaint is laid out.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leaf:
    """A single value or key: ``raw`` is how it is written, ``style`` its quote, ``|`` or ``>``, or nothing.

    ``raw`` of a block text is without the empty lines behind it, unless those belong to the text (``|+``).
    """

    text: str
    raw: str
    start: int
    style: str

    @property
    def end(self) -> int:
        """The offset behind it."""
        return self.start + len(self.raw)

    @property
    def is_block(self) -> bool:
        """Whether it is a block text."""
        return self.style in {"|", ">"}

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return not self.style and self.text in {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Item:
    """A value in a list; ``start`` is its dash, or in a flow list the value itself."""

    start: int
    value: "Piece"

    @property
    def end(self) -> int:
        """The offset behind it."""
        return max(self.value.end, self.start + 1)


@dataclass(frozen=True, slots=True)
class Pair:
    """A key and its value."""

    key: Leaf
    value: "Piece"

    @property
    def start(self) -> int:
        """Where the key stands."""
        return self.key.start

    @property
    def end(self) -> int:
        """The offset behind the value, or behind the colon where there is none."""
        return max(self.value.end, self.key.end)


@dataclass(frozen=True, slots=True)
class Items:
    """A list; ``flow`` where it is written in brackets."""

    children: tuple[Item, ...]
    start: int
    end: int
    flow: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Keys with values; ``flow`` where they are written in braces."""

    children: tuple[Pair, ...]
    start: int
    end: int
    flow: bool

    def pair(self, key: str) -> Pair | None:
        """The pair of ``key``, if there is one."""
        return next((pair for pair in self.children if pair.key.text == key), None)


Piece = Leaf | Items | Group
Block = Items | Group
Child = Item | Pair


@dataclass(frozen=True, slots=True)
class Layout:
    """A text with what is in it. The content lies between ``begin`` and ``end``: behind ``---``, before ``...``."""

    text: str
    root: Group
    begin: int
    end: int

    def column(self, offset: int) -> int:
        """How many characters stand before ``offset`` on its line."""
        return offset - (self.text.rfind("\n", 0, offset) + 1)

    def line_end(self, offset: int) -> int:
        """Where the line of ``offset`` ends: at its line feed, or at the end of the text."""
        found = self.text.find("\n", offset)
        return len(self.text) if found < 0 else found

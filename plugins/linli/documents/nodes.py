"""The tree of a YAML document: mappings, sequences and scalars that are still text, each with its place in the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from linli.diagnostics import Span

EMPTY: Final = frozenset({"", "~", "null", "Null", "NULL"})
"""What says "no value" where it stands without quotes or block marks."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value, as text: ``no``, ``0571`` and ``2020-01`` stay what was typed.

    ``plain`` is true for a value written without quotes or block marks; only a plain ``~``, ``null`` or nothing
    at all means "no value" (``is_empty``).
    """

    text: str
    span: Span
    plain: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return self.plain and self.text in EMPTY


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of values."""

    items: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """One ``key: value`` line of a mapping."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in the order of the file. Keys are unique: a second one is a diagnostic and left out."""

    entries: tuple[Entry, ...]
    span: Span

    def __iter__(self) -> Iterator[Entry]:
        """Every entry, in the order of the file."""
        return iter(self.entries)

    def entry(self, key: str) -> Entry | None:
        """The entry of ``key``, if there is one."""
        return next((entry for entry in self.entries if entry.key.text == key), None)


Node = Scalar | Sequence | Mapping

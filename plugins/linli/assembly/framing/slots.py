"""Places in a frame that differ from page to page: marked when a frame is drawn, filled for every page."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from markupsafe import Markup

from linli.assembly.framing.page_view import PageView

_OPEN, _CLOSE = "\x02", "\x03"
_SLOT: Final = re.compile(f"{_OPEN}([a-z_]+){_CLOSE}")
_Holder = TypeVar("_Holder")


@dataclass(slots=True)
class Pattern(PageView):
    """A page that stands for many: what its templates ask for becomes a mark.

    ``flags`` are what templates ask in order to decide something: the same for all pages that it stands for.
    """

    flags: Mapping[str, Any] = field(default_factory=dict)


def mark(name: str) -> Markup:
    """What stands in a frame where the value of ``name`` goes: two control characters around the name."""
    return Markup(f"{_OPEN}{name}{_CLOSE}")  # noqa: S704 - a name of ours


def slot(
    make: Callable[[_Holder, Any], str],
) -> Callable[[_Holder, Any], str]:
    """A tool of the templates whose result is put in page by page; for a pattern it gives the mark."""

    def tool(holder: _Holder, page: Any) -> str:  # noqa: ANN401 - a page of ours or of the site generator
        return mark(make.__name__) if isinstance(page, Pattern) else make(holder, page)

    return tool


@dataclass(frozen=True, slots=True)
class Frame:
    """A drawn frame: the pieces between the slots, and the slots' names in order."""

    pieces: Sequence[str]

    @classmethod
    def of(cls, drawn: str) -> "Frame":
        """From what the templates made of a pattern."""
        return cls(_SLOT.split(drawn))

    @property
    def slots(self) -> frozenset[str]:
        """The names of what goes in."""
        return frozenset(self.pieces[1::2])

    def filled(self, values: Callable[[str], str]) -> str:
        """The page: every slot with its value."""
        known = {name: values(name) for name in self.slots}
        pieces = list(self.pieces)
        pieces[1::2] = [known[name] for name in pieces[1::2]]
        return "".join(pieces)

"""Paper to draw on: shapes of SVG with classes for their looks, and words in lines that fit."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import ceil
from typing import Final

from markupsafe import Markup

from linli.pages.escape import escape
from linli.pages.figures.figure import Drawing
from linli.pages.figures.measure import width, wrap

_LEADING: Final = 1.42
_BELOW_MIDDLE: Final = 0.35
"""How far below the middle of a line its letters stand, by their size."""

TARGET: Final = 32
"""The least height and width of what can be clicked: 24 pixels even where a drawing is shrunk to the smallest phone."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words in lines. Their look: the class, after ``linli-fig-``."""

    lines: tuple[str, ...]
    size: float
    look: str = "words"

    @property
    def height(self) -> float:
        """The height of all lines."""
        return len(self.lines) * self.size * _LEADING

    @property
    def width(self) -> float:
        """The width of the longest line."""
        return max(width(line.rstrip()) for line in self.lines) * self.size


def words(text: str, room: float, size: float, look: str = "words") -> Words:
    """``text`` in lines that are no longer than ``room``."""
    return Words(wrap(text, room / size), size, look)


def number(value: float) -> str:
    """A coordinate, with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


@dataclass(slots=True)
class Sheet:
    """A drawing in the making, ``width`` units wide and as high as what is on it."""

    width: int
    height: float = 0
    shapes: list[str] = field(default_factory=list)
    """Safe pieces of SVG: numbers, fixed words and escaped ones."""

    is_linked: bool = False

    def box(self, x: float, y: float, size: tuple[float, float], look: str, radius: float = 8) -> None:
        """A rectangle with rounded corners."""
        self._put(f'<rect class="linli-fig-{look}" x="{number(x)}" y="{number(y)}" width="{number(size[0])}" '
                  f'height="{number(size[1])}" rx="{number(radius)}"/>', y + size[1])  # fmt: skip

    def dot(self, x: float, y: float, radius: float, look: str) -> None:
        """A disc."""
        circle = f'cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"'
        self._put(f'<circle class="linli-fig-{look}" {circle}/>', y + radius)

    def path(self, steps: str, bottom: float, look: str = "link") -> None:
        """A line by the steps of SVG's path language, of which ``bottom`` is the lowest point."""
        self._put(f'<path class="linli-fig-{look}" d="{steps}"/>', bottom)

    def line(self, start: tuple[float, float], end: tuple[float, float], look: str) -> None:
        """A straight line."""
        ways = f"M{number(start[0])} {number(start[1])}L{number(end[0])} {number(end[1])}"
        self.path(ways, max(start[1], end[1]), look)

    def write(self, text: Words, x: float, y: float, anchor: str = "start") -> None:
        """Lines of words from ``y`` down; ``x`` is where they start, or their middle or end if ``anchor`` says so."""
        leading = text.size * _LEADING
        baseline = y + leading / 2 + text.size * _BELOW_MIDDLE
        spans = [
            f'<tspan x="{number(x)}" y="{number(baseline + row * leading)}">{_line(line)}</tspan>'
            for row, line in enumerate(text.lines)
        ]
        kind = "" if anchor == "start" else f' text-anchor="{anchor}"'
        start = f'<text class="linli-fig-{text.look}" font-size="{number(text.size)}"{kind}>'
        self._put(f"{start}{''.join(spans)}</text>", y + text.height)

    @contextmanager
    def link(self, href: str, label: str = "") -> Iterator[None]:
        """What is drawn inside leads to ``href``; ``label`` names it where no words are drawn."""
        self.is_linked = True
        name = f' aria-label="{escape(label)}"' if label else ""
        self._put(f'<a class="linli-fig-a" href="{href}"{name}>', 0)
        yield
        self._put("</a>", 0)

    def finished(self) -> Drawing:
        """The drawing, with a little room below."""
        return Drawing(self.width, ceil(self.height) + 2, Markup("".join(self.shapes)), self.is_linked)  # noqa: S704

    def _put(self, shape: str, bottom: float) -> None:
        self.shapes.append(shape)
        self.height = max(self.height, bottom)


def _line(line: str) -> str:
    """A line of words, with the space at which it was broken."""
    return f"{escape(line.rstrip())} " if line.endswith(" ") else escape(line)

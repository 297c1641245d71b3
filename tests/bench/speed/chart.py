"""A chart of lines in SVG, both axes by powers of ten, for light and dark pages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from math import ceil, floor, log10
from typing import Final

_WIDTH: Final = 300
_HEIGHT: Final = 220
_LEFT: Final = 48
_TOP: Final = 96
_GAP: Final = 34
_STYLE: Final = """
svg { background: #fff; color: #1f2328; font: 12px system-ui, sans-serif; }
text { fill: currentColor; }
.grid { stroke: #d1d9e0; }
.series-0 { color: #b5371b; }
.series-1 { color: #0b62c4; }
.series-2 { color: #57606a; }
.line { fill: none; stroke: currentColor; stroke-width: 2; }
.range { stroke: currentColor; }
.mark { fill: currentColor; }
.heading { font-weight: 600; }
@media (prefers-color-scheme: dark) {
  svg { background: #0d1117; color: #e6edf3; }
  .grid { stroke: #343b44; }
  .series-0 { color: #ff9b7b; }
  .series-1 { color: #6cb2ff; }
  .series-2 { color: #a6b0bb; }
}
"""

Point = tuple[float, float, float, float]
"""The place on the horizontal axis; middle, least and most on the upright one."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One of several charts side by side; ``lines`` has the points of each series by its title."""

    title: str
    unit: str
    lines: Mapping[str, Sequence[Point]]


@dataclass(frozen=True, slots=True)
class _Axis:
    """Whole powers of ten around all values, along ``length`` units from ``start``."""

    low: int
    high: int
    start: float
    length: float

    def __call__(self, value: float) -> float:
        return self.start + (log10(value) - self.low) / (self.high - self.low) * self.length


def chart(title: str, across: str, series: Sequence[str], panels: Sequence[Panel]) -> str:
    """The chart as the text of an SVG file. Values must be above zero."""
    width = len(panels) * (_WIDTH + _GAP) + _GAP
    height = _TOP + _HEIGHT + 48
    lines = [
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title"',
        f'viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        f'<title id="title">{escape(title)}</title>',
        f"<style>{_STYLE}</style>",
        f'<text class="heading" x="{_GAP}" y="26" font-size="15">{escape(title)}</text>',
        *_legend(series),
    ]
    for number, panel in enumerate(panels):
        left = _GAP + number * (_WIDTH + _GAP)
        lines += _panel(panel, left, across, series)
    return "\n".join([*lines, "</svg>", ""])


def _legend(series: Sequence[str]) -> Iterator[str]:
    place = float(_GAP)
    for number, title in enumerate(series):
        yield f'<g class="series-{number}">{_mark(number, place + 6, 44)}</g>'
        yield f'<text x="{place + 18}" y="48">{escape(title)}</text>'
        place += 40 + 7.5 * len(title)


def _panel(panel: Panel, left: float, across: str, series: Sequence[str]) -> Iterator[str]:
    points = [point for line in panel.lines.values() for point in line]
    if not points:
        return
    right, bottom = left + _WIDTH, _TOP + _HEIGHT
    x = _axis([point[0] for point in points], left + _LEFT, _WIDTH - _LEFT)
    y = _axis([value for point in points for value in point[1:]], bottom, -_HEIGHT)
    yield f'<text class="heading" x="{left}" y="{_TOP - 20}">{escape(f"{panel.title} ({panel.unit})")}</text>'
    for power in range(y.low, y.high + 1):
        at = y(10.0**power)
        yield f'<line class="grid" x1="{left + _LEFT}" y1="{at:.1f}" x2="{right}" y2="{at:.1f}"/>'
        yield f'<text x="{left + _LEFT - 6}" y="{at + 4:.1f}" text-anchor="end">{10**power:,}</text>'
    for size in sorted({point[0] for point in points}):
        yield f'<line class="grid" x1="{x(size):.1f}" y1="{_TOP}" x2="{x(size):.1f}" y2="{bottom}"/>'
        yield f'<text x="{x(size):.1f}" y="{bottom + 17}" text-anchor="middle">{size:,.0f}</text>'
    yield f'<text x="{right}" y="{bottom + 36}" text-anchor="end">{escape(across)}</text>'
    for number, title in enumerate(series):
        yield from _line(number, [(x(at), *map(y, values)) for at, *values in panel.lines.get(title, ())])


def _line(number: int, points: Sequence[tuple[float, ...]]) -> Iterator[str]:
    yield f'<g class="series-{number}">'
    for (x1, y1, *_), (x2, y2, *_) in pairwise(points):
        yield f'<path class="line" d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"/>'
    for x, middle, least, most in points:
        yield f'<path class="range" d="M{x:.1f} {least:.1f}V{most:.1f}"/>'
        yield _mark(number, x, middle)
    yield "</g>"


def _mark(number: int, x: float, y: float) -> str:
    """A circle, a square or a triangle: shapes tell the series apart where colours do not."""
    if number == 0:
        return f'<circle class="mark" cx="{x:.1f}" cy="{y:.1f}" r="4.5"/>'
    shape = f"M{x - 4:.1f} {y - 4:.1f}h8v8h-8z" if number == 1 else f"M{x:.1f} {y - 5:.1f}l5 9h-10z"
    return f'<path class="mark" d="{shape}"/>'


def _axis(values: Sequence[float], start: float, length: float) -> _Axis:
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    return _Axis(low, max(high, low + 1), start, length)

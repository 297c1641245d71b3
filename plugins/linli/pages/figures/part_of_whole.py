"""Part of whole: dots that can be counted, or a bar where there are too many for that.

Every part is drawn in a whole of its own, since a source rarely says that parts do not overlap.
"""

from collections.abc import Sequence
from decimal import Decimal
from math import ceil
from typing import Final

from linli.pages.figures.exact import exact_all
from linli.pages.figures.figure import Drawing, Figure, Table
from linli.pages.figures.sheet import Sheet, words
from linli.pages.writer import Writer
from linli.profiles.metrics import Metric, MetricPart

MOST_DOTS: Final = 120
MOST_PARTS: Final = 6
_RADIUS: Final = 8.5
_KEY: Final = 14
"""How wide the signs beside the words are."""

_TEXT: Final = 42
"""Where the words beside them start."""

NamedPart = tuple[MetricPart, str]
"""A part, and how it is called beside its whole."""


def part_of_whole(w: Writer, metric: Metric) -> Figure | None:
    """A metric with its parts; None where there are none, or a figure is not exact."""
    values = exact_all((metric, *metric.parts))
    if values is None or not 0 < len(metric.parts) <= MOST_PARTS:
        return None
    whole, *parts = values
    if min(parts) <= 0 or sum(parts) > whole:
        return None
    t = w.labels
    names = [t("figure.part.of", label=part.label, shown=part.shown) for part in metric.parts]
    is_dots = whole <= MOST_DOTS and all(value == int(value) for value in values)
    title = t("figure.part.title", label=metric.label, shown=metric.shown, parts=t("list.separator").join(names))
    of_which = [t("figures.part", label=part.label) for part in metric.parts]
    named = list(zip(metric.parts, of_which, strict=True))
    shares = [part / whole for part in parts]
    counts = [int(whole), *map(int, parts)] if is_dots else []
    return Figure(
        "part",
        title,
        t("figure.part.dots") if is_dots else t("figure.part.bar"),
        Table(
            (t("figures.label"), t("figures.value")),
            (
                (metric.label, metric.shown),
                *((t("figures.part", label=part.label), part.shown) for part in metric.parts),
            ),
        ),
        _wide(metric, shares, counts, named),
        _narrow(metric, shares, counts, named),
    )


def _wide(metric: Metric, shares: list[Decimal], counts: list[int], parts: Sequence[NamedPart]) -> Drawing:
    """Dots on the left with the words beside them; a bar above its words."""
    sheet = Sheet(720)
    y = 4.0
    for index, share in enumerate(shares):
        if counts:
            _dots(sheet, (2, y), 15, 24, (counts[0], counts[index + 1]))
            _legend(sheet, metric, parts[index], (394, y), 324)
        else:
            _bar(sheet, y, share)
            _legend(sheet, metric, parts[index], (2, y + 46), 716)
        y = sheet.height + 24
    return sheet.finished()


def _narrow(metric: Metric, shares: list[Decimal], counts: list[int], parts: Sequence[NamedPart]) -> Drawing:
    sheet = Sheet(340)
    y = 4.0
    for index, share in enumerate(shares):
        if counts:
            _dots(sheet, (2, y), 15, 22.4, (counts[0], counts[index + 1]))
        else:
            _bar(sheet, y, share)
        _legend(sheet, metric, parts[index], (2, sheet.height + 12), 336)
        y = sheet.height + 28
    return sheet.finished()


def _dots(sheet: Sheet, place: tuple[float, float], columns: int, pitch: float, counts: tuple[int, int]) -> None:
    """As many dots as the whole, of which the part's are filled, row by row from the top left."""
    whole, part = counts
    for index in range(whole):
        row, column = divmod(index, columns)
        x, y = place[0] + (column + 0.5) * pitch, place[1] + (row + 0.5) * pitch
        sheet.dot(x, y, _RADIUS, "full" if index < part else "empty")
    sheet.height = max(sheet.height, place[1] + ceil(whole / columns) * pitch)


def _bar(sheet: Sheet, y: float, share: Decimal) -> None:
    """A bar for the whole, filled from the left as far as the part goes."""
    length = sheet.width - 4
    sheet.box(2, y, (length, 32), "empty", 6)
    sheet.box(2, y, (length * float(share), 32), "full", 6 if share * length > 12 else 1)  # noqa: PLR2004 - two radii


def _legend(sheet: Sheet, whole: Metric, part: NamedPart, place: tuple[float, float], room: float) -> None:
    """Both signs with the words of the whole, then the filled one with the part's figure and its words."""
    x, y = place
    for figure, looks, label in ((whole, ("full", "empty"), whole.label), (part[0], ("full",), part[1])):
        for index, look in enumerate(looks):
            sheet.dot(x + _KEY / 2 + 1 + index * (_KEY + 4), y + 17, _KEY / 2, look)
        shown = words(figure.shown, room - _TEXT, 24, "number")
        text = words(label, room - _TEXT, 15)
        sheet.write(shown, x + _TEXT, y)
        is_beside = len(shown.lines) == len(text.lines) == 1 and _TEXT + shown.width + 10 + text.width <= room
        if is_beside:
            sheet.write(text, x + _TEXT + 10 + shown.width, y + 8)
        else:
            sheet.write(text, x + _TEXT, y + shown.height)
        y += shown.height + (4 if is_beside else text.height + 6)

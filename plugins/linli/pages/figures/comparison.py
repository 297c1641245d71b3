"""Comparison: figures that a source puts side by side, as bars from zero."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from linli.pages.figures.exact import exact_all
from linli.pages.figures.figure import Drawing, Figure, Table
from linli.pages.figures.sheet import Sheet, Words, words
from linli.pages.writer import Writer
from linli.profiles.metrics import Metric

_BAR: Final = 26
_GAP: Final = 14
Bar = tuple[Words, Words, float]
"""The words of a bar, its figure, and its length where the longest one has 1."""


def comparisons(w: Writer, metrics: Iterable[Metric]) -> tuple[Figure, ...]:
    """The comparisons that the metrics of a profile name, in order, as far as they can be drawn."""
    named: dict[str, list[Metric]] = {}
    for metric in metrics:
        if metric.comparison is not None:
            named.setdefault(metric.comparison, []).append(metric)
    drawn = (_comparison(w, name, group) for name, group in named.items())
    return tuple(figure for figure in drawn if figure is not None)


def _comparison(w: Writer, name: str, metrics: list[Metric]) -> Figure | None:
    values = exact_all(metrics)
    if values is None or len(values) < 2 or max(values) == 0:  # noqa: PLR2004 - it takes two to compare
        return None
    t = w.labels
    return Figure(
        "comparison",
        t("figure.comparison.title", name=name),
        t("figure.comparison.description"),
        Table((t("figures.label"), t("figures.value")), tuple((metric.label, metric.shown) for metric in metrics)),
        _wide(metrics, values),
        _narrow(metrics, values),
    )


def _bars(metrics: list[Metric], values: tuple[Decimal, ...], room: tuple[float, float]) -> list[Bar]:
    longest = max(values)
    return [
        (words(metric.label, room[0], 15), words(metric.shown, room[1], 18, "number"), float(value / longest))
        for metric, value in zip(metrics, values, strict=True)
    ]


def _wide(metrics: list[Metric], values: tuple[Decimal, ...]) -> Drawing:
    """The words of a bar on its left, the figure at its end."""
    sheet = Sheet(720)
    bars = _bars(metrics, values, (190, 150))
    start = max(label.width for label, _, _ in bars) + 14
    most = sheet.width - start - max(shown.width for _, shown, _ in bars) - 14
    y = 8.0
    for label, shown, share in bars:
        height = max(_BAR, label.height, shown.height)
        middle = y + height / 2
        sheet.write(label, start - 14, middle - label.height / 2, "end")
        sheet.box(start, middle - _BAR / 2, (most * share, _BAR), "full", 2)
        sheet.write(shown, start + most * share + 10, middle - shown.height / 2)
        y += height + _GAP
    sheet.line((start, 0), (start, y - _GAP + 8), "axis")
    return sheet.finished()


def _narrow(metrics: list[Metric], values: tuple[Decimal, ...]) -> Drawing:
    """The words of a bar above it, the figure at its end."""
    sheet = Sheet(340)
    bars = _bars(metrics, values, (330, 110))
    most = sheet.width - 2 - max(shown.width for _, shown, _ in bars) - 12
    y = 0.0
    for label, shown, share in bars:
        sheet.write(label, 1, y)
        top = y + label.height + 4
        height = max(_BAR, shown.height)
        sheet.line((1, top - 2), (1, top + height + 2), "axis")
        sheet.box(1, top + (height - _BAR) / 2, (most * share, _BAR), "full", 2)
        sheet.write(shown, most * share + 11, top + (height - shown.height) / 2)
        y = top + height + _GAP
    return sheet.finished()

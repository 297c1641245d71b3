"""The timeline: years along an axis, a lane for each city, a mark for each event as far as its date is known."""

from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from linli.pages.escape import escape
from linli.pages.figures.chronicle import Chronicle
from linli.pages.figures.figure import Drawing, Figure, Table
from linli.pages.figures.marks import Cell, draw_legend, year_way
from linli.pages.figures.sheet import Sheet, words
from linli.pages.writer import Writer

MOST_ACROSS: Final = 14
"""The most years that stand side by side; where there are more, they stand below each other."""

_TOP: Final = 34
_LANE: Final = 104
_ROW: Final = 46
_BREAK: Final = 20
_YEAR: Final = 50
_TRACK: Final = 13


def timeline_figure(w: Writer, found: Chronicle) -> Figure:
    """The figure of a chronicle; its marks lead to the headings of the years."""
    t = w.labels
    notes = [t("figure.timeline.unknown", count=found.unknown)] * (found.unknown > 0)
    notes += [t("figure.timeline.earlier", count=found.earlier)] * (found.earlier > 0)
    is_across = found.years[-1] - found.years[0] < MOST_ACROSS
    lanes = range(len(found.lanes))
    rows = [[str(len(found.cells.get((lane, year), ()))) for lane in lanes] for year in found.years]
    return Figure(
        "timeline",
        t("figure.timeline.title"),
        t("figure.timeline.description"),
        Table(
            (t("figure.timeline.year"), *found.lanes),
            tuple((_row_title(w, found, year), *row) for year, row in zip(found.years, rows, strict=True)),
        ),
        _across(w, found) if is_across else _down(w, found, 720),
        _down(w, found, 340),
        "".join(notes),
    )


def _row_title(w: Writer, found: Chronicle, year: int) -> Markup:
    words = escape(w.labels("timeline.year", year=year))
    return Markup(f'<a href="{year_way(w, found, year)}">{words}</a>')  # noqa: S704 - ids, numbers and escaped words


def _across(w: Writer, found: Chronicle) -> Drawing:
    """Years from left to right, every year as wide as the others, those without events too."""
    sheet = Sheet(720)
    years = range(found.years[0], found.years[-1] + 1)
    step = (sheet.width - _LANE - 2) / len(years)
    y = float(_TOP)
    for lane, name in enumerate(found.lanes):
        cells = {year: Cell(w, found, (lane, year), step) for year in years if (lane, year) in found.cells}
        text = words(name, _LANE - 14, 15, "label")
        height = max(max(cell.tracks for cell in cells.values()) * _TRACK + 24, text.height + 12)
        sheet.line((0, y), (sheet.width, y), "grid")
        sheet.write(text, 0, y + (height - text.height) / 2)
        for year, cell in cells.items():
            cell.across(sheet, (_LANE + (year - years[0]) * step, y), height)
        y += height
    sheet.line((0, y), (sheet.width, y), "grid")
    for place, year in enumerate(years):
        x = _LANE + place * step
        sheet.line((x, _TOP), (x, y), "grid")
        _year(sheet, w, year, (x, 0), (step, _TOP), year_way(w, found, year) if year in found.years else "")
    draw_legend(sheet, w, found, (_LANE, y + 14), is_across=True)
    return sheet.finished()


def _down(w: Writer, found: Chronicle, width: int) -> Drawing:
    """Years from top to bottom, the lanes side by side; where years without events are left out, the line is broken."""
    sheet = Sheet(width)
    left = _YEAR
    step = (width - left - 1) / len(found.lanes)
    heads = [words(name, step - 4, 13, "label") for name in found.lanes]
    y = max(text.height for text in heads) + 10
    for lane, text in enumerate(heads):
        sheet.write(text, left + (lane + 0.5) * step, y - 6 - text.height, "middle")
    top = y
    for year, is_broken in _with_breaks(found.years):
        if is_broken:
            sheet.line((left / 2 - 6, y + 4), (left / 2 - 6, y + _BREAK - 4), "break")
            y += _BREAK
        sheet.line((0, y), (width, y), "grid")
        _year(sheet, w, year, (0, y), (left - 10, _ROW), year_way(w, found, year))
        for lane in range(len(found.lanes)):
            if (lane, year) in found.cells:
                Cell(w, found, (lane, year), _ROW).down(sheet, (left + lane * step, y), step)
        y += _ROW
    sheet.line((0, y), (width, y), "grid")
    for lane in range(len(found.lanes)):
        sheet.line((left + lane * step, top), (left + lane * step, y), "grid")
    draw_legend(sheet, w, found, (2, y + 14), is_across=False)
    return sheet.finished()


def _with_breaks(years: tuple[int, ...]) -> Iterator[tuple[int, bool]]:
    """Each year, and whether it does not follow the one before."""
    before = years[0] - 1
    for year in years:
        yield year, year != before + 1
        before = year


def _year(sheet: Sheet, w: Writer, year: int, place: tuple[float, float], size: tuple[float, float], way: str) -> None:
    """The number of a year in the middle of its place, leading to where its events are if there are any."""
    text = words(str(year), size[0] + 9, 14, "words linli-fig-words-link" if way else "quiet")
    middle, y = place[0] + size[0] / 2, place[1] + (size[1] - text.height) / 2
    if not way:
        sheet.write(text, middle, y, "middle")
        return
    with sheet.link(way, w.labels("timeline.year", year=year)):
        sheet.box(place[0], place[1], size, "hit", 4)
        sheet.write(text, middle, y, "middle")

"""The marks of the timeline: a dot for a day, a short bar for a month, a bar as long as the year for a year."""

from dataclasses import dataclass, field
from typing import Final

from linli.catalogue import urls
from linli.pages.figures.chronicle import MOST_MARKS, Chronicle, extent, tracks
from linli.pages.figures.sheet import Sheet, words
from linli.pages.writer import Writer
from linli.schema.partial_date import PartialDate

_TRACK: Final = 13
_THICK: Final = 8
_RADIUS: Final = 4.5
_COUNT: Final = 26
_EDGE: Final = 4
"""What of a year's length stays free at both its ends."""


def year_way(w: Writer, found: Chronicle, year: int) -> str:
    """The way to a year in the timeline, of which this is the first part."""
    part = found.parts.get(year, 1)
    return f"#year-{year}" if part == 1 else w.way(urls.part(urls.TIMELINE, part), f"year-{year}")


@dataclass(slots=True)
class Cell:
    """The events of a lane in a year, which is ``length`` long where it is drawn."""

    w: Writer
    chronicle: Chronicle
    place: tuple[int, int]
    length: float
    rows: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Find the tracks."""
        self.rows = tracks(self.dates, (_RADIUS * 2 + 1) / (self.length - 2 * _EDGE))

    @property
    def dates(self) -> tuple[PartialDate, ...]:
        """The dates of the events."""
        return self.chronicle.cells[self.place]

    @property
    def is_count(self) -> bool:
        """Whether only the number of events is drawn."""
        return len(self.dates) > MOST_MARKS

    @property
    def tracks(self) -> int:
        """How many tracks the marks need."""
        return 1 if self.is_count else max(self.rows) + 1

    def label(self) -> str:
        """What the cell is, in words."""
        lane, year = self.chronicle.lanes[self.place[0]], self.place[1]
        return self.w.labels("figure.timeline.cell", lane=lane, year=year, count=len(self.dates))

    def across(self, sheet: Sheet, place: tuple[float, float], height: float) -> None:
        """Draw it where time goes to the right."""
        x, y = place
        with sheet.link(year_way(self.w, self.chronicle, self.place[1]), self.label()):
            sheet.box(x, y, (self.length, height), "hit", 4)
            if self.is_count:
                self._count(sheet, (x + _EDGE, y + (height - _COUNT) / 2), self.length - 2 * _EDGE)
                return
            start = y + (height - self.tracks * _TRACK) / 2 + _TRACK / 2
            for date, row in zip(self.dates, self.rows, strict=True):
                self._mark(sheet, date, (x + _EDGE, start + row * _TRACK), is_across=True)

    def down(self, sheet: Sheet, place: tuple[float, float], width: float) -> None:
        """Draw it where time goes down, in a lane ``width`` wide: the number if the marks have no room side by side."""
        x, y = place
        with sheet.link(year_way(self.w, self.chronicle, self.place[1]), self.label()):
            sheet.box(x, y, (width, self.length), "hit", 4)
            if self.is_count or self.tracks * _TRACK > width - 4:
                self._count(sheet, (x + _EDGE, y + (self.length - _COUNT) / 2), width - 2 * _EDGE)
                return
            start = x + (width - self.tracks * _TRACK) / 2 + _TRACK / 2
            for date, row in zip(self.dates, self.rows, strict=True):
                self._mark(sheet, date, (start + row * _TRACK, y + _EDGE), is_across=False)

    def _count(self, sheet: Sheet, place: tuple[float, float], width: float) -> None:
        text = words(self.w.labels("figure.timeline.count", count=len(self.dates)), width - 4, 13, "number")
        if len(text.lines) > 1:
            text = words(str(len(self.dates)), width, 12, "number")
        sheet.box(place[0], place[1], (width, _COUNT), "year", 5)
        sheet.write(text, place[0] + width / 2, place[1] + (_COUNT - text.height) / 2, "middle")

    def _mark(self, sheet: Sheet, date: PartialDate, place: tuple[float, float], *, is_across: bool) -> None:
        """The mark of a date; ``place`` is the beginning of the year on its track."""
        inside = self.length - 2 * _EDGE
        start, end = (moment * inside for moment in extent(date))
        x, y = place
        if date.day is not None:
            sheet.dot(*((x + start, y) if is_across else (x, y + start)), _RADIUS, "day")
            return
        look = "year" if date.month is None else "month"
        long, thick = end - start, _THICK + (2 if date.month else 0)
        corner = (x + start, y - thick / 2) if is_across else (x - thick / 2, y + start)
        sheet.box(*corner, (long, thick) if is_across else (thick, long), look, min(long, thick, 6) / 2)


def draw_legend(sheet: Sheet, w: Writer, found: Chronicle, place: tuple[float, float], *, is_across: bool) -> None:
    """What the marks mean, as far as they occur; in one line where there is room."""
    t = w.labels
    dates = [date for cell in found.cells.values() for date in cell]
    meanings = [("day", t("figure.timeline.day"))] * any(date.day is not None for date in dates)
    is_month = any(date.month is not None and date.day is None for date in dates)
    meanings += [("month", t("figure.timeline.month"))] * is_month
    meanings += [("year", t("figure.timeline.whole_year"))] * any(date.month is None for date in dates)
    x, y = place
    for look, meaning in meanings:
        text = words(meaning, sheet.width - 50, 14, "quiet")
        if x > place[0] and x + 44 + text.width > sheet.width:
            x, y = place[0], y + text.height + 6
        middle = y + text.height / 2
        if look == "day":
            sheet.dot(x + 14, middle, _RADIUS, look)
        elif look == "month":
            _centred(sheet, (x + 14, middle), (4, _THICK + 2), look, is_across=is_across)
        else:
            _centred(sheet, (x + 14, middle), (28 if is_across else 20, _THICK), look, is_across=is_across)
        sheet.write(text, x + 36, y)
        x += 36 + text.width + 24


def _centred(
    sheet: Sheet, middle: tuple[float, float], size: tuple[float, float], look: str, *, is_across: bool
) -> None:
    """A bar, as long and as thick as ``size``, lying or standing as time goes."""
    width, height = size if is_across else size[::-1]
    sheet.box(middle[0] - width / 2, middle[1] - height / 2, (width, height), look, min(width, height, 6) / 2)

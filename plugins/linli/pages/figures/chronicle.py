"""What the timeline's drawing shows: dates by lane and year, and how marks that meet make room for each other."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from linli.catalogue.graph import Graph, Node
from linli.catalogue.regions import home_region
from linli.schema.partial_date import PartialDate

MOST_LANES: Final = 6
MOST_YEARS: Final = 40
MOST_MARKS: Final = 12
"""The most marks of a lane in a year; where there are more, their number is drawn."""

_CITY: Final = 2
_MONTHS: Final = 12
_DAYS: Final = 31


@dataclass(frozen=True, slots=True)
class Dated:
    """Something that happened, as far as its date is known, and the lane in which it is drawn."""

    date: PartialDate
    lane: str


@dataclass(frozen=True, slots=True)
class Chronicle:
    """Dates by lane (its place in ``lanes``) and year. ``unknown`` ones have no year, ``earlier`` ones are left out.

    ``parts`` are the numbers of the parts of the timeline in which years stand, where that is not the first.
    """

    lanes: tuple[str, ...]
    years: tuple[int, ...]
    cells: Mapping[tuple[int, int], tuple[PartialDate, ...]]
    unknown: int
    earlier: int
    parts: Mapping[int, int] = field(default_factory=dict)


def lane_of(node: Node, graph: Graph, other: str) -> str:
    """The title of the city in which a profile lies; of its province where no city is known; else ``other``."""
    region = home_region(graph, node)
    if region is None:
        return other
    return graph.settings.lineage(region.path)[:_CITY][-1].title(graph.settings.language)


def chronicle(events: Iterable[Dated], other: str, parts: Mapping[int, int] | None = None) -> Chronicle | None:
    """The latest years of ``events``; None where no year is known.

    The lanes with most events are drawn, in the order of the years in which they begin; all others share one.
    ``parts`` says in which parts of the timeline the years stand.
    """
    found = list(events)
    known = [event for event in found if event.date.year is not None]
    years = sorted({event.date.known[0] for event in known})[-MOST_YEARS:]
    drawn = [event for event in known if event.date.known[0] in set(years)]
    if not drawn:
        return None
    lanes = _lanes(drawn, other)
    places = {lane: place for place, lane in enumerate(lanes)}
    cells: dict[tuple[int, int], list[PartialDate]] = defaultdict(list)
    for event in sorted(drawn, key=lambda one: one.date.sort_key):
        cells[places.get(event.lane, len(lanes) - 1), event.date.known[0]].append(event.date)
    frozen = {cell: tuple(dates) for cell, dates in cells.items()}
    return Chronicle(lanes, tuple(years), frozen, len(found) - len(known), len(known) - len(drawn), parts or {})


def _lanes(events: Sequence[Dated], other: str) -> tuple[str, ...]:
    counts = Counter(event.lane for event in events if event.lane != other)
    named = [lane for lane, _ in counts.most_common()]
    is_rest = len(named) > MOST_LANES or any(event.lane == other for event in events)
    kept = set(named[: MOST_LANES - 1] if len(named) > MOST_LANES else named)
    first: dict[str, int] = {}
    for event in events:
        if event.lane in kept:
            first[event.lane] = min(first.get(event.lane, event.date.known[0]), event.date.known[0])
    return (*sorted(first, key=lambda lane: first[lane]), *([other] if is_rest else []))


def extent(date: PartialDate) -> tuple[float, float]:
    """From when to when in its year something may have happened, the year being 1 long; a day is a moment."""
    if date.month is None:
        return 0.0, 1.0
    start = (date.month - 1) / _MONTHS
    if date.day is None:
        return start, start + 1 / _MONTHS
    moment = start + (date.day - 0.5) / _DAYS / _MONTHS
    return moment, moment


def tracks(dates: Iterable[PartialDate], least: float) -> list[int]:
    """The track on which each date is drawn, so that no two marks meet; each takes at least ``least`` of a year."""
    ends: list[float] = []
    found: list[int] = []
    for date in dates:
        start, end = extent(date)
        middle = (start + end) / 2
        start, end = min(start, middle - least / 2), max(end, middle + least / 2)
        track = next((place for place, taken in enumerate(ends) if taken <= start), len(ends))
        ends[track : track + 1] = [end]
        found.append(track)
    return found

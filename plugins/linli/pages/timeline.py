"""The timeline of everything dated."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain, groupby

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.environment import render
from linli.pages.figures.chronicle import Dated, chronicle, lane_of
from linli.pages.figures.timeline import timeline_figure
from linli.pages.page import Page, Poster
from linli.pages.recipe import Recipe
from linli.pages.trail import home_step
from linli.pages.writer import Writer
from linli.profiles.parts import Milestone


@dataclass(frozen=True, slots=True)
class Event:
    """A milestone and whose it is."""

    milestone: Milestone
    node: Node


@dataclass(frozen=True, slots=True)
class Day:
    """The events of one date, as it is shown."""

    events: tuple[Event, ...]

    @property
    def milestone(self) -> Milestone:
        """A milestone with that date."""
        return self.events[0].milestone


@dataclass(frozen=True, slots=True)
class Year:
    """The events of a year, by date."""

    title: str
    anchor: str
    days: tuple[Day, ...]


def timeline_recipes(catalogue: PublicCatalogue) -> Iterator[Recipe]:
    """The timeline."""
    yield Recipe(urls.TIMELINE, partial(timeline_page, catalogue))


def timeline_page(catalogue: PublicCatalogue) -> Page:
    """Every milestone of every profile by year, latest year first; within a year from its beginning on."""
    writer = Writer(catalogue, urls.TIMELINE)
    labels = writer.labels
    by_year: dict[int | None, list[Event]] = defaultdict(list)
    for node in catalogue.graph.nodes.values():
        for milestone in getattr(node.entity, "milestones", ()):
            by_year[milestone.date.year].append(Event(milestone, node))
    known = sorted((year for year in by_year if year is not None), reverse=True)
    years = [_year(labels("timeline.year", year=year), f"year-{year}", by_year[year]) for year in known]
    if None in by_year:
        years.append(_year(labels("timeline.unknown_year"), "year-unknown", by_year[None]))
    drawn = chronicle(_dated(by_year, catalogue), labels("figure.timeline.other"))
    markdown = render(
        "timeline.md.j2", w=writer, t=labels, years=years, chronicle=drawn, timeline_figure=timeline_figure
    )
    return Page(
        writer.url,
        labels("timeline.title"),
        labels("timeline.lead"),
        markdown,
        in_navigation=True,
        trail=(home_step(catalogue),),
        poster=Poster(labels("timeline.title"), ""),
    )


def _dated(by_year: Mapping[int | None, list[Event]], catalogue: PublicCatalogue) -> Iterator[Dated]:
    """Every event in the lane of the city in which it happened."""
    graph, other = catalogue.graph, catalogue.graph.settings.labels("figure.timeline.other")
    for event in chain.from_iterable(by_year.values()):
        yield Dated(event.milestone.date, lane_of(event.node, graph, other))


def _year(title: str, anchor: str, events: list[Event]) -> Year:
    ordered = sorted(events, key=lambda event: (*_date(event), event.node.order))
    return Year(title, anchor, tuple(Day(tuple(day)) for _, day in groupby(ordered, key=_date)))


def _date(event: Event) -> tuple[tuple[int, int, int], str]:
    """What events must share to stand under one date: the date and the words in which it is shown."""
    return event.milestone.date.sort_key, event.milestone.date_text or ""

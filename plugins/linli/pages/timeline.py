"""The timeline of everything dated."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from linli.catalogue import urls
from linli.catalogue.public import PublicCatalogue
from linli.pages.environment import render
from linli.pages.figures.chronicle import Chronicle, Dated, chronicle, lane_of
from linli.pages.figures.timeline import timeline_figure
from linli.pages.groups import MOST_LINES, Group, in_part, outline, parts
from linli.pages.known import known
from linli.pages.page import Page, Poster
from linli.pages.parted import as_part
from linli.pages.recipe import Recipe, digest
from linli.pages.trail import home_step
from linli.pages.writer import Writer
from linli.pages.years import Event, years
from linli.profiles.parts import Milestone


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
    """The timeline in its parts, of which the first has the drawing of the whole."""
    catalogue = known(catalogue)
    found = years(catalogue)
    for number in range(1, parts(found, MOST_LINES) + 1):
        events = (event for group in in_part(found, number, MOST_LINES) for event in group.nodes)
        drawn = catalogue.once(_drawn, "", catalogue) if number == 1 else None
        yield Recipe(
            urls.part(urls.TIMELINE, number),
            partial(timeline_page, catalogue, number),
            tuple(dict.fromkeys(event.node.key for event in events)),
            digest(number, outline(found), drawn),
        )


def timeline_page(catalogue: PublicCatalogue, number: int = 1) -> Page:
    """A part of the timeline."""
    catalogue = known(catalogue)
    writer = Writer(catalogue, urls.part(urls.TIMELINE, number))
    found, labels = years(catalogue), writer.labels
    markdown = render(
        "timeline.md.j2",
        w=writer,
        t=labels,
        years=[_year(group) for group in in_part(found, number, MOST_LINES)],
        chronicle=catalogue.once(_drawn, "", catalogue) if number == 1 else None,
        timeline_figure=timeline_figure,
        groups=found,
        url=urls.TIMELINE,
        number=number,
        parts=parts(found, MOST_LINES),
        part_of=urls.part,
    )
    page = Page(
        urls.TIMELINE,
        labels("timeline.title"),
        labels("timeline.lead"),
        markdown,
        in_navigation=True,
        trail=(home_step(catalogue),),
        poster=Poster(labels("timeline.title"), ""),
    )
    return as_part(page, number, labels)


def _drawn(catalogue: PublicCatalogue) -> Chronicle | None:
    """Every event in the lane of the city in which it happened."""
    graph, other = catalogue.graph, catalogue.graph.settings.labels("figure.timeline.other")
    groups = years(catalogue)
    dated = (
        Dated(event.milestone.date, lane_of(event.node, graph, other)) for group in groups for event in group.nodes
    )
    return chronicle(dated, other, {int(group.place.value): group.part for group in groups if group.place.value})


def _year(group: Group[Event]) -> Year:
    days = groupby(group.nodes, key=lambda event: event.date)
    return Year(group.place.title, group.place.anchor, tuple(Day(tuple(events)) for _, events in days))

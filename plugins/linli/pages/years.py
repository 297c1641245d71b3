"""Everything dated, by year: what the timeline shows, and in which of its parts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.groups import MOST_LINES, Group, Place, grouped
from linli.pages.known import known
from linli.profiles.parts import Milestone


@dataclass(frozen=True, slots=True)
class Event:
    """A milestone and whose it is."""

    milestone: Milestone
    node: Node

    @property
    def date(self) -> tuple[tuple[int, int, int], str]:
        """What events must share to stand under one date: the date and the words in which it is shown."""
        return self.milestone.date.sort_key, self.milestone.date_text or ""


def years(catalogue: PublicCatalogue) -> tuple[Group[Event], ...]:
    """Every milestone of every profile by year, latest year first; within a year from its beginning on."""
    return known(catalogue).once(_years, "", catalogue)


def _years(catalogue: PublicCatalogue) -> tuple[Group[Event], ...]:
    labels = catalogue.graph.settings.labels

    def place(event: Event) -> Place:
        year = event.milestone.date.year
        if year is None:
            return Place((1,), labels("timeline.unknown_year"), "year-unknown")
        return Place((0, -year), labels("timeline.year", year=year), f"year-{year}", str(year))

    ordered = sorted(_events(catalogue), key=lambda event: (*event.date, event.node.order))
    return grouped(ordered, place, MOST_LINES)


def _events(catalogue: PublicCatalogue) -> Iterator[Event]:
    for node in catalogue.graph.nodes.values():
        for milestone in vars(node.entity).get("milestones", ()):
            yield Event(milestone, node)


def year_places(catalogue: PublicCatalogue) -> Mapping[str, tuple[str, str]]:
    """The page and the anchor of every year in the timeline, by the year's number."""
    return {
        group.place.value: (urls.part(urls.TIMELINE, group.part), group.place.anchor)
        for group in years(catalogue)
        if group.place.value
    }

"""The ways into a site for those who do not search: kinds, regions, themes, people from A to Z."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from linli.catalogue import urls
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.regions import nodes_by_region
from linli.pages.known import KnownCatalogue, known
from linli.pages.listings import is_by_letter, listing_groups
from linli.profiles.kinds import KINDS, Kind


@dataclass(frozen=True, slots=True)
class Way:
    """A way in: its title, where it leads, how many profiles are there, and the ways below it."""

    title: str
    url: str
    count: int
    anchor: str = ""
    below: tuple["Way", ...] = ()


@dataclass(frozen=True, slots=True)
class WaysIn:
    """All ways in. ``letters`` are those of the kinds that are listed from A to Z, by the kind's title."""

    kinds: tuple[Way, ...]
    regions: tuple[Way, ...]
    themes: tuple[Way, ...]
    letters: Mapping[str, tuple[Way, ...]]


def ways_in(catalogue: PublicCatalogue) -> WaysIn:
    """The ways that lead to something."""
    return known(catalogue).once(_ways_in, "", known(catalogue))


def _ways_in(catalogue: KnownCatalogue) -> WaysIn:
    graph, settings = catalogue.graph, catalogue.graph.settings
    found = catalogue.once(nodes_by_region, "", graph)
    counts = {path: len(nodes) for path, nodes in found.items()}
    roots = [path for path, region in settings.regions.items() if region.parent is None]
    themes = [
        Way(theme.title(settings.language), urls.theme(identity), len(graph.incoming.get(("theme", identity), ())))
        for identity, theme in settings.themes.items()
    ]
    return WaysIn(
        kinds=tuple(_kind_ways(catalogue)),
        regions=tuple(_region_way(path, catalogue, counts, depth=2) for path in roots if counts.get(path)),
        themes=tuple(way for way in themes if way.count),
        letters={
            settings.labels(f"listing.{kind.name}.title"): tuple(_letters(kind, catalogue))
            for kind in KINDS
            if kind.is_profile and is_by_letter(kind) and graph.of_kind(kind.name)
        },
    )


def _kind_ways(catalogue: PublicCatalogue) -> Iterator[Way]:
    for kind in KINDS:
        count = len(catalogue.graph.of_kind(kind.name))
        yield Way(catalogue.graph.settings.labels(f"listing.{kind.name}.title"), urls.listing(kind), count)


def _region_way(path: str, catalogue: PublicCatalogue, counts: Mapping[str, int], depth: int) -> Way:
    """A region with those below it, ``depth`` levels of them."""
    settings = catalogue.graph.settings
    region = settings.regions[path]
    below = [child for child in region.children if counts.get(child)] if depth else []
    ways = tuple(_region_way(child, catalogue, counts, depth - 1) for child in below)
    return Way(region.title(settings.language), urls.region(path), counts[path], below=ways)


def _letters(kind: Kind, catalogue: PublicCatalogue) -> Iterator[Way]:
    for group in listing_groups(kind, catalogue):
        url = urls.part(urls.listing(kind), group.part)
        yield Way(group.place.title, url, len(group.nodes), group.place.anchor)

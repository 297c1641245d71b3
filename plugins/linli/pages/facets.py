"""What profiles in a list can be sorted out by: sort, region, theme, status, year."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from linli.catalogue import urls
from linli.catalogue.graph import Graph, Node
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.regions import regions_of
from linli.pages.known import known
from linli.profiles.kinds import KINDS, Kind
from linli.schema.shape import shapes
from linli.settings.model import Settings

NAMES: Final = ("kind", "region", "theme", "status", "year")
"""The facets in the order in which they are shown; also their names in addresses."""

_DATES: Final = ("founded", "started", "ended")
Values = Mapping[str, tuple[str, ...]]
"""The values of a profile by facet. Those of ``kind`` and ``region`` are paths of every level."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that can be chosen: how many profiles have it, and where it is shown without a script.

    ``url`` and ``anchor`` are that place, both empty where there is none; ``depth`` is how deep the choice lies below
    the topmost one shown.
    """

    value: str
    title: str
    count: int
    url: str = ""
    anchor: str = ""
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to choose, with its choices in order."""

    name: str
    title: str
    choices: tuple[Choice, ...]


def sort_key(kind: Kind, value: str) -> str:
    """A sort of a kind as a value of the facet: ``program/station``."""
    return f"{kind.name}/{value}"


def all_values(nodes: Iterable[Node], catalogue: PublicCatalogue) -> list[Values]:
    """The values of some profiles, by facet; what is known of them already is not found out again."""
    seen = known(catalogue)
    return [seen.once(values_of, node.key, node, seen.graph) for node in nodes]


def values_of(node: Node, graph: Graph) -> Values:
    """The values of a profile, by facet."""
    fields, settings = vars(node.entity), graph.settings
    sort = fields.get("kind")
    lines = [settings.lineage(path) for path in regions_of(graph, node.key) if path in settings.regions]
    dates = [fields.get(name) for name in _DATES]
    dates += [milestone.date for milestone in fields.get("milestones", ())]
    return {
        "kind": (node.kind.name, *((sort_key(node.kind, sort.value),) if sort is not None else ())),
        "region": tuple(sorted({region.path for line in lines for region in line})),
        "theme": tuple(fields.get("themes", ())),
        "status": (node.entity.status.value,),
        "year": tuple(sorted({str(date.year) for date in dates if date is not None and date.year is not None})),
    }


def facets(values: Sequence[Values], settings: Settings, places: Mapping[str, tuple[str, str]]) -> tuple[Facet, ...]:
    """The facets by which a list can be narrowed, with the choices that not all of it has.

    ``places`` are the pages and anchors of kinds and sorts, by value.
    """
    found = []
    for name in NAMES:
        counts = Counter(value for one in values for value in one[name])
        narrowing = [value for value in _ordered(name, counts, settings) if counts[value] < len(values)]
        choices = [_choice(name, value, counts[value], settings) for value in narrowing]
        placed = [
            replace(one, url=places[one.value][0], anchor=places[one.value][1]) if one.value in places else one
            for one in choices
        ]
        if placed:
            top = min(choice.depth for choice in placed)
            found.append(
                Facet(
                    name,
                    settings.labels(f"facets.{name}"),
                    tuple(replace(choice, depth=choice.depth - top) for choice in placed),
                )
            )
    return tuple(found)


def _choice(name: str, value: str, count: int, settings: Settings) -> Choice:
    match name:
        case "region":
            title = settings.regions[value].title(settings.language)
            return Choice(value, title, count, urls.region(value), depth=value.count("/"))
        case "theme":
            return Choice(value, settings.themes[value].title(settings.language), count, urls.theme(value))
        case "kind":
            return Choice(value, settings.labels(_kind_label(value)), count, depth=value.count("/"))
        case "status":
            return Choice(value, settings.labels(f"facets.statuses.{value}"), count)
        case _:
            return Choice(value, settings.labels("timeline.year", year=value), count, urls.TIMELINE, f"year-{value}")


def _ordered(name: str, counts: Counter[str], settings: Settings) -> Iterable[str]:
    """Regions and themes as the settings order them, sorts as the models do, the latest years first."""
    known: Iterable[str] = {
        "region": settings.regions,
        "theme": settings.themes,
        "kind": (value for kind in KINDS for value in _kind_values(kind)),
    }.get(name, sorted(counts, reverse=True))
    return (value for value in known if value in counts)


def _kind_values(kind: Kind) -> Iterator[str]:
    """A kind, then its sorts."""
    yield kind.name
    choices = shapes(kind.model)["kind"].choices if "kind" in shapes(kind.model) else None
    for choice in choices or ():
        yield sort_key(kind, choice.value)


def _kind_label(value: str) -> str:
    name, _, sort = value.partition("/")
    if not sort:
        return f"listing.{name}.title"
    kind = next(kind for kind in KINDS if kind.name == name)
    choices = shapes(kind.model)["kind"].choices
    return f"choices.{choices.__name__ if choices else ''}.{sort}"

"""Where a page stands among others: the way down to it, and its neighbours."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from linli.catalogue import urls
from linli.catalogue.graph import Graph, Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.regions import home_community, home_region, is_profile_of
from linli.pages.page import Step
from linli.settings.model import Settings

Neighbours = Mapping[Key, tuple[Step | None, Step | None]]


def home_step(catalogue: PublicCatalogue) -> Step:
    """The home page."""
    return Step(catalogue.graph.settings.labels("nav.home"), urls.HOME)


def region_steps(path: str, settings: Settings) -> Iterator[Step]:
    """The regions from the topmost one down to ``path``."""
    return (Step(region.title(settings.language), urls.region(region.path)) for region in settings.lineage(path))


def profile_trail(node: Node, catalogue: PublicCatalogue) -> tuple[Step, ...]:
    """Home, the regions, the communities above a profile; where it has no place, the list of its kind."""
    graph = catalogue.graph
    region = home_region(graph, node)
    if region is None:
        title = graph.settings.labels(f"listing.{node.kind.name}.title")
        return home_step(catalogue), Step(title, urls.listing(node.kind))
    above = _communities_above(node, graph)
    is_region = is_profile_of(above[0] if above else node, region)
    path = region.parent if is_region else region.path
    regions = region_steps(path, graph.settings) if path else ()
    return home_step(catalogue), *regions, *(Step(one.name, urls.page(one)) for one in above)


def _communities_above(node: Node, graph: Graph) -> list[Node]:
    """From the topmost community down to the one to which a profile belongs."""
    found: dict[Key, Node] = {}
    above = home_community(graph, node)
    while above is not None and above.key not in found:
        found[above.key] = above
        above = home_community(graph, above)
    return [*reversed(found.values())]


def neighbours(catalogue: PublicCatalogue) -> Neighbours:
    """The profile before and the one after each: of its own kind and community, a community's in its city."""
    graph = catalogue.graph
    rows: dict[tuple[str, Key], list[Node]] = defaultdict(list)
    for node in graph.nodes.values():
        if node.kind.is_profile and (home := _row(node, graph)):
            rows[node.kind.name, home].append(node)
    found: dict[Key, tuple[Step | None, Step | None]] = {}
    for row in rows.values():
        steps = [Step(node.name, urls.page(node)) for node in row]
        for node, before, after in zip(row, [None, *steps], [*steps[1:], None], strict=False):
            found[node.key] = before, after
    return found


def _row(node: Node, graph: Graph) -> Key | None:
    community = home_community(graph, node) if node.kind.name != "community" else None
    if community is not None:
        return community.key
    region = home_region(graph, node)
    return ("region", graph.settings.lineage(region.path)[:2][-1].path) if region else None

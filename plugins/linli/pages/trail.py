"""Where a page stands among others: the way down to it, and its neighbours."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from linli.catalogue import urls
from linli.catalogue.graph import Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.regions import is_profile_of
from linli.pages.known import KnownCatalogue, known
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
    seen = known(catalogue)
    region = seen.region_of(node)
    if region is None:
        title = seen.graph.settings.labels(f"listing.{node.kind.name}.title")
        return home_step(catalogue), Step(title, urls.listing(node.kind))
    above = communities_above(node, seen)
    is_region = is_profile_of(above[0] if above else node, region)
    path = region.parent if is_region else region.path
    regions = seen.once(_upper_steps, path, path, seen)
    return *regions, *(Step(one.name, urls.page(one)) for one in above)


def _upper_steps(path: str | None, catalogue: PublicCatalogue) -> tuple[Step, ...]:
    """Home and the regions down to ``path``."""
    return home_step(catalogue), *(region_steps(path, catalogue.graph.settings) if path else ())


def communities_above(node: Node, catalogue: PublicCatalogue) -> tuple[Node, ...]:
    """From the topmost community down to the one to which a profile belongs."""
    seen = known(catalogue)
    home = seen.community_of(node)
    return seen.once(_down_to, home.key, home, seen) if home is not None else ()


def _down_to(home: Node, catalogue: KnownCatalogue) -> tuple[Node, ...]:
    found: dict[Key, Node] = {}
    above: Node | None = home
    while above is not None and above.key not in found:
        found[above.key] = above
        above = catalogue.community_of(above)
    return tuple(reversed(found.values()))


def neighbours(catalogue: PublicCatalogue) -> Neighbours:
    """The profile before and the one after each: of its own kind and community, a community's in its city."""
    seen = known(catalogue)
    rows: dict[tuple[str, Key], list[Node]] = defaultdict(list)
    for node in seen.graph.nodes.values():
        if node.kind.is_profile and (home := _row(node, seen)):
            rows[node.kind.name, home].append(node)
    found: dict[Key, tuple[Step | None, Step | None]] = {}
    for row in rows.values():
        steps = [Step(node.name, urls.page(node)) for node in row]
        for node, before, after in zip(row, [None, *steps], [*steps[1:], None], strict=False):
            found[node.key] = before, after
    return found


def _row(node: Node, catalogue: KnownCatalogue) -> Key | None:
    community = catalogue.community_of(node) if node.kind.name != "community" else None
    if community is not None:
        return community.key
    region = catalogue.region_of(node)
    return ("region", catalogue.graph.settings.lineage(region.path)[:2][-1].path) if region else None

"""Where profiles lie in the tree of regions."""

from collections import defaultdict
from collections.abc import Mapping

from linli.catalogue.graph import Graph, Key, Node
from linli.profiles.community import Community
from linli.settings.model import Region


def nodes_by_region(graph: Graph) -> Mapping[str, tuple[Node, ...]]:
    """The profiles of every region, by its path, in list order: those inside the regions below it too."""
    found: dict[str, dict[Key, Node]] = defaultdict(dict)
    for key, node in graph.nodes.items():
        for path in _regions(graph, key):
            for region in graph.settings.lineage(path):
                found[region.path][key] = node
    return {path: tuple(nodes.values()) for path, nodes in found.items()}


def _regions(graph: Graph, key: Key) -> set[str]:
    """The regions that a profile names itself, and those of the communities that it names in its fields."""
    own = {edge.target[1] for edge in graph.edges(key, "region")}
    communities = {edge.target for edge in graph.edges(key, "community") if edge.path != ("body",)}
    if key[0] == "community":
        communities = set()
    named = own | {edge.target[1] for community in communities for edge in graph.edges(community, "region")}
    return named & graph.settings.regions.keys()


def own_profile(graph: Graph, region: Region) -> Node | None:
    """The profile of the region itself: the community of the same level that lies in just this region."""
    for edge in graph.backlinks(("region", region.path), "community"):
        node = graph.nodes[edge.origin]
        if isinstance(node.entity, Community) and node.entity.kind.value == region.level.value:
            return node
    return None

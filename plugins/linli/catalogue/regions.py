"""Where profiles lie in the tree of regions."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from linli.catalogue.graph import Graph, Key, Node
from linli.profiles.community import Community
from linli.settings.model import Region

_HOMES: Final = frozenset({"communities", "community", "part_of", "posts"})
"""The fields that say where a profile belongs; what it names in others it merely has to do with."""


def nodes_by_region(graph: Graph) -> Mapping[str, tuple[Node, ...]]:
    """The profiles of every region, by its path, in list order: those inside the regions below it too."""
    found: dict[str, dict[Key, Node]] = defaultdict(dict)
    for key, node in graph.nodes.items():
        for path in regions_of(graph, key):
            for region in graph.settings.lineage(path):
                found[region.path][key] = node
    return {path: tuple(nodes.values()) for path, nodes in found.items()}


def regions_of(graph: Graph, key: Key) -> set[str]:
    """The paths of the regions that a profile names itself, and those of the communities named in its fields."""
    own = {edge.target[1] for edge in graph.edges(key, "region")}
    communities = {edge.target for edge in graph.edges(key, "community") if edge.path != ("body",)}
    if key[0] == "community":
        communities = set()
    named = own | {edge.target[1] for community in communities for edge in graph.edges(community, "region")}
    return named & graph.settings.regions.keys()


def home_community(graph: Graph, node: Node) -> Node | None:
    """The community that a profile belongs to: the first one that it names in a field; none for the topmost ones."""
    key = node.key
    for edge in graph.outgoing.get(key, ()):
        if edge.target[0] == "community" and edge.path[0] in _HOMES and edge.target != key:
            return graph.nodes.get(edge.target)
    return None


def home_region(graph: Graph, node: Node) -> Region | None:
    """The region in which a profile lies: its own, else that of the community it belongs to."""
    regions = graph.settings.regions
    if (own := str(getattr(node.entity, "region", None) or "")) in regions:
        return regions[own]
    community = home_community(graph, node)
    path = str(getattr(community.entity, "region", None) or "") if community else ""
    return regions.get(path)


def own_profile(graph: Graph, region: Region) -> Node | None:
    """The profile of the region itself: the community of the same level that lies in just this region."""
    for edge in graph.backlinks(("region", region.path), "community"):
        node = graph.nodes[edge.origin]
        if is_profile_of(node, region):
            return node
    return None


def is_profile_of(node: Node, region: Region) -> bool:
    """Whether a profile is that of a region itself, and not of something in it."""
    entity = node.entity
    return isinstance(entity, Community) and (entity.kind.value, entity.region) == (region.level.value, region.path)

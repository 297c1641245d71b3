"""How many rows the open data's tables have."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from linli.catalogue.graph import Graph
from linli.catalogue.tables import PAGES, REFERENCES, REGIONS, THEMES, lists
from linli.profiles.kinds import KINDS


def row_counts(graph: Graph) -> Mapping[str, int]:
    """The numbers, by the names of the tables."""
    found = Counter[str]({PAGES: len(graph.nodes), REGIONS: len(graph.settings.regions)})
    found[THEMES] = len(graph.settings.themes)
    for kind in KINDS:
        nodes = graph.of_kind(kind.name)
        found[kind.folder] = len(nodes)
        for names, table in lists(kind.folder).items():
            items: list[Any] = [node.entity for node in nodes]
            for name in names:
                items = [inner for item in items for inner in _several(getattr(item, name))]
            found[table] += len(items)
    targets = (edge.target for edges in graph.outgoing.values() for edge in edges)
    found[REFERENCES] = sum(target in graph.nodes for target in targets)
    return found


def _several(value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - the value of any field
    """The items of a list; one part on its own, if there is one."""
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)

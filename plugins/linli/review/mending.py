"""A graph with errors as if they were not there: pages are made of sound content only, and a report tells of any."""

from dataclasses import replace
from typing import Final

from linli.catalogue.graph import Graph, Node, graph_of
from linli.diagnostics import Diagnostic
from linli.review.hiding import without

_CIRCLE: Final = "part-of-circle"


def mended(graph: Graph, errors: tuple[Diagnostic, ...]) -> Graph:
    """``graph`` without references to themes and regions that are not there, and without circles.

    Profiles that cannot do without such a reference are left out.
    """
    if not errors:
        return graph
    circles = {error.span.file for error in errors if error.code == _CIRCLE}
    nodes = [_opened(node) if node.file in circles else node for node in graph.nodes.values()]
    whole = [found for node in nodes if (found := _whole(node, graph)) is not None]
    return graph_of(whole, graph.settings)


def _opened(node: Node) -> Node:
    """A profile that belongs to nothing."""
    return replace(node, entity=node.entity.model_copy(update={"part_of": None}))


def _whole(node: Node, graph: Graph) -> Node | None:
    known = {"theme": graph.settings.themes, "region": graph.settings.regions}
    entity = without(node.entity, lambda kind, identity: kind in known and identity not in known[kind])
    return None if entity is None else replace(node, entity=entity)

"""The graph of profiles: nodes, the references between them in both directions, and their order."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from pydantic import BaseModel

from linli.catalogue.references import references
from linli.han import SortKey, sort_key
from linli.profiles.kinds import Kind
from linli.profiles.profile import Entity
from linli.schema.tree import Path
from linli.settings.model import Settings

Key = tuple[str, str]
"""What identifies a node: the name of its kind and its id. Themes and regions have keys of the same form."""


def name_of(entity: Entity) -> str:
    """What an entity is called."""
    return str(entity.name)  # type: ignore[attr-defined]  # a field of profiles, a property of sources


def sort_key_of(entity: Entity) -> SortKey:
    """The place of an entity's name among others: by pinyin, surnames read as surnames."""
    return sort_key(name_of(entity), is_person=entity.IS_PERSON, override=getattr(entity, "pinyin", None))


@dataclass(frozen=True, slots=True)
class Node:
    """A profile or source, and the file that it comes from (relative to the project's root).

    ``reading`` is the ``sort_key`` of its name, where that is known already.
    """

    kind: Kind
    entity: Entity
    file: str
    reading: SortKey | None = field(default=None, repr=False, compare=False)

    @property
    def key(self) -> Key:
        """Its key in the graph."""
        return self.kind.name, self.entity.id

    @property
    def order(self) -> tuple[object, ...]:
        """Its place in lists: by the reading of the name, then by id."""
        return (*(self.reading or sort_key_of(self.entity)), self.entity.id)

    @property
    def name(self) -> str:
        """What it is called."""
        return name_of(self.entity)

    @property
    def pinyin(self) -> str | None:
        """The reading that the profile itself gives, if it does."""
        return getattr(self.entity, "pinyin", None)


class Edge(NamedTuple):
    """A reference from one node to another. ``holder`` is the part in which it stands (or the entity itself)."""

    origin: Key
    target: Key
    path: Path
    holder: BaseModel


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes in list order, with their references in both directions."""

    settings: Settings
    nodes: Mapping[Key, Node]
    outgoing: Mapping[Key, tuple[Edge, ...]]
    incoming: Mapping[Key, tuple[Edge, ...]]

    def of_kind(self, kind: str) -> tuple[Node, ...]:
        """All nodes of a kind, in order."""
        return tuple(node for key, node in self.nodes.items() if key[0] == kind)

    def edges(self, origin: Key, target_kind: str) -> tuple[Edge, ...]:
        """What ``origin`` refers to of a kind, in the order of its file."""
        return tuple(edge for edge in self.outgoing.get(origin, ()) if edge.target[0] == target_kind)

    def backlinks(self, target: Key, origin_kind: str) -> tuple[Edge, ...]:
        """What of a kind refers to ``target``, in list order."""
        return tuple(edge for edge in self.incoming.get(target, ()) if edge.origin[0] == origin_kind)


def graph_of(nodes: Iterable[Node], settings: Settings) -> Graph:
    """Order ``nodes`` and connect them. References to what is not there simply lead nowhere."""
    ordered = {node.key: node for node in sorted(nodes, key=lambda node: (node.kind.name, node.order))}
    outgoing: dict[Key, list[Edge]] = defaultdict(list)
    incoming: dict[Key, list[Edge]] = defaultdict(list)
    for key, node in ordered.items():
        for found in references(node.entity):
            edge = Edge(key, (found.target, found.id), found.path, found.holder)
            outgoing[key].append(edge)
            incoming[edge.target].append(edge)
    return Graph(settings, MappingProxyType(ordered), _frozen(outgoing), _frozen(incoming))


def _frozen(edges: Mapping[Key, list[Edge]]) -> Mapping[Key, tuple[Edge, ...]]:
    return MappingProxyType({key: tuple(found) for key, found in edges.items()})

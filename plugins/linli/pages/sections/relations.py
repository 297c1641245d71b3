"""Everything a profile has to do with others, whichever of the two files says so."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from linli.catalogue import urls
from linli.catalogue.graph import Edge, Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.figures.network import network, network_figure
from linli.pages.groups import MOST_CARDS
from linli.pages.known import known
from linli.pages.sections.view import View
from linli.profiles.kinds import KINDS, Kind
from linli.wording import Labels

NAME: Final = "relations"


@dataclass(frozen=True, slots=True)
class Relation:
    """Another profile, and in words what connects it with this one."""

    node: Node
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The related profiles of one kind."""

    kind: Kind
    relations: tuple[Relation, ...]

    @property
    def shown(self) -> tuple[Relation, ...]:
        """Those that the profile's own page shows."""
        return self.relations[:MOST_CARDS]

    @property
    def is_long(self) -> bool:
        """Whether there are more, and so a page of their own for all of them."""
        return len(self.relations) > MOST_CARDS

    def url(self, profile: Node) -> str:
        """The page of all of them, where there is one."""
        return f"{urls.page(profile)}{self.kind.folder}/"


def view(profile: Node, catalogue: PublicCatalogue) -> View | None:
    """Related profiles by kind."""
    groups = related(profile, catalogue)
    return View({"groups": groups, "profile": profile, **_drawn(profile, groups, catalogue)}) if groups else None


def _drawn(profile: Node, groups: Iterable[Group], catalogue: PublicCatalogue) -> dict[str, object]:
    """The network of a community's people and programs, and the function that draws it."""
    found = {group.kind.name: [relation.node for relation in group.relations] for group in groups}
    people, programs = found.get("representative", []), found.get("program", [])
    made = network(people, programs, catalogue.graph) if profile.kind.name == "community" else None
    return {"network": made, "network_figure": network_figure, "name": profile.name}


def related(profile: Node, catalogue: PublicCatalogue) -> tuple[Group, ...]:
    """Related profiles by kind, each once, those this profile names first, then the others in list order."""
    return known(catalogue).once(_related, profile.key, profile, catalogue)


def _related(profile: Node, catalogue: PublicCatalogue) -> tuple[Group, ...]:
    return tuple(_groups(profile, catalogue))


def _groups(profile: Node, catalogue: PublicCatalogue) -> Iterator[Group]:
    labels, nodes = catalogue.graph.settings.labels, catalogue.graph.nodes
    roles: dict[str, dict[Key, dict[str, None]]] = defaultdict(dict)
    for is_outgoing, edges in ((True, catalogue.graph.outgoing), (False, catalogue.graph.incoming)):
        for edge in edges.get(profile.key, ()):
            other = edge.target if is_outgoing else edge.origin
            if edge.path != ("body",) and other in nodes:
                words = _roles(edge, labels, outgoing=is_outgoing)
                roles[other[0]].setdefault(other, {}).update(dict.fromkeys(words))
    for kind in KINDS:
        if kind.is_profile and kind.name in roles:
            found = (Relation(nodes[key], tuple(words)) for key, words in roles[kind.name].items())
            yield Group(kind, tuple(found))


def _roles(edge: Edge, labels: Labels, *, outgoing: bool) -> Iterator[str]:
    """The words for an edge: the role that the file gives, the title of a post, or belonging."""
    if edge.path == ("part_of",):
        yield labels("relations.part_of" if outgoing else "relations.has_part")
    elif edge.path[0] in {"people", "posts", "related"}:
        yield str(getattr(edge.holder, "role", None) or getattr(edge.holder, "title", ""))

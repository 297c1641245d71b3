"""From typed profiles to the catalogue: every reference looked up, every problem of the whole named."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from linli.catalogue import problems
from linli.catalogue.attribution import attributed
from linli.catalogue.graph import Graph, Key, Node, graph_of
from linli.catalogue.targets import Targets
from linli.catalogue.written import written_references
from linli.diagnostics import Diagnostic, Span
from linli.documents import Mapping as Tree
from linli.documents.inside import Inside
from linli.profiles.kinds import KINDS
from linli.schema.shape import shapes
from linli.schema.tree import Path, span_of
from linli.settings.model import Settings
from linli.settings.site import Site


def _no_lines(_file: str) -> Sequence[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All profiles, public or not, as a graph; with the trees of their files, to say where something stands."""

    graph: Graph
    trees: Mapping[Key, Tree]
    lines: Callable[[str], Sequence[str]] = _no_lines
    """The lines of a file, to say where in a value something stands; none where a file cannot be read (again)."""

    def span(self, key: Key, path: Path) -> Span:
        """Where the value at ``path`` of a profile stands."""
        return span_of(self.trees[key], path)

    def inside(self, key: Key, path: Path, text: str) -> Inside:
        """Where the characters of the ``text`` at ``path`` of a profile stand. An id stands in the name of the file."""
        if path == ("id",):
            return Inside(Span.of_file(self.graph.nodes[key].file), ())
        span = self.span(key, path)
        return Inside.of(span, text, self.lines(span.file))


def build(
    nodes: Iterable[Node], trees: Mapping[Key, Tree], settings: Settings, *, known: Mapping[str, Mapping[str, str]]
) -> tuple[Catalogue, tuple[Diagnostic, ...]]:
    """Connect ``nodes`` and look up every reference.

    ``trees`` has every file that could be read, also those of which no node could be made: their references are looked
    up all the same. ``known`` maps each kind to the ids that have a file, with their names as far as they could be
    read: a reference to a profile that is itself in error is not an error too.
    """
    catalogue = Catalogue(graph_of(map(_sourced, nodes), settings), trees)
    every = {**known, **_settings_targets(settings)}
    targets = {kind: Targets(names) if names is not None else None for kind, names in every.items()}
    found = [*_dangling(catalogue, settings, targets), *_circles(catalogue), *_redirects(catalogue)]
    return catalogue, tuple(found)


def _sourced(node: Node) -> Node:
    entity = attributed(node.entity)
    return node if entity is node.entity else replace(node, entity=entity)


def _settings_targets(settings: Settings) -> Mapping[str, Mapping[str, str] | None]:
    """Themes and regions by id, with names; None instead where the file is in error, so that none is called wrong."""
    found = {
        "theme": {theme.id: theme.name for theme in settings.themes.values()},
        "region": {path: region.name for path, region in settings.regions.items()},
    }
    return {kind: names if names or f"{kind}s.yml" not in settings.trees else None for kind, names in found.items()}


def _dangling(
    catalogue: Catalogue, settings: Settings, known: Mapping[str, Mapping[str, str] | None]
) -> Iterator[Diagnostic]:
    """References to what is not there, in profiles and in what the home page features."""
    models = {kind.name: kind.model for kind in KINDS}
    suspects = _suspects(catalogue, known)
    written = [written_references(models[key[0]], catalogue.trees[key]) for key in suspects]
    if site := settings.trees.get("site.yml"):
        written.append(written_references(Site, site))
    for references in written:
        for found in references:
            names = known.get(found.target, {})
            if found.target not in known:
                yield problems.unknown_kind(found.span, found.target, tuple(models))
            elif names is not None and found.id not in names:
                yield problems.unknown_target(found.span, found.target, found.id, names)


def _suspects(catalogue: Catalogue, known: Mapping[str, Mapping[str, str] | None]) -> list[Key]:
    """The profiles whose trees have to be looked through: those in error, and those that refer to what is unknown.

    The references of all others are in the graph, where each thing that is referred to is looked up once.
    """
    graph = catalogue.graph
    lost = [
        edge.origin
        for (target, identity), edges in graph.incoming.items()
        if target not in known or ((names := known[target]) is not None and identity not in names)
        for edge in edges
    ]
    suspects = set(lost)
    return [key for key in catalogue.trees if key in suspects or key not in graph.nodes]


def _circles(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Chains of ``part_of`` that lead back to where they began; each is reported once."""
    above = {key: (key[0], above_id) for key, above_id in _above(catalogue.graph) if above_id}
    done: set[Key] = set()
    for start in above:
        chain: list[Key] = []
        key: Key | None = start
        while key is not None and key not in done and key not in chain:
            chain.append(key)
            key = above.get(key)
        if key in chain:
            circle = chain[chain.index(key) :]
            yield problems.part_of_circle(catalogue.span(circle[0], ("part_of",)), [step[1] for step in circle])
        done.update(chain)


def _above(graph: Graph) -> Iterator[tuple[Key, str | None]]:
    for key, node in graph.nodes.items():
        if "part_of" in shapes(type(node.entity)):
            yield key, getattr(node.entity, "part_of")  # noqa: B009 - only some kinds have the field


def _redirects(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Former ids that are still somebody's id, or that two profiles claim."""
    claimed: dict[Key, list[Key]] = defaultdict(list)
    for key, node in catalogue.graph.nodes.items():
        for position, former in enumerate(getattr(node.entity, "redirect_from", ())):
            address = (key[0], former)
            claimed[address].append(key)
            if address in catalogue.graph.nodes or len(claimed[address]) > 1:
                yield problems.redirect_clash(catalogue.span(key, ("redirect_from", position)), former)

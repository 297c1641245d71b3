"""From typed profiles to the catalogue: every reference looked up, every problem of the whole named."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from linli.catalogue import problems
from linli.catalogue.attribution import attributed
from linli.catalogue.graph import Graph, Key, Node, graph_of
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
    sourced = [replace(node, entity=attributed(node.entity)) for node in nodes]
    catalogue = Catalogue(graph_of(sourced, settings), trees)
    targets = {**known, **_settings_targets(settings)}
    found = [*_dangling(trees, settings, targets), *_circles(catalogue), *_redirects(catalogue)]
    return catalogue, tuple(found)


def _settings_targets(settings: Settings) -> Mapping[str, Mapping[str, str] | None]:
    """Themes and regions by id, with names; None instead where the file is in error, so that none is called wrong."""
    found = {
        "theme": {theme.id: theme.name for theme in settings.themes.values()},
        "region": {path: region.name for path, region in settings.regions.items()},
    }
    return {kind: names if names or f"{kind}s.yml" not in settings.trees else None for kind, names in found.items()}


def _dangling(
    trees: Mapping[Key, Tree], settings: Settings, known: Mapping[str, Mapping[str, str] | None]
) -> Iterator[Diagnostic]:
    """References to what is not there, in profiles and in what the home page features."""
    models = {kind.name: kind.model for kind in KINDS}
    written = [written_references(models[kind], tree) for (kind, _), tree in trees.items()]
    if site := settings.trees.get("site.yml"):
        written.append(written_references(Site, site))
    for references in written:
        for found in references:
            names = known.get(found.target, {})
            if found.target not in known:
                yield problems.unknown_kind(found.span, found.target, tuple(models))
            elif names is not None and found.id not in names:
                yield problems.unknown_target(found.span, found.target, found.id, names)


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

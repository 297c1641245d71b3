"""What a site was made of: so that whoever has one can tell which state of the content it is, and make it again."""

from collections.abc import Mapping
from dataclasses import dataclass

from linli.catalogue.freshness import Freshness
from linli.catalogue.graph import Graph
from linli.profiles.kinds import KINDS
from linli.profiles.status import Status


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its id; its moment, in the form of ISO 8601, as its committer's own clock had it.

    Where the content ``is_clean``, it is just as the commit has it.
    """

    id: str
    moment: str
    is_clean: bool

    @property
    def short(self) -> str:
        """The beginning of the id, always of the same length (Git's own depends on how many commits it has)."""
        return self.id[:10]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a site comes from. Nothing of it depends on the machine, but for the ``versions`` of programs, by name.

    ``rules`` is how many content rules were applied; ``warnings`` what they and the other checks warn of. A site with
    errors is never made. ``pages`` is how many pages it has.
    """

    commit: Commit | None
    versions: Mapping[str, str]
    rules: int
    warnings: int
    freshness: Freshness
    pages: int


def counts(graph: Graph) -> Mapping[str, Mapping[Status, int]]:
    """How many profiles and sources are public, by kind and status; every kind is there."""
    found = {kind.name: dict.fromkeys((Status.PUBLISHED, Status.ARCHIVED), 0) for kind in KINDS}
    for node in graph.nodes.values():
        found[node.kind.name][node.entity.status] += 1
    return found

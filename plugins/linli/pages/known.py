"""What has been found out about the profiles of a catalogue, so that no page asks for it again."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, ParamSpec, TypeVar

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.regions import home_community, home_region
from linli.settings.model import Region

_Answer = TypeVar("_Answer")
_Of = ParamSpec("_Of")


@dataclass(frozen=True, slots=True)
class KnownCatalogue(PublicCatalogue):
    """A public catalogue that remembers the answers to what is asked about it.

    It lives as long as one build: another catalogue, even one that is equal, has answers of its own.
    """

    answers: dict[tuple[Callable[..., Any], Hashable], Any] = field(default_factory=dict, repr=False, compare=False)

    def once(self, question: Callable[_Of, _Answer], about: Hashable, *of: _Of.args, **named: _Of.kwargs) -> _Answer:
        """What ``question`` says of what it is given, asked at most once for everything that ``about`` stands for."""
        place = question, about
        try:
            found: _Answer = self.answers[place]
        except KeyError:
            found = self.answers[place] = question(*of, **named)
        return found

    def community_of(self, node: Node) -> Node | None:
        """The community that a profile belongs to."""
        return self.once(home_community, node.key, self.graph, node)

    def region_of(self, node: Node) -> Region | None:
        """The region in which a profile lies: its own, else that of the community it belongs to."""
        return self.once(home_region, node.key, self.graph, node)


def known(catalogue: PublicCatalogue) -> KnownCatalogue:
    """The catalogue itself where it remembers, else one with the same content that begins to.

    What makes many pages or documents of a catalogue says ``catalogue = known(catalogue)`` once, before all of them.
    """
    if isinstance(catalogue, KnownCatalogue):
        return catalogue
    return KnownCatalogue(catalogue.graph, catalogue.pictures, catalogue.changes, catalogue.stale)

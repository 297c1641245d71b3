"""The sources of a page, numbered as they are cited."""

from collections.abc import Sequence
from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View, field_of

NAME: Final = "sources"


def view(profile: Node, catalogue: PublicCatalogue) -> View | None:
    """The sources of a profile that has any."""
    sources = [catalogue.graph.nodes["source", identity] for identity in cited(profile, catalogue)]
    return View({"sources": sources}) if sources else None


def cited(profile: Node, catalogue: PublicCatalogue) -> Sequence[str]:
    """The ids of the sources that a profile cites, those it lists first, each once."""
    listed = field_of(profile, "sources") or ()
    edges = [edge.target[1] for edge in catalogue.graph.edges(profile.key, "source")]
    return tuple(
        identity for identity in dict.fromkeys([*listed, *edges]) if ("source", identity) in catalogue.graph.nodes
    )

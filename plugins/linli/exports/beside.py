"""Files for machines that belong to a profile and are made with its page."""

from collections.abc import Iterator

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue


def beside(node: Node, catalogue: PublicCatalogue, site_url: str | None) -> Iterator[tuple[str, bytes]]:
    """The files of a profile, by their paths. They may depend on nothing that its page does not depend on."""
    del node, catalogue, site_url
    yield from ()

"""Files for machines that belong to a profile and are made with its page."""

from collections.abc import Iterator

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.exports.open_data.profile_file import profile_file


def beside(node: Node, catalogue: PublicCatalogue, site_url: str | None) -> Iterator[tuple[str, bytes]]:
    """The files of a profile, by their paths. They may depend on nothing that its page does not depend on."""
    yield from profile_file(node, catalogue, site_url)

"""What a page shows of profiles, as digests: when these are the same as last time, so is the page."""

from collections.abc import Mapping

from linli.assembly.fingerprint import fingerprint
from linli.catalogue.graph import Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.profiles.profile import Profile


def view_digests(catalogue: PublicCatalogue) -> Mapping[Key, bytes]:
    """For every profile and source, what others show of it: its own content, and that of what it refers to.

    A card names a person's community, which that community's own file names. Who refers to a profile is shown of it on
    its own page only, which shows these as well; so an edit does not reach all that share a source with it.
    """
    graph = catalogue.graph
    own = {key: _own(node, catalogue) for key, node in graph.nodes.items()}
    return {
        key: fingerprint(own[key], [own[edge.target] for edge in graph.outgoing.get(key, ()) if edge.target in own])
        for key in graph.nodes
    }


def _own(node: Node, catalogue: PublicCatalogue) -> bytes:
    entity = node.entity
    photos = entity.photos if isinstance(entity, Profile) else ()
    return fingerprint(
        entity.model_dump_json(),
        node.file,
        [catalogue.pictures.get(photo.file) for photo in photos],
        catalogue.changes.get(node.file),
    )

"""What a page shows of profiles, as digests: when these are the same as last time, so is the page."""

from collections.abc import Mapping

from linli.assembly.fingerprint import fingerprint
from linli.catalogue.graph import Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.profiles.profile import Profile


def view_digests(catalogue: PublicCatalogue) -> Mapping[Key, bytes]:
    """For every profile and source, what others show of it: its own content, and that of all that it is connected to.

    A card names a person's community, which that community's file names; so neighbours count too, in both directions.
    What neighbours' neighbours say is never shown of a profile but by pages that show the neighbours as well.
    (One round of the colour refinement of Weisfeiler and Leman, 1968.)
    """
    graph = catalogue.graph
    own = {key: _own(node, catalogue) for key, node in graph.nodes.items()}
    return {
        key: fingerprint(
            own[key],
            [own[edge.target] for edge in graph.outgoing.get(key, ()) if edge.target in own],
            [own[edge.origin] for edge in graph.incoming.get(key, ())],
        )
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

"""What a page is about, by its address."""

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.exports.address import Addresses
from linli.exports.structured.community import community_things
from linli.exports.structured.page import About
from linli.exports.structured.person import person_things
from linli.exports.structured.program import program_things
from linli.exports.structured.site import data_things, site_things
from linli.exports.structured.source import citations, source_things
from linli.exports.structured.thing import Scene, Thing
from linli.profiles.community import Community
from linli.profiles.program import Program
from linli.profiles.representative import Representative
from linli.profiles.source import Source

_LANGUAGES = {"zh": "zh-Hans", "en": "en"}
_NOTHING = About()


def about(url: str, catalogue: PublicCatalogue, site_url: str | None) -> About:
    """What the page at an address is about; nothing in particular, for most pages that are not a profile's.

    It depends on nothing of which the page shows nothing.
    """
    addresses = Addresses(site_url, url)
    graph = catalogue.graph
    if url in {urls.HOME, urls.DATA}:
        things = site_things if url == urls.HOME else data_things
        return About(tuple(things(graph, addresses, _LANGUAGES[graph.settings.language])))
    node = urls.node_at(url, graph)
    if node is None or urls.page(node) != url:
        return _NOTHING
    scene = Scene(catalogue, addresses)
    return About(_things(node, scene), tuple(citations(node, scene)), _related(node), has_data=True)


def _things(node: Node, scene: Scene) -> tuple[Thing, ...]:
    match node.entity:
        case Community() as community:
            return tuple(community_things(node, community, scene))
        case Representative() as person:
            return tuple(person_things(node, person, scene))
        case Program() as program:
            return tuple(program_things(node, program, scene))
        case Source() as source:
            return tuple(source_things(node, source, scene))
        case _:
            return ()


def _related(node: Node) -> tuple[str, ...]:
    return tuple(link.url for link in getattr(node.entity, "links", ()))

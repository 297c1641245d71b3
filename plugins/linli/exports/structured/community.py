"""Communities as places."""

from collections.abc import Iterator
from typing import Any, Final

from linli.catalogue.graph import Node
from linli.exports.structured.thing import Scene, Thing, day, thing
from linli.profiles.community import Community, CommunityKind
from linli.schema.shape import shapes

_TYPES: Final = {CommunityKind.ESTATE: "Place", CommunityKind.CITY: "City"}
"""An estate is not governed as an area of its own; between the two, all are administrative areas."""


def community_things(node: Node, community: Community, scene: Scene) -> Iterator[Thing]:
    """The place, then the bodies at work in it."""
    found = scene.described(_TYPES.get(community.kind, "AdministrativeArea"), node, community)
    outer = scene.named("Place", ("community", community.part_of or "")) or scene.region(community.region)
    if outer is not None:
        found["containedInPlace"] = outer
    if community.places:
        found["containsPlace"] = [
            thing("Place", name=place.name, address=place.address, description=place.text) for place in community.places
        ]
    if properties := list(_properties(community, scene)):
        found["additionalProperty"] = properties
    yield found
    councils = [(council.name, None) for council in community.councils]
    for name, text in [*councils, *((team.name, team.text) for team in community.teams)]:
        yield thing("Organization", name=name, description=text, location={"@id": found["@id"]})


def _properties(community: Community, scene: Scene) -> Iterator[dict[str, Any]]:
    """When it was founded, which places have no word for, and its headline figures as their sources give them."""
    if (founded := day(community.founded)) is not None:
        title = shapes(Community)["founded"].about.title.to(scene.catalogue.graph.settings.language)
        yield {"@type": "PropertyValue", "name": title, "value": founded}
    for metric in community.metrics:
        if metric.headline:
            yield {"@type": "PropertyValue", "name": metric.label, "value": metric.shown}

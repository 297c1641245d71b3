"""Things of schema.org's vocabulary, as JSON-LD has them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from linli.catalogue import urls
from linli.catalogue.graph import Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.exports.address import Addresses
from linli.profiles.posts import Participation
from linli.profiles.profile import Profile
from linli.schema.partial_date import PartialDate
from linli.settings.taxonomies import RegionLevel

Thing = Mapping[str, Any]
"""A thing with its type and properties."""


def thing(kind: str, **properties: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    """A thing of a type, with those of the properties that have a value."""
    return {"@type": kind, **{name: value for name, value in properties.items() if value}}


def day(date: PartialDate | None) -> str | None:
    """A date as ISO 8601 has it, as far as it is known; without its year it has no form there."""
    return str(date) if date is not None and date.year is not None else None


@dataclass(frozen=True, slots=True)
class Scene:
    """Where things are described: the public content, and addresses as seen from the page at hand."""

    catalogue: PublicCatalogue
    addresses: Addresses

    def identity(self, key: Key) -> str:
        """What identifies a thing wherever it is named: the address of its page, and what it is."""
        return f"{self.addresses.of(urls.address(key))}#{key[0]}"

    def named(self, kind: str, key: Key) -> dict[str, Any] | None:
        """A thing with its name only, described in full on its own page; None if it has none."""
        node = self.catalogue.graph.nodes.get(key)
        return None if node is None else {"@type": kind, "@id": self.identity(key), "name": node.name}

    def places(self, communities: Iterable[str]) -> list[dict[str, Any]]:
        """Communities by their ids, with their names only."""
        found = (self.named("Place", ("community", identity)) for identity in communities)
        return [one for one in found if one is not None]

    def region(self, path: str | None) -> dict[str, Any] | None:
        """A region, with its name only."""
        settings = self.catalogue.graph.settings
        region = settings.regions.get(path or "")
        if region is None:
            return None
        kind = "City" if region.level is RegionLevel.CITY else "AdministrativeArea"
        return {
            "@type": kind,
            "@id": f"{self.addresses.of(urls.region(region.path))}#region",
            "name": region.title(settings.language),
        }

    def roles(self, people: Iterable[Participation], role: str, of: str) -> list[dict[str, Any]]:
        """People in the roles that they have, as values of the property ``of``."""
        found = []
        for one in people:
            person = self.named("Person", ("representative", one.representative))
            if person is not None:
                found.append({"@type": role, "roleName": one.role, of: person})
        return found

    def described(self, kind: str, node: Node, profile: Profile) -> dict[str, Any]:
        """What things of all types have."""
        url = self.addresses.of(urls.page(node))
        return thing(
            kind,
            **{"@id": f"{url}#{node.kind.name}"},
            name=profile.name,
            alternateName=list(profile.other_names),
            description=profile.summary,
            url=url,
            image=self._images(profile),
        )

    def _images(self, profile: Profile) -> Sequence[str]:
        """The largest size of each photograph that is ready."""
        pictures = self.catalogue.pictures
        ready = (pictures[photo.file] for photo in profile.photos if photo.file in pictures)
        return [self.addresses.of(picture.largest) for picture in ready]

"""People, the posts they hold and where, as Popolo 1.0 has them (popoloproject.com), one object a line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.regions import home_region
from linli.exports.address import Addresses
from linli.exports.open_data.profile_file import compact
from linli.profiles.community import Community
from linli.profiles.posts import Post
from linli.profiles.program import Program, ProgramKind
from linli.profiles.representative import Representative
from linli.profiles.source import Source
from linli.schema.partial_date import PartialDate

FILE: Final = "popolo.json"
_BODIES: Final = frozenset({ProgramKind.COUNCIL, ProgramKind.TEAM})
"""Programs that are groups of people, and so organizations."""

_Objects = dict[str, dict[str, Any]]


def popolo(catalogue: PublicCatalogue, site_url: str | None) -> bytes:
    """The file. Dates whose year is not known have no form there, and are left out."""
    made = _Popolo(catalogue, Addresses(site_url, urls.DATA))
    made.gather()
    lists = {
        "persons": made.persons,
        "organizations": made.organizations,
        "memberships": made.memberships,
        "posts": made.posts,
        "areas": made.areas,
    }
    parts = [f'"{name}":[\n' + ",\n".join(map(compact, found.values())) + "\n]" for name, found in lists.items()]
    return ("{" + ",\n".join(parts) + "}\n").encode(errors="replace")


@dataclass(slots=True)
class _Popolo:
    """The objects found so far, by their ids, which are addresses of pages as far as there are such."""

    catalogue: PublicCatalogue
    addresses: Addresses
    persons: _Objects = field(default_factory=dict)
    organizations: _Objects = field(default_factory=dict)
    memberships: _Objects = field(default_factory=dict)
    posts: _Objects = field(default_factory=dict)
    areas: _Objects = field(default_factory=dict)

    def gather(self) -> None:
        """Find everything."""
        graph = self.catalogue.graph
        for region in graph.settings.regions.values():
            above = urls.region(region.parent) if region.parent else None
            self._add(
                self.areas,
                urls.region(region.path),
                name=region.name,
                classification=region.level.value,
                identifier=region.path,
                parent_id=above,
            )
        for node in graph.nodes.values():
            match node.entity:
                case Community() as community:
                    self._community(node, community)
                case Representative() as person:
                    self._person(node, person)
                case Program() as program if program.kind in _BODIES:
                    self._body(node, program)

    def _community(self, node: Node, community: Community) -> None:
        part_of, region = community.part_of, community.region
        outer = urls.address(("community", part_of)) if part_of else urls.region(region)
        kind = community.kind.value
        self._add(self.areas, urls.page(node), name=node.name, classification=kind, parent_id=outer)

    def _add(self, found: _Objects, identity: str, **values: Any) -> str:  # noqa: ANN401 - any JSON
        if identity not in found:
            found[identity] = {"id": identity, **{name: value for name, value in values.items() if value}}
        return identity

    def _person(self, node: Node, person: Representative) -> None:
        page = urls.page(node)
        self._add(
            self.persons,
            page,
            name=person.name,
            other_names=[{"name": name} for name in person.other_names],
            summary=person.summary,
            links=self._links(page),
            sources=list(self._sources(person)),
        )
        for number, post in enumerate(person.posts, 1):
            organization, area = self._place(post, node)
            self._add(
                self.memberships,
                f"{page}posts/{number}",
                person_id=page,
                organization_id=organization,
                post_id=self._post(post, organization, area) if organization else None,
                area_id=area,
                role=post.title,
                start_date=_day(post.since),
                end_date=_day(post.until),
            )

    def _place(self, post: Post, node: Node) -> tuple[str | None, str | None]:
        """The organization in which a post is held, and the area in which it lies."""
        graph = self.catalogue.graph
        community = graph.nodes.get(("community", post.community or ""))
        region = home_region(graph, node) if community is None else None
        area = urls.page(community) if community else urls.region(region.path) if region else None
        name = post.organisation or (community.name if community else None)
        if name is None:
            return None, area
        return self._add(self.organizations, f"organizations/{area or ''}{name}", name=name, area_id=area), area

    def _post(self, post: Post, organization: str, area: str | None) -> str:
        identity = f"posts/{organization.removeprefix('organizations/')}/{post.title}"
        return self._add(
            self.posts, identity, label=post.title, role=post.title, organization_id=organization, area_id=area
        )

    def _body(self, node: Node, program: Program) -> None:
        page = urls.page(node)
        areas = [urls.address(("community", identity)) for identity in program.communities]
        self._add(
            self.organizations,
            page,
            name=program.name,
            other_names=[{"name": name} for name in program.other_names],
            classification=program.kind.value,
            area_id=next(iter(areas), None),
            founding_date=_day(program.started),
            dissolution_date=_day(program.ended),
            links=self._links(page),
            sources=list(self._sources(program)),
        )
        for number, one in enumerate(program.people, 1):
            person = urls.address(("representative", one.representative))
            identity = f"{page}people/{number}"
            self._add(self.memberships, identity, person_id=person, organization_id=page, role=one.role)

    def _links(self, page: str) -> list[dict[str, str]]:
        """Where the page is, if that is known: others need whole addresses."""
        return [{"url": self.addresses.of(page)}] if self.addresses.site_url else []

    def _sources(self, entity: Representative | Program) -> Iterator[dict[str, str]]:
        for identity in entity.sources:
            node = self.catalogue.graph.nodes.get(("source", identity))
            if node is None or not isinstance(node.entity, Source):
                continue
            url = node.entity.url or (self.addresses.of(urls.page(node)) if self.addresses.site_url else None)
            if url is not None:
                yield {"url": url, "note": node.name}


def _day(date: PartialDate | None) -> str | None:
    return str(date) if date is not None and date.year is not None else None

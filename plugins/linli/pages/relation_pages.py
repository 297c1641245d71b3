"""The pages of what very many profiles have to do with one: all people of a district, all programs of a street."""

from collections.abc import Iterator

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.groups import MOST_CARDS, Place, grouped
from linli.pages.page import Page, Step
from linli.pages.parted import Parted
from linli.pages.recipe import Recipe
from linli.pages.sections.relations import Group, related
from linli.pages.trail import profile_trail


def relation_recipes(profile: Node, catalogue: PublicCatalogue) -> Iterator[Recipe]:
    """The related profiles of a kind, in parts, for every kind of which the profile's own page does not show all."""
    graph = catalogue.graph
    if len(graph.outgoing.get(profile.key, ())) + len(graph.incoming.get(profile.key, ())) <= MOST_CARDS:
        return
    for group in related(profile, catalogue):
        if group.is_long:
            yield from _parted(profile, group, catalogue).recipes()


def _parted(profile: Node, group: Group, catalogue: PublicCatalogue) -> Parted:
    labels = catalogue.graph.settings.labels
    kind, clause = labels(f"relations.{group.kind.name}"), labels("list.clause")
    count = labels(f"listing.{group.kind.name}.count", count=len(group.relations))
    title = labels("relations.page_title", name=profile.name, kind=kind)
    intro = labels("relations.intro", name=profile.name, count=count)
    page = Page(
        group.url(profile),
        title,
        intro,
        "",
        profile.file,
        trail=(*profile_trail(profile, catalogue), Step(profile.name, urls.page(profile))),
    )
    heading = Place((), kind, group.kind.folder)
    groups = grouped((relation.node for relation in group.relations), lambda _: heading)
    roles = {relation.node.key: clause.join(relation.roles) for relation in group.relations}
    return Parted("theme.md.j2", page, groups, catalogue, values={"title": title, "intro": intro}, roles=roles)

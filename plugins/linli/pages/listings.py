"""The pages that list all profiles of a kind, in parts where there are many."""

from collections.abc import Callable, Iterator

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.han import letter, reading
from linli.pages.facets import all_values, facets, sort_key
from linli.pages.groups import Group, Place, grouped
from linli.pages.known import known
from linli.pages.page import Page, Poster
from linli.pages.parted import Parted
from linli.pages.recipe import Recipe
from linli.pages.trail import home_step
from linli.pages.years import year_places
from linli.profiles.kinds import Kind
from linli.schema.shape import shapes


def listing_pages(kind: Kind, catalogue: PublicCatalogue) -> Iterator[Page]:
    """The list of all profiles of ``kind``, in its parts."""
    return (recipe.make() for recipe in listing_recipes(kind, catalogue))


def listing_recipes(kind: Kind, catalogue: PublicCatalogue) -> Iterator[Recipe]:
    """The list of all profiles of ``kind``: by city where they have a region, by sort where they have one, else A–Z."""
    url, graph, labels = urls.listing(kind), catalogue.graph, catalogue.graph.settings.labels
    catalogue = known(catalogue)
    groups = listing_groups(kind, catalogue)
    here = {group.place.value: (urls.part(url, group.part), group.place.anchor) for group in groups}
    places = {**year_places(catalogue), **here}
    values = all_values((node for group in groups for node in group.nodes), catalogue)
    title, intro = (labels(f"listing.{kind.name}.{part}", count=len(values)) for part in ("title", "intro"))
    page = Page(
        url,
        title,
        intro,
        "",
        in_navigation=True,
        trail=(home_step(catalogue),),
        finds=kind.name,
        poster=Poster(title, ""),
    )
    narrowing = facets(values, graph.settings, places)
    shared = {"title": title, "intro": intro, "facets": narrowing, "by_letter": is_by_letter(kind)}
    return Parted("listing.md.j2", page, groups, catalogue, values=shared).recipes()


def listing_groups(kind: Kind, catalogue: PublicCatalogue) -> tuple[Group[Node], ...]:
    """The profiles of a kind by heading, in order."""
    return known(catalogue).once(_groups, kind.name, kind, catalogue)


def _groups(kind: Kind, catalogue: PublicCatalogue) -> tuple[Group[Node], ...]:
    return grouped(catalogue.graph.of_kind(kind.name), _place(kind, catalogue))


def is_by_letter(kind: Kind) -> bool:
    """Whether the profiles of a kind are listed from A to Z, having nothing else that all of them are sorted by."""
    fields = shapes(kind.model)
    return "kind" not in fields and not ("region" in fields and fields["region"].required)


def _place(kind: Kind, catalogue: PublicCatalogue) -> Callable[[Node], Place]:
    fields = shapes(kind.model)
    if "region" in fields and fields["region"].required:
        return lambda node: _city(node, catalogue)
    return _letter if is_by_letter(kind) else lambda node: _sort(node, catalogue)


def _city(node: Node, catalogue: PublicCatalogue) -> Place:
    settings = catalogue.graph.settings
    city = settings.lineage(node.entity.region)[:2][-1]  # type: ignore[attr-defined]  # only kinds with a region come here
    rank = tuple(step.rank for step in settings.lineage(city.path))
    return Place(rank, city.title(settings.language), city.path.replace("/", "-"))


def _sort(node: Node, catalogue: PublicCatalogue) -> Place:
    kind = node.entity.kind  # type: ignore[attr-defined]  # only kinds with sorts come here
    rank = [choice.value for choice in type(kind)].index(kind.value)
    title = catalogue.graph.settings.labels(f"choices.{type(kind).__name__}.{kind.value}")
    return Place((rank,), title, kind.value, sort_key(node.kind, kind.value))


def _letter(node: Node) -> Place:
    first = letter(reading(node.name, is_person=node.entity.IS_PERSON, override=node.pinyin))
    return Place((ord(first),), first, "other" if first == "#" else f"letter-{first.lower()}")

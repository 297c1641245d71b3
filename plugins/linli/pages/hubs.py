"""The pages of regions and themes: where profiles of all kinds meet."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from linli.catalogue import urls
from linli.catalogue.graph import Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.regions import nodes_by_region, own_profile
from linli.pages.environment import render
from linli.pages.groups import Group, Place, grouped
from linli.pages.known import known
from linli.pages.monogram import first_signs, hue
from linli.pages.page import Page, Poster, Step
from linli.pages.parted import Parted
from linli.pages.recipe import Recipe, digest
from linli.pages.trail import home_step, region_steps
from linli.pages.writer import Writer
from linli.profiles.kinds import KINDS, Kind
from linli.settings.model import Region
from linli.wording import Labels

_REGIONS_FILE: Final = "site_config/regions.yml"
_THEMES_FILE: Final = "site_config/themes.yml"


@dataclass(frozen=True, slots=True)
class KindGroup:
    """Profiles of one kind."""

    kind: Kind
    nodes: tuple[Node, ...]

    @property
    def url(self) -> str:
        """The list of all profiles of the kind."""
        return urls.listing(self.kind)


@dataclass(frozen=True, slots=True)
class Line:
    """A region or theme in a list: its key, what it says of itself, how many profiles it has, how deep it lies."""

    key: Key
    counts: str
    text: str = ""
    depth: int = 0


def by_kind(nodes: Iterable[Node]) -> tuple[KindGroup, ...]:
    """``nodes`` by kind, without the kinds that none of them has."""
    found: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        found[node.kind.name].append(node)
    return tuple(KindGroup(kind, tuple(found[kind.name])) for kind in KINDS if found[kind.name])


def counts(groups: Iterable[KindGroup], labels: Labels) -> str:
    """How many profiles of each kind, in words."""
    words = [labels(f"listing.{group.kind.name}.count", count=len(group.nodes)) for group in groups]
    return labels("list.separator").join(words) or labels("listing.none")


def region_pages(catalogue: PublicCatalogue) -> Iterator[Page]:
    """The tree of all regions, and a hub for each, in its parts."""
    return (recipe.make() for recipe in region_recipes(catalogue))


def region_recipes(catalogue: PublicCatalogue) -> Iterator[Recipe]:
    """The tree of all regions, and a hub for each."""
    settings = catalogue.graph.settings
    catalogue = known(catalogue)
    found = catalogue.once(nodes_by_region, "", catalogue.graph)
    lines = {path: counts(by_kind(found.get(path, ())), settings.labels) for path in settings.regions}
    tree = tuple(Line(("region", path), lines[path], depth=path.count("/")) for path in settings.regions)
    yield Recipe(
        urls.REGIONS, partial(_overview, catalogue, urls.REGIONS, "regions", _REGIONS_FILE, tree), (), digest(tree)
    )
    for region in settings.regions.values():
        yield from _region_recipes(region, catalogue, found.get(region.path, ()), lines)


def _overview(catalogue: PublicCatalogue, url: str, name: str, file: str, lines: tuple[Line, ...]) -> Page:
    """The page of all regions or all themes, by the ``name`` of its labels and template."""
    writer = Writer(catalogue, url)
    title, lead = writer.labels(f"{name}.title"), writer.labels(f"{name}.lead")
    return Page(
        writer.url,
        title,
        lead,
        render(f"{name}.md.j2", w=writer, t=writer.labels, lines=lines),
        file,
        in_navigation=True,
        trail=(home_step(catalogue),),
        poster=Poster(title, ""),
    )


def _region_recipes(
    region: Region, catalogue: PublicCatalogue, nodes: tuple[Node, ...], lines: Mapping[str, str]
) -> Iterator[Recipe]:
    settings = catalogue.graph.settings
    name = region.title(settings.language)
    own = own_profile(catalogue.graph, region)
    above = region_steps(region.parent, settings) if region.parent else ()
    description = settings.labels("regions.intro", name=name, counts=lines[region.path])
    page = Page(
        urls.region(region.path),
        settings.labels("regions.page_title", name=name),
        description,
        "",
        _REGIONS_FILE,
        trail=(home_step(catalogue), Step(settings.labels("regions.title"), urls.REGIONS), *above),
        poster=Poster(
            name, settings.labels("regions.title"), lines[region.path], first_signs(name, 2), hue(region, settings)
        ),
    )
    children = [Line(("region", path), lines[path]) for path in region.children]
    groups = _kinds(nodes, settings.labels)
    values = {"title": name, "intro": description, "children": children}
    return Parted("region.md.j2", page, groups, catalogue, (own,) if own else (), values).recipes()


def theme_pages(catalogue: PublicCatalogue) -> Iterator[Page]:
    """All themes, and a hub for each, in its parts."""
    return (recipe.make() for recipe in theme_recipes(catalogue))


def theme_recipes(catalogue: PublicCatalogue) -> Iterator[Recipe]:
    """All themes, and a hub for each."""
    settings, labels = catalogue.graph.settings, catalogue.graph.settings.labels
    found = {
        identity: tuple(
            catalogue.graph.nodes[edge.origin] for edge in catalogue.graph.incoming.get(("theme", identity), ())
        )
        for identity in settings.themes
    }
    lines = tuple(
        Line(("theme", identity), counts(by_kind(found[identity]), labels), theme.text(settings.language))
        for identity, theme in settings.themes.items()
    )
    yield Recipe(
        urls.THEMES, partial(_overview, catalogue, urls.THEMES, "themes", _THEMES_FILE, lines), (), digest(lines)
    )
    title = labels("themes.title")
    for identity, theme in settings.themes.items():
        name, text = theme.title(settings.language), theme.text(settings.language)
        page = Page(
            urls.theme(identity),
            name,
            text,
            "",
            _THEMES_FILE,
            trail=(home_step(catalogue), Step(title, urls.THEMES)),
            poster=Poster(name, title, monogram=first_signs(name, 2)),
        )
        groups = _kinds(found[identity], labels)
        yield from Parted("theme.md.j2", page, groups, catalogue, values={"title": name, "intro": text}).recipes()


def _kinds(nodes: Iterable[Node], labels: Labels) -> tuple[Group[Node], ...]:
    """``nodes`` under a heading a kind."""
    ranks = {kind.name: rank for rank, kind in enumerate(KINDS)}
    return grouped(
        nodes,
        lambda node: Place((ranks[node.kind.name],), labels(f"relations.{node.kind.name}"), node.kind.folder),
    )

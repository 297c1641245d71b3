"""The pages of regions and themes: where profiles of all kinds meet."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from linli.catalogue import urls
from linli.catalogue.graph import Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.regions import nodes_by_region, own_profile
from linli.pages.environment import render
from linli.pages.page import Page
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
    """The tree of all regions, and a hub for each."""
    settings = catalogue.graph.settings
    found = nodes_by_region(catalogue.graph)
    lines = {path: counts(by_kind(found.get(path, ())), settings.labels) for path in settings.regions}
    writer = Writer(catalogue, urls.REGIONS)
    tree = [Line(("region", path), lines[path], depth=path.count("/")) for path in settings.regions]
    title, lead = settings.labels("regions.title"), settings.labels("regions.lead")
    markdown = render("regions.md.j2", w=writer, t=writer.labels, lines=tree)
    yield Page(writer.url, title, lead, markdown, _REGIONS_FILE, in_navigation=True)
    for region in settings.regions.values():
        yield _region_page(region, catalogue, found.get(region.path, ()), lines)


def _region_page(region: Region, catalogue: PublicCatalogue, nodes: tuple[Node, ...], lines: dict[str, str]) -> Page:
    writer = Writer(catalogue, urls.region(region.path))
    settings = catalogue.graph.settings
    title = region.title(settings.language)
    markdown = render(
        "region.md.j2",
        w=writer,
        t=writer.labels,
        title=title,
        lineage=[("region", step.path) for step in settings.lineage(region.path)],
        own=own_profile(catalogue.graph, region),
        counts=lines[region.path],
        children=[Line(("region", path), lines[path]) for path in region.children],
        groups=by_kind(nodes),
    )
    description = settings.labels("regions.intro", name=title, counts=lines[region.path])
    return Page(writer.url, settings.labels("regions.page_title", name=title), description, markdown, _REGIONS_FILE)


def theme_pages(catalogue: PublicCatalogue) -> Iterator[Page]:
    """All themes, and a hub for each."""
    settings = catalogue.graph.settings
    writer = Writer(catalogue, urls.THEMES)
    found = {
        identity: by_kind(
            catalogue.graph.nodes[edge.origin] for edge in catalogue.graph.incoming.get(("theme", identity), ())
        )
        for identity in settings.themes
    }
    lines = [
        Line(("theme", identity), counts(found[identity], writer.labels), theme.text(settings.language))
        for identity, theme in settings.themes.items()
    ]
    markdown = render("themes.md.j2", w=writer, t=writer.labels, themes=lines)
    yield Page(
        writer.url,
        writer.labels("themes.title"),
        writer.labels("themes.lead"),
        markdown,
        _THEMES_FILE,
        in_navigation=True,
    )
    for identity, theme in settings.themes.items():
        hub = Writer(catalogue, urls.theme(identity))
        title, text = theme.title(settings.language), theme.text(settings.language)
        values = {"title": title, "text": text, "groups": found[identity]}
        yield Page(hub.url, title, text, render("theme.md.j2", w=hub, t=hub.labels, **values), _THEMES_FILE)

"""The home page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from markupsafe import Markup

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.regions import home_region
from linli.pages.cards import cards
from linli.pages.environment import render
from linli.pages.hubs import KindGroup
from linli.pages.monogram import hue
from linli.pages.page import Layout, Page, Poster
from linli.pages.ways_in import ways_in
from linli.pages.writer import Writer
from linli.profiles.kinds import KINDS
from linli.profiles.metrics import Metric
from linli.schema.partial_date import PartialDate

_MOST_FIGURES: Final = 8
_MOST_CHANGES: Final = 8


@dataclass(frozen=True, slots=True)
class HomeFigure:
    """A figure on the home page, the profile that it comes from, and where in that it stands.

    ``language`` is the tag of its words where they are in another script than the page.
    """

    metric: Metric
    node: Node
    url: str
    anchor: str
    hue: int
    language: str


@dataclass(frozen=True, slots=True)
class LatestChange:
    """A profile that came or changed (``added``, ``changed``), on a day, also in words."""

    node: Node
    kind: str
    day: date
    words: str


def home_page(catalogue: PublicCatalogue) -> Page:
    """What the site is, what it holds, what the owner features, the ways in, and what is new."""
    settings = catalogue.graph.settings
    writer = Writer(catalogue, urls.HOME)
    featured = tuple(_featured(catalogue))
    markdown = render(
        "home.md.j2",
        w=writer,
        t=writer.labels,
        site=settings.site,
        figures=tuple(_figures(featured, writer))[:_MOST_FIGURES],
        featured=tuple(_shown(featured, writer)),
        ways=ways_in(catalogue),
        changes=latest_changes(writer),
    )
    return Page(
        writer.url,
        settings.site.name,
        settings.site.description,
        markdown,
        "site_config/site.yml",
        in_navigation=True,
        layout=Layout.HOME,
        poster=Poster(settings.site.name, ""),
    )


def _featured(catalogue: PublicCatalogue) -> Iterator[KindGroup]:
    """The profiles that the owner names, as far as they are public."""
    featured = catalogue.graph.settings.site.featured
    for kind in KINDS:
        keys = [(kind.name, identity) for identity in getattr(featured, kind.folder, ())]
        nodes = tuple(catalogue.graph.nodes[key] for key in keys if key in catalogue.graph.nodes)
        if nodes:
            yield KindGroup(kind, nodes)


def _shown(featured: tuple[KindGroup, ...], writer: Writer) -> Iterator[tuple[KindGroup, Markup]]:
    for group in featured:
        yield group, cards(writer, group.nodes)


def _figures(featured: tuple[KindGroup, ...], writer: Writer) -> Iterator[HomeFigure]:
    """The first headline figure of each featured profile."""
    graph = writer.catalogue.graph
    for node in (node for group in featured for node in group.nodes):
        metrics = enumerate(getattr(node.entity, "metrics", ()), 1)
        number, metric = next(((number, one) for number, one in metrics if one.headline), (0, None))
        if metric is not None:
            colour = hue(home_region(graph, node), graph.settings)
            language = writer.tag(metric.label + node.name)
            yield HomeFigure(metric, node, urls.page(node), f"figure-{number}", colour, language)


def latest_changes(writer: Writer) -> tuple[LatestChange, ...]:
    """The profiles that came or changed last, the latest first."""
    found = [
        LatestChange(node, "added" if change.added == change.changed else "changed", change.changed, "")
        for node in writer.catalogue.graph.nodes.values()
        if node.kind.is_profile and (change := writer.catalogue.changes.get(node.file))
    ]
    found.sort(key=lambda one: (-one.day.toordinal(), one.node.kind.name, one.node.order))
    return tuple(
        LatestChange(one.node, one.kind, one.day, writer.date(PartialDate(one.day.year, one.day.month, one.day.day)))
        for one in found[:_MOST_CHANGES]
    )

"""The home page."""

from collections.abc import Iterator
from dataclasses import dataclass

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.environment import render
from linli.pages.hubs import KindGroup
from linli.pages.page import Page
from linli.pages.writer import Writer
from linli.profiles.kinds import KINDS, Kind
from linli.profiles.metrics import Metric

_MOST_FIGURES = 6


@dataclass(frozen=True, slots=True)
class Count:
    """How many profiles of a kind there are, and where they are listed."""

    kind: Kind
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class HomeFigure:
    """A figure on the home page, and the profile that it comes from."""

    metric: Metric
    node: Node


def home_page(catalogue: PublicCatalogue) -> Page:
    """What the site is, what it holds, what the owner features, and the ways in."""
    settings = catalogue.graph.settings
    writer = Writer(catalogue, urls.HOME)
    featured = tuple(_featured(catalogue))
    top = [path for path, region in settings.regions.items() if region.parent is None or "/" not in region.parent]
    markdown = render(
        "home.md.j2",
        w=writer,
        t=writer.labels,
        site=settings.site,
        counts=tuple(_counts(catalogue)),
        figures=tuple(_figures(featured))[:_MOST_FIGURES],
        featured=featured,
        regions=[("region", path) for path in top],
        themes=[("theme", identity) for identity in settings.themes],
    )
    return Page(
        writer.url, settings.site.name, settings.site.description, markdown, "site_config/site.yml", in_navigation=True
    )


def _counts(catalogue: PublicCatalogue) -> Iterator[Count]:
    for kind in KINDS:
        yield Count(kind, len(catalogue.graph.of_kind(kind.name)), urls.listing(kind))


def _featured(catalogue: PublicCatalogue) -> Iterator[KindGroup]:
    """The profiles that the owner names, as far as they are public."""
    featured = catalogue.graph.settings.site.featured
    for kind in KINDS:
        keys = [(kind.name, identity) for identity in getattr(featured, kind.folder, ())]
        nodes = tuple(catalogue.graph.nodes[key] for key in keys if key in catalogue.graph.nodes)
        if nodes:
            yield KindGroup(kind, nodes)


def _figures(featured: tuple[KindGroup, ...]) -> Iterator[HomeFigure]:
    """The first headline figure of each featured profile."""
    for group in featured:
        for node in group.nodes:
            metrics = [metric for metric in getattr(node.entity, "metrics", ()) if metric.headline]
            yield from (HomeFigure(metric, node) for metric in metrics[:1])

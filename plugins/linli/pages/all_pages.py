"""The list of all pages."""

from collections.abc import Iterator

from linli.catalogue.public import PublicCatalogue
from linli.pages.accessibility import accessibility_pages
from linli.pages.home import home_page
from linli.pages.hubs import region_pages, theme_pages
from linli.pages.listings import listing_pages
from linli.pages.page import Page
from linli.pages.profile_page import profile_page
from linli.pages.recipe import Recipe
from linli.pages.search_page import search_page
from linli.pages.source_pages import source_pages
from linli.pages.timeline import timeline_page
from linli.pages.trail import neighbours
from linli.profiles.kinds import KINDS


def all_pages(catalogue: PublicCatalogue) -> Iterator[Page]:
    """Every page that is made of the catalogue."""
    beside = neighbours(catalogue)
    yield home_page(catalogue)
    yield search_page(catalogue)
    for kind in KINDS:
        if kind.is_profile:
            yield from listing_pages(kind, catalogue)
            for node in catalogue.graph.of_kind(kind.name):
                yield profile_page(node, catalogue, beside.get(node.key, (None, None)))
    yield from region_pages(catalogue)
    yield from theme_pages(catalogue)
    yield timeline_page(catalogue)
    yield from source_pages(catalogue)
    yield from accessibility_pages(catalogue)


def recipes(catalogue: PublicCatalogue) -> Iterator[Recipe]:
    """Stub."""
    for page in all_pages(catalogue):
        yield Recipe(page.url, lambda page=page: page)

"""The list of all pages."""

from collections.abc import Iterator
from functools import partial

from linli.catalogue import urls
from linli.catalogue.public import PublicCatalogue
from linli.pages.accessibility import accessibility_recipes
from linli.pages.home import home_page
from linli.pages.hubs import region_recipes, theme_recipes
from linli.pages.known import known
from linli.pages.listings import listing_recipes
from linli.pages.page import Page
from linli.pages.profile_page import profile_recipe
from linli.pages.recipe import Recipe
from linli.pages.relation_pages import relation_recipes
from linli.pages.search_page import search_page
from linli.pages.source_pages import source_recipes
from linli.pages.timeline import timeline_recipes
from linli.pages.trail import neighbours
from linli.profiles.kinds import KINDS


def all_pages(catalogue: PublicCatalogue) -> list[Page]:
    """Every page that is made of the catalogue."""
    return [recipe.make() for recipe in recipes(catalogue)]


def recipes(catalogue: PublicCatalogue) -> Iterator[Recipe]:
    """How every page is made that is made of the catalogue; in the order in which they appear in the navigation.

    What several pages share is found out while they are listed, and what is not needed for that when it first is.
    """
    catalogue = known(catalogue)
    beside = neighbours(catalogue)
    yield Recipe(urls.HOME, partial(home_page, catalogue))
    yield Recipe(urls.SEARCH, partial(search_page, catalogue))
    for kind in KINDS:
        if kind.is_profile:
            yield from listing_recipes(kind, catalogue)
            for node in catalogue.graph.of_kind(kind.name):
                yield profile_recipe(node, catalogue, beside.get(node.key, (None, None)))
                yield from relation_recipes(node, catalogue)
    yield from region_recipes(catalogue)
    yield from theme_recipes(catalogue)
    yield from timeline_recipes(catalogue)
    yield from source_recipes(catalogue)
    yield from accessibility_recipes(catalogue)

"""The whole site in memory: every page, and every other file. Builds make it piece by piece instead; see ``Maker``."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from linli.assembly.content import Content
from linli.assembly.maker import posters
from linli.assembly.plan import plan_site
from linli.exports.open_data.files import open_data
from linli.pages.finding import documents
from linli.pages.page import Page
from linli.search.index import build_index
from linli.wording import Text


@dataclass(frozen=True, slots=True)
class Site:
    """Every page that is not written by hand; and other files, by their place below the site's root.

    The files are the open data, pictures, also those that are shown where a page is shared, the pages at which renamed
    profiles used to be, what scripts load, style sheet and scripts. ``updated`` is the day on which the content last
    changed, where that is known; ``notes`` say what this machine could not make.
    """

    pages: tuple[Page, ...]
    files: Mapping[str, bytes]
    updated: date | None = None
    notes: tuple[Text, ...] = ()


def assemble(root: Path, content: Content, today: date) -> Site:
    """The outputs of the project at ``root``, made of what is public on the day ``today``."""
    plan = plan_site(root, content, today)
    settings = plan.catalogue.graph.settings
    data = {one.file: one.make() for one in open_data(plan.catalogue, settings.site.url)}
    plan.sizes.update((file, len(made)) for file, made in data.items())
    pages = tuple(recipe.make() for recipe in plan.recipes)
    files = {**plan.files, **data, **build_index(tuple(documents(plan.catalogue)), settings.site.name)}
    for page in pages:
        files.update(posters(page, settings, plan.fonts))
    return Site(pages, files, plan.updated(), plan.notes)

"""Making pages: each from its recipe to the files that readers load."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urljoin

from markupsafe import escape

from linli.assembly.assets import assets
from linli.assembly.deadline import TookTooLongError, deadline
from linli.assembly.framing.page_view import PageView
from linli.assembly.page_problems import page_not_made, page_takes_too_long
from linli.assembly.plan import Plan
from linli.assembly.publication import Publication
from linli.assembly.sharing import Fonts, ShareCard, poster_file, share_images
from linli.catalogue.urls import node_at
from linli.diagnostics import Diagnostic, Span
from linli.exports.beside import beside
from linli.exports.structured.of_page import about
from linli.pages.conversion import convert
from linli.pages.embeds import embed
from linli.pages.page import Page
from linli.pages.readable import readable
from linli.pages.recipe import Recipe
from linli.search.document import Document
from linli.search.part import Part, part
from linli.settings.model import Settings

Output = tuple[str, int, int]
"""A file of the site: its path, size in bytes and time in nanoseconds."""


def posters(page: Page, settings: Settings, fonts: Fonts | None) -> Iterator[tuple[str, bytes]]:
    """The pictures that stand for a page, if it has any and this machine can make them."""
    poster = page.poster
    if fonts is None or poster is None:
        return
    card = ShareCard(
        title=poster.title,
        kind=poster.kind,
        place=poster.place,
        site=settings.labels("list.dot").join([settings.site.name, settings.site.tagline]),
        monogram=poster.monogram or settings.site.name[:1],
        hue=poster.hue,
        shape=poster.shape,
        language=page.language or "zh-Hans",
    )
    for form, data in share_images(card, fonts).items():
        yield poster_file(page.url, form), data


def no_document(_url: str) -> None:
    """What is searched of the page at an address: nothing."""


SECONDS: Final = 10.0
"""The processor's time that a page may take; they take some milliseconds."""


@dataclass(frozen=True, slots=True)
class Made:
    """The files of a page, and what the search index takes from its profile, if it is the page of one.

    ``problem`` says why there are none, where the page could not be made.
    """

    outputs: tuple[Output, ...]
    part: Part | None = None
    problem: Diagnostic | None = None


@dataclass(frozen=True, slots=True)
class Maker:
    """All that pages of one site are made with.

    ``edit`` gives the address at which a content file is changed, ``document`` what is searched of the page at an
    address, if it is a profile's. Without a ``frame`` only the pictures are made.
    """

    plan: Plan
    frame: Callable[[PageView], str] | None
    publication: Publication
    site_url: str | None
    edit: Callable[[str], str | None]
    document: Callable[[str], Document | None]

    @property
    def settings(self) -> Settings:
        """What the site's owner has set."""
        return self.plan.catalogue.graph.settings

    def make(self, recipe: Recipe) -> Made:
        """Make a page with its pictures, and what the search index takes from its profile. Raises OSError."""
        try:
            with deadline(SECONDS):
                return self._made(recipe)
        except TookTooLongError:
            return Made((), problem=page_takes_too_long(self._span(recipe), recipe.url, SECONDS))
        except OSError:  # a matter of the machine, not of the page
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the editor must be told which page it was
            return Made((), problem=page_not_made(self._span(recipe), recipe.url, f"{type(error).__name__}: {error}"))

    def _span(self, recipe: Recipe) -> Span:
        """The file that a page is mainly made of."""
        node = node_at(recipe.url, self.plan.catalogue.graph)
        return Span.of_file("content" if node is None else node.file)

    def _made(self, recipe: Recipe) -> Made:
        page = recipe.make()
        files = dict(posters(page, self.settings, self.plan.fonts))
        if self.frame is not None:
            view = self.view(page, self.plan.updated(recipe.shows))
            files[f"{page.url}index.html"] = self.frame(view).encode(errors="xmlcharrefreplace")
        files[page.file] = readable(page, self.site_url).encode(errors="replace")
        if (node := node_at(page.url, self.plan.catalogue.graph)) is not None:
            files.update(beside(node, self.plan.catalogue, self.site_url))
            if node.kind.is_profile:
                files.update([embed(node, page, self.plan.catalogue, assets()["embed"].file)])
        outputs = tuple((file, *self.publication.write(file, data)) for file, data in files.items())
        document = self.document(page.url)
        return Made(outputs, None if document is None else part(document))

    def view(self, page: Page, changed: date | None) -> PageView:
        """The page as the theme's templates see it."""
        converted = convert(page.markdown, page.file)
        title = escape(page.title)
        return PageView(
            page.url,
            title,
            {**page.matter, "title": title, "description": escape(page.description)},
            converted.html,
            canonical_url=urljoin(f"{self.site_url.rstrip('/')}/", page.url) if self.site_url else None,
            edit_url=self.edit(page.edit_file) if page.edit_file else None,
            toc=converted.headings,
            is_homepage=not page.url,
            is_pictured=self.plan.fonts is not None and page.poster is not None,
            changed=changed,
            about=about(page.url, self.plan.catalogue, self.site_url),
        )

"""Making pages: each from its recipe to the files that readers load."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from markupsafe import escape

from linli.assembly.framing.page_view import PageView
from linli.assembly.publication import Publication
from linli.assembly.sharing import Fonts, ShareCard, poster_file, share_images
from linli.pages.conversion import convert
from linli.pages.page import Page
from linli.pages.recipe import Recipe
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


@dataclass(frozen=True, slots=True)
class Maker:
    """All that pages of one site are made with. ``edit`` gives the address at which a content file is changed.

    Without a ``frame`` only the pictures are made.
    """

    settings: Settings
    fonts: Fonts | None
    frame: Callable[[PageView], str] | None
    publication: Publication
    site_url: str | None
    edit: Callable[[str], str | None]

    def make(self, recipe: Recipe) -> tuple[Output, ...]:
        """Make a page with its pictures; its files."""
        page = recipe.make()
        files = dict(posters(page, self.settings, self.fonts))
        if self.frame is not None:
            files[f"{page.url}index.html"] = self.frame(self.view(page)).encode(errors="xmlcharrefreplace")
        return tuple((file, *self.publication.write(file, data)) for file, data in files.items())

    def view(self, page: Page) -> PageView:
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
            is_pictured=self.fonts is not None and page.poster is not None,
        )

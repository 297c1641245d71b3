"""What readers get: the public catalogue, made into the list of all outputs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from linli.assembly.assets import FAVICON, assets, favicon
from linli.assembly.content import Content
from linli.assembly.history import history
from linli.assembly.manual import manual
from linli.assembly.pictures import make_pictures
from linli.assembly.sharing import Fonts, ShareCard, find_fonts, share_images
from linli.catalogue.public import PublicCatalogue, public
from linli.pages.all_pages import all_pages
from linli.pages.finding import documents
from linli.pages.page import Page
from linli.pages.redirects import redirects
from linli.pages.reference import reference_pages
from linli.search.cache import Cache
from linli.search.index import build_index
from linli.wording import Text


@dataclass(frozen=True, slots=True)
class Site:
    """Every page that is not written by hand; and other files, by their place below the site's root.

    The files are pictures, also those that are shown where a page is shared, the pages at which renamed profiles used
    to be, what scripts load, style sheet and scripts. ``updated`` is the day on which the content last changed, where
    that is known; ``notes`` say what this machine could not make.
    """

    pages: tuple[Page, ...]
    files: Mapping[str, bytes]
    updated: date | None = None
    notes: tuple[Text, ...] = ()


_NO_FONTS: Final = Text(
    "这台机器没有中文字体，所以没有生成分享图片。安装后再生成一次（Debian：apt-get install -y fonts-noto-cjk）。",
    "No share images were made, since this machine has no Chinese font. Install one and build again (Debian: "
    "apt-get install -y fonts-noto-cjk).",
)


def assemble(root: Path, content: Content, today: date, searched: Cache | None = None) -> Site:
    """The outputs of the project at ``root``, made of what is public on the day ``today``.

    ``searched`` is what the last search index left, and takes what this one leaves: an edit then costs little.
    """
    catalogue = public(content.catalogue, today)
    made = make_pictures(root, catalogue.graph)
    catalogue = replace(catalogue, pictures={name: one.picture for name, one in made.items()}, changes=history(root))
    problems = [(entry.code, entry.text) for entry in manual()]
    pages = (*all_pages(catalogue), *reference_pages(catalogue, problems))
    files = {file: data for one in made.values() for file, data in one.files.items()}
    files.update((file, text.encode()) for file, text in redirects(catalogue).items())
    files.update(build_index(tuple(documents(catalogue)), catalogue.graph.settings.site.name, searched))
    files.update((asset.file, asset.data) for asset in assets().values())
    files[FAVICON] = favicon(catalogue.graph.settings.site.name)
    fonts = find_fonts()
    if fonts is not None:
        files.update(_posters(pages, catalogue, fonts))
    return Site(pages, files, _updated(catalogue), () if fonts else (_NO_FONTS,))


def poster_file(url: str, form: str) -> str:
    """Where the picture is that stands for the page at ``url``; ``form`` is ``wide`` or ``square``."""
    return f"{url}share-{form}.png"


def _posters(pages: Iterable[Page], catalogue: PublicCatalogue, fonts: Fonts) -> Iterator[tuple[str, bytes]]:
    """The pictures of every page that has one."""
    site = catalogue.graph.settings.site
    for page in pages:
        poster = page.poster
        if poster is not None:
            card = ShareCard(
                title=poster.title,
                kind=poster.kind,
                place=poster.place,
                site=catalogue.graph.settings.labels("list.dot").join([site.name, site.tagline]),
                monogram=poster.monogram or site.name[:1],
                hue=poster.hue,
                shape=poster.shape,
                language=page.language or "zh-Hans",
            )
            for form, data in share_images(card, fonts).items():
                yield poster_file(page.url, form), data


def _updated(catalogue: PublicCatalogue) -> date | None:
    """The last day on which the file of something public changed; else the last on which a profile was checked."""
    nodes = catalogue.graph.nodes.values()
    changed = [catalogue.changes[node.file].changed for node in nodes if node.file in catalogue.changes]
    checked = [getattr(node.entity, "verified_on", None) for node in nodes]
    known = [date(one.year, one.month, one.day) for one in checked if one and one.year and one.month and one.day]
    return max(changed or known, default=None)

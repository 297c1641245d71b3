"""The page of the open data: what can be downloaded, and what every column means, made of the models."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from markupsafe import Markup

from linli.catalogue import urls
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.row_counts import row_counts
from linli.catalogue.tables import tables
from linli.pages.environment import render
from linli.pages.page import Page, Poster
from linli.pages.recipe import Recipe
from linli.pages.trail import home_step
from linli.pages.writer import Writer
from linli.profiles.kinds import KINDS
from linli.wording import Labels

_KILO: Final = 1000
_PACKAGE: Final = (("datapackage.json", "data.package"), ("popolo.json", "data.popolo"))
"""Files that are no tables, and the labels that say what they hold."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file that readers can take with them, in words; ``address`` is the way to it."""

    address: Markup
    file: str
    content: str
    rows: str
    size: str


def data_recipe(catalogue: PublicCatalogue, sizes: Mapping[str, int]) -> Recipe:
    """The page. ``sizes`` are those of files in bytes, by their paths below the site's folder, once it is made."""
    return Recipe(urls.DATA, partial(data_page, catalogue, sizes))


def data_page(catalogue: PublicCatalogue, sizes: Mapping[str, int]) -> Page:
    """The page; a file whose size is not known has none there."""
    writer = Writer(catalogue, urls.DATA)
    labels, site = writer.labels, catalogue.graph.settings.site
    markdown = render(
        "data.md.j2",
        w=writer,
        t=labels,
        licence=site.licence,
        downloads=tuple(_downloads(catalogue, sizes, labels)),
        tables=tuple(tables().values()),
    )
    title = labels("data.title")
    trail = (home_step(catalogue),)
    return Page(urls.DATA, title, labels("data.lead"), markdown, trail=trail, poster=Poster(title, ""))


def _downloads(catalogue: PublicCatalogue, sizes: Mapping[str, int], labels: Labels) -> Iterator[Download]:
    counts = row_counts(catalogue.graph)
    files = [(f"{kind.folder}.json", labels("data.whole", kind=kind.title.to(labels.language))) for kind in KINDS]
    files += [(f"{name}.csv", table.title(labels)) for name, table in tables().items()]
    for file, content in [*((file, labels(key)) for file, key in _PACKAGE), *files]:
        size = sizes.get(f"{urls.DATA}{file}")
        rows = str(counts[file.removesuffix(".csv")]) if file.endswith(".csv") else ""
        words = "" if size is None else _size(size, labels)
        yield Download(Markup(file), file, content, rows, words)  # noqa: S704 - names of ours


def _size(size: int, labels: Labels) -> str:
    """A size in words, rounded up."""
    return labels("data.bytes", count=size) if size < _KILO else labels("data.kilobytes", count=-(-size // _KILO))

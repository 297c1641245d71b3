"""An index of the site for programs that read texts (llmstxt.org): what it is, and where its Markdown files are."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Final

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.regions import nodes_by_region
from linli.exports.addresses import whole
from linli.exports.export import Export
from linli.profiles.kinds import KINDS, Kind

FILE: Final = "llms.txt"
MOST: Final = 150
"""The profiles of a kind that are named one by one; of more, only the list is."""

_MOST_REGIONS: Final = 60
_ACTIVE: Final = re.compile(r"([\\`*_\[\]<>#])")


def llms(catalogue: PublicCatalogue, site_url: str | None) -> Iterator[Export]:
    """The index. Its addresses are whole where the site has one, else relative to it."""
    yield Export(FILE, partial(_index, catalogue, site_url))


def _index(catalogue: PublicCatalogue, site_url: str | None) -> bytes:
    settings = catalogue.graph.settings
    site, labels = settings.site, settings.labels
    lines = [f"# {_plain(site.name)}", "", f"> {_plain(site.description)}", "", labels("llms.about")]
    if site.licence:
        lines.append(labels("llms.licence", name=_plain(site.licence)))
    for title, links in _sections(catalogue):
        shown = [_link(site_url, *link) for link in links]
        if shown:
            lines += ["", f"## {_plain(title)}", "", *shown]
    return ("\n".join(lines) + "\n").encode(errors="replace")


def _sections(catalogue: PublicCatalogue) -> Iterator[tuple[str, Iterator[tuple[str, str, str]]]]:
    """Every section: its title, and its links, each with the page's title, address and a note."""
    labels = catalogue.graph.settings.labels
    yield labels("llms.lists"), _lists(catalogue)
    for kind in KINDS:
        if kind.is_profile:
            yield labels(f"listing.{kind.name}.title"), _profiles(catalogue.graph.of_kind(kind.name), kind, catalogue)
    yield labels("themes.title"), _themes(catalogue)
    yield labels("regions.title"), _regions(catalogue)


def _lists(catalogue: PublicCatalogue) -> Iterator[tuple[str, str, str]]:
    graph, labels = catalogue.graph, catalogue.graph.settings.labels
    for kind in KINDS:
        title = labels("sources.title" if kind.name == "source" else f"listing.{kind.name}.title")
        yield title, urls.listing(kind), labels(f"listing.{kind.name}.count", count=len(graph.of_kind(kind.name)))
    for name, url in (("timeline", urls.TIMELINE), ("regions", urls.REGIONS), ("themes", urls.THEMES)):
        yield labels(f"{name}.title"), url, labels(f"{name}.lead")


def _profiles(nodes: tuple[Node, ...], kind: Kind, catalogue: PublicCatalogue) -> Iterator[tuple[str, str, str]]:
    """All profiles of a kind; of a large one the featured ones."""
    featured = set(getattr(catalogue.graph.settings.site.featured, kind.folder, ()))
    for node in nodes if len(nodes) <= MOST else [node for node in nodes if node.entity.id in featured][:MOST]:
        yield node.name, urls.page(node), str(vars(node.entity).get("summary") or "")


def _themes(catalogue: PublicCatalogue) -> Iterator[tuple[str, str, str]]:
    settings = catalogue.graph.settings
    for identity, theme in settings.themes.items():
        yield theme.title(settings.language), urls.theme(identity), theme.text(settings.language)


def _regions(catalogue: PublicCatalogue) -> Iterator[tuple[str, str, str]]:
    """The regions that have profiles, the topmost first."""
    settings = catalogue.graph.settings
    found = nodes_by_region(catalogue.graph)
    paths = sorted((path for path in settings.regions if found.get(path)), key=lambda path: path.count("/"))
    for path in paths[:_MOST_REGIONS]:
        names = [region.title(settings.language) for region in settings.lineage(path)]
        yield settings.labels("list.dot").join(names), urls.region(path), ""


def _link(site_url: str | None, title: str, url: str, note: str) -> str:
    file = urls.markdown_file(url)
    address = whole(site_url, file) if site_url else file
    return f"- [{_plain(title)}]({address})" + (f": {_plain(note)}" if note else "")


def _plain(text: str) -> str:
    """A text on one line of Markdown that says only itself."""
    return _ACTIVE.sub(r"\\\1", " ".join(text.split()))

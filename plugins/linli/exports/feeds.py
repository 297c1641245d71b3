"""Feeds of what is new: of the whole site, of every region and of every theme, each in two forms."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from linli.catalogue import urls
from linli.catalogue.graph import Key
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.regions import nodes_by_region
from linli.exports.atom import atom
from linli.exports.export import Export
from linli.exports.feed import Feed
from linli.exports.json_feed import json_feed
from linli.exports.news import latest, ranked


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a feed is about: the page that it belongs to, what it is called, its text, the keys of its profiles."""

    url: str
    title: str
    text: str
    keys: Iterable[Key]


def feeds(catalogue: PublicCatalogue, site_url: str | None) -> Iterator[Export]:
    """Every feed. A site without an address has none, since what a feed names must have one that stays."""
    if not site_url:
        return
    news = ranked(catalogue)
    for subject in _subjects(catalogue):
        entries = latest(subject.keys, news)
        feed = Feed(subject.url, subject.title, subject.text, entries, catalogue.graph.settings, site_url)
        yield Export(f"{subject.url}{urls.ATOM}", partial(atom, feed))
        yield Export(f"{subject.url}{urls.JSON_FEED}", partial(json_feed, feed))


def _subjects(catalogue: PublicCatalogue) -> Iterator[_Subject]:
    graph, settings = catalogue.graph, catalogue.graph.settings
    labels, site = settings.labels, settings.site
    yield _Subject(urls.HOME, site.name, site.description, graph.nodes)
    found = nodes_by_region(graph)
    for path, region in settings.regions.items():
        name = region.title(settings.language)
        title, text = labels("feeds.title", name=name, site=site.name), labels("feeds.region", name=name)
        yield _Subject(urls.region(path), title, text, [node.key for node in found.get(path, ())])
    for identity, theme in settings.themes.items():
        title = labels("feeds.title", name=theme.title(settings.language), site=site.name)
        keys = [edge.origin for edge in graph.incoming.get(("theme", identity), ())]
        yield _Subject(urls.theme(identity), title, theme.text(settings.language), keys)

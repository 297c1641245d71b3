"""Which pages change: those whose words differ, found among those that show something that does."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from linli.assembly.fingerprint import fingerprint
from linli.assembly.views import view_digests
from linli.catalogue import urls
from linli.catalogue.graph import Key
from linli.catalogue.public import withdrawn_addresses
from linli.pages.all_pages import recipes
from linli.pages.recipe import Recipe
from linli.pages.redirects import redirects
from linli.profiles.profile import Entity
from linli.review.model import PageChange, PageFate
from linli.review.sides import Side

_PAGES: Final = "content/pages/"
_INDEX: Final = "index.html"


def written_url(file: str) -> str | None:
    """The address of the page that somebody wrote by hand in a file; None where the file is no page."""
    name = file.removeprefix(_PAGES)
    if name == file or not name.endswith(".md"):
        return None
    stem = name.removesuffix(".md")
    folder, _, last = stem.rpartition("/")
    above = f"{folder}/" if folder else ""
    return above if last.lower() in {"index", "readme"} else f"{above}{last}/"


@dataclass
class Pages:
    """The pages of one side: those that are made, by their addresses, and those written by hand, with their digests."""

    side: Side
    files: Mapping[str, str]

    @cached_property
    def written(self) -> Mapping[str, str]:
        """Addresses of pages written by hand, and digests of their files."""
        return {url: digest for file, digest in self.files.items() if (url := written_url(file)) is not None}

    @cached_property
    def recipes(self) -> Mapping[str, Recipe]:
        """How every other page is made."""
        made = {recipe.url: recipe for recipe in recipes(self.side.shown)}
        return {url: recipe for url, recipe in made.items() if url not in self.written}

    @cached_property
    def keys(self) -> Mapping[str, bytes]:
        """For every page, a digest of what it depends on."""
        views = view_digests(self.side.shown)
        everything = fingerprint(list(views.values()))
        settings = [(file, digest) for file, digest in self.files.items() if not file.startswith("content/")]
        return {
            url: fingerprint(
                settings, recipe.facts, everything if recipe.shows is None else [views[key] for key in recipe.shows]
            )
            for url, recipe in self.recipes.items()
        }

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """The profiles and sources that have pages, by their addresses."""
        return {urls.page(node): node.entity for node in self.side.shown.graph.nodes.values()}

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Where there are pages."""
        return frozenset((*self.recipes, *self.written))

    @cached_property
    def left_behind(self) -> frozenset[str]:
        """Addresses that lead on to renamed profiles."""
        return frozenset(file.removesuffix(_INDEX) for file in redirects(self.side.shown))

    @cached_property
    def notices(self) -> frozenset[str]:
        """Addresses at which is said that something was withdrawn."""
        return frozenset(withdrawn_addresses(self.side.graph))

    def title(self, url: str) -> str:
        """The title of a page."""
        return self.recipes[url].make().title if url in self.recipes else url


def page_changes(before: Pages, after: Pages, names: Mapping[Key, Key]) -> tuple[PageChange, ...]:
    """The pages that differ, first those that are changed profiles' own or written by hand, in their order.

    ``names`` has the former keys of renamed profiles with their present ones.
    """
    moved = {urls.address(new): urls.address(old) for old, new in names.items()}
    found = [*_present(before, after, moved), *_gone(before, after, moved)]
    changes = [replace(change, is_own=_is_own(change, before, after)) for change in found]
    return tuple(sorted(changes, key=lambda change: (not change.is_own, change.url.count("/") > 1)))


def _is_own(change: PageChange, before: Pages, after: Pages) -> bool:
    """Whether a page is written by hand, or its profile itself differs, not only what it shows of others."""
    if change.url in before.written or change.url in after.written:
        return True
    return before.entities.get(change.former or change.url) != after.entities.get(change.url)


def _present(before: Pages, after: Pages, moved: Mapping[str, str]) -> Iterator[PageChange]:
    """The pages that are there after the change and were not, or not so."""
    for url in [*after.recipes, *after.written]:
        former = moved.get(url, url)
        if former != url and former in before.addresses:
            yield PageChange(url, after.title(url), PageFate.MOVED, former)
        elif url not in before.addresses:
            yield PageChange(url, after.title(url), PageFate.ADDED)
        elif _differs(before, after, url):
            yield PageChange(url, after.title(url), PageFate.CHANGED)


def _gone(before: Pages, after: Pages, moved: Mapping[str, str]) -> Iterator[PageChange]:
    """The pages that are not there any more."""
    formers = set(moved.values())
    for url in [*before.recipes, *before.written]:
        if url not in after.addresses and (url not in formers or url not in after.left_behind):
            fate = PageFate.WITHDRAWN if url in after.notices else PageFate.REMOVED
            yield PageChange(url, before.title(url), fate)


def _differs(before: Pages, after: Pages, url: str) -> bool:
    if url in after.written or url in before.written:
        return after.written.get(url) != before.written.get(url)
    if before.keys[url] == after.keys[url]:
        return False
    return before.recipes[url].make().text != after.recipes[url].make().text

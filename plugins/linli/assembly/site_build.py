"""One build of a site: what has changed is made, the rest is taken over, and all of it is put where readers look."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from linli.assembly.fingerprint import fingerprint, of_folder, of_program
from linli.assembly.index_build import IndexBuild
from linli.assembly.maker import Maker
from linli.assembly.plan import Plan
from linli.assembly.publication import Publication
from linli.assembly.sitemap import sitemap
from linli.assembly.store import Memory
from linli.assembly.views import view_digests
from linli.assembly.workers import shared_out
from linli.assembly.written import Written
from linli.catalogue import urls
from linli.catalogue.graph import Key
from linli.diagnostics import Diagnostic
from linli.exports.all_exports import exports
from linli.pages.finding import document, searched
from linli.pages.recipe import Recipe
from linli.pages.writer import Writer
from linli.search.cache import Cache
from linli.search.document import Document
from linli.search.part import Part
from linli.settings.model import FOLDER


@dataclass(slots=True)
class SiteBuild:
    """A build. ``recipes`` are those of the plan's pages that nobody has written by hand."""

    root: Path
    plan: Plan
    recipes: Sequence[Recipe]
    publication: Publication
    memory: Memory
    searched: Cache
    jobs: int | None = None
    files: set[str] = field(default_factory=set)
    parts: dict[str, Part] = field(default_factory=dict)
    """What the search index takes from the profiles that had to be made, by their keys."""

    part_keys: dict[str, str | None] = field(default_factory=dict)
    """The keys by the addresses of pages, also of those that were made by earlier builds."""

    views: Mapping[Key, bytes] = field(init=False)
    """What profiles and sources show, as digests."""

    given: Collection[str] = ()
    """The files of the site that nobody has to make."""

    made: int = 0
    """How many pages had to be made; the others are as they were."""

    def __post_init__(self) -> None:
        """Find out what is to be compared with earlier builds."""
        self.views = view_digests(self.plan.catalogue)

    def make(self, maker: Maker, frame: object) -> Sequence[Diagnostic]:
        """Make every page that is not as it was, with its pictures; what is wrong with those that cannot be made.

        ``frame`` says all that frames depend on.
        """
        shelf = f"pages {self.publication.target}"
        known = self.memory.shelf(shelf)
        keys = self._keys(frame)
        new: list[Recipe] = []
        for recipe in self.recipes:
            kept = self._kept(known.get(recipe.url), keys[recipe.url])
            if kept is None:
                new.append(recipe)
            else:
                self.files.update(kept)
                self.part_keys[recipe.url] = known[recipe.url][2]
        found: dict[str, Any] = {}
        problems: list[Diagnostic] = []
        for recipe, made in zip(new, shared_out(maker.make, new, self.jobs), strict=True):
            if made.problem is not None:
                problems.append(made.problem)
                continue
            self.files.update(file for file, _, _ in made.outputs)
            key = made.part.summary.key.hex() if made.part else None
            found[recipe.url] = [keys[recipe.url], made.outputs, key]
            self.part_keys[recipe.url] = key
            if made.part is not None and key is not None:
                self.parts[key] = made.part
        self.made = len(new)
        self.memory.put(shelf, found, known.keys() - keys.keys())
        return problems

    def _keys(self, frame: object) -> Mapping[str, str]:
        """For every page, a digest of all that it depends on."""
        views = self.views
        site = fingerprint(of_program(), of_folder(self.root / FOLDER), frame)
        everything = fingerprint(list(views.values()))
        return {
            recipe.url: fingerprint(
                site, recipe.facts, everything if recipe.shows is None else [views[key] for key in recipe.shows]
            ).hex()
            for recipe in self.recipes
        }

    def _kept(self, record: Any, key: str) -> list[str] | None:  # noqa: ANN401 - what was stored
        """The files of a page that is as it was, taken over; None if it is not, or they are not there any more."""
        if record is None or record[0] != key:
            return None
        if not all(self.publication.keep(*output) for output in record[1]):
            return None
        return [file for file, _, _ in record[1]]

    def documents(self) -> Callable[[str], Document | None]:
        """What is searched of the page at an address, if it is a profile's."""
        catalogue = self.plan.catalogue
        writer = Writer(catalogue, urls.HOME)
        nodes = {urls.page(node): node for node in catalogue.graph.nodes.values() if node.kind.is_profile}
        return lambda url: document(nodes[url], writer) if url in nodes else None

    def index(self) -> None:
        """Make the search index, if what is searched is not as it was."""
        catalogue = self.plan.catalogue
        writer = Writer(catalogue, urls.HOME)
        nodes = {urls.page(node): node for node in searched(catalogue)}
        build = IndexBuild(self.publication, self.memory, self.searched, lambda url: document(nodes[url], writer))
        build.made.update(self.parts)
        keys = {url: self.part_keys.get(url) for url in nodes}
        self.files.update(build.make(catalogue.graph.settings.site.name, keys))

    def export(self, site_url: str | None, given: Collection[str]) -> None:
        """Make what machines read of the whole site, if anything is not as it was; but nothing that is ``given``.

        It comes before the pages, one of which tells how large the files are.
        """
        self.given = given
        key = fingerprint(of_program(), of_folder(self.root / FOLDER), site_url, sorted(given), self.views).hex()
        shelf = f"exports {self.publication.target}"
        record = self.memory.get(shelf, "exports")
        kept = self._kept(record, key)
        if record is not None and kept is not None:
            self.files.update(kept)
            outputs = record[1]
        else:
            wanted = [one for one in exports(self.plan.catalogue, site_url) if one.file not in given]
            outputs = [[one.file, *self._write(one.file, one.make())] for one in wanted]
            self.memory.put(shelf, {"exports": [key, outputs]})
        self.plan.sizes.update((file, size) for file, size, _ in outputs)

    def finish(self, site_url: str | None, written: Mapping[str, Written]) -> None:
        """Make the list of addresses, and put the site in its place.

        ``written`` are the pages that are written by hand, by their addresses.
        """
        for url, page in written.items():
            if urls.markdown_file(url) not in self.given:
                self._write(urls.markdown_file(url), page.markdown(url))
        if site_url:
            changes = self.plan.catalogue.changes
            own = {url: changes[one.file].changed for url, one in written.items() if one.file and one.file in changes}
            days = {**self.plan.last_changes(), **own}
            pages = [*(recipe.url for recipe in self.recipes), *written]
            for file, data in sitemap(f"{site_url.rstrip('/')}/", {url: days.get(url) for url in pages}):
                self._write(file, data)
        self.publication.finish(self.files)

    def _write(self, file: str, data: bytes) -> tuple[int, int]:
        self.files.add(file)
        return self.publication.write(file, data)

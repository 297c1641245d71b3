"""One build of a site: what has changed is made, the rest is taken over, and all of it is put where readers look."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from linli.assembly.fingerprint import fingerprint, of_folder, of_program
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
from linli.search.cache import Cache, Part, part
from linli.search.document import Document
from linli.search.index import index_of
from linli.search.stored import restored, stored
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
    """What the search index takes from the profiles that had to be made, by the addresses of their pages."""

    part_keys: dict[str, str | None] = field(default_factory=dict)
    """What stands for these parts, also for those that were made by earlier builds."""

    views: Mapping[Key, bytes] = field(default_factory=dict)
    """What profiles and sources show, as digests."""

    made: int = 0
    """How many pages had to be made; the others are as they were."""

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
            found[recipe.url] = [keys[recipe.url], made.outputs, made.part.key.hex() if made.part else None]
            if made.part is not None:
                self.parts[recipe.url] = made.part
                self.part_keys[recipe.url] = made.part.key.hex()
        self.made = len(new)
        self.memory.put(shelf, found, known.keys() - keys.keys())
        return problems

    def _keys(self, frame: object) -> Mapping[str, str]:
        """For every page, a digest of all that it depends on."""
        views = self.views = view_digests(self.plan.catalogue)
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
        order = [urls.page(node) for node in searched(catalogue)]
        name = catalogue.graph.settings.site.name
        known = [self.part_keys.get(url) for url in order]
        key = None if None in known else fingerprint(of_program(), name, known).hex()
        shelf = f"index {self.publication.target}"
        record = self.memory.shelf(shelf).get("index")
        kept = self._kept(record, key) if key is not None else None
        if kept is not None:
            self.files.update(kept)
            return
        parts = self._parts(order)
        files = index_of(parts, name, self.searched)
        outputs = [[file, *self._write(file, data)] for file, data in files.items()]
        key = fingerprint(of_program(), name, [part.key.hex() for part in parts]).hex()
        self.memory.put(shelf, {"index": [key, outputs]})

    def _parts(self, order: Sequence[str]) -> Sequence[Part]:
        """What the index takes from each profile: made in this build, or kept from another one, or made now."""
        shelf = f"parts {self.publication.target}"
        kept = self.memory.shelf(shelf) if len(self.parts) < len(order) else {}
        document = self.documents()
        parts: dict[str, Part] = {}
        for url in order:
            found = self.parts.get(url) or _restored(kept.get(url), self.part_keys.get(url))
            if found is None and (one := document(url)) is not None:
                found = self.parts[url] = part(one)
            if found is not None:
                parts[url] = found
        self.memory.put(shelf, {url: stored(part) for url, part in self.parts.items()}, kept.keys() - parts.keys())
        return list(parts.values())

    def export(self, site_url: str | None, given: Collection[str]) -> None:
        """Make what machines read of the whole site, if anything is not as it was; but nothing that is ``given``."""
        key = fingerprint(of_program(), of_folder(self.root / FOLDER), site_url, sorted(given), self.views).hex()
        shelf = f"exports {self.publication.target}"
        kept = self._kept(self.memory.shelf(shelf).get("exports"), key)
        if kept is not None:
            self.files.update(kept)
            return
        wanted = [one for one in exports(self.plan.catalogue, site_url) if one.file not in given]
        outputs = [[one.file, *self._write(one.file, one.make())] for one in wanted]
        self.memory.put(shelf, {"exports": [key, outputs]})

    def finish(self, site_url: str | None, written: Mapping[str, Written], given: Collection[str] = ()) -> None:
        """Make what is about the whole site, and put the site in its place.

        ``written`` are the pages that are written by hand, by their addresses; ``given`` are the files of the site that
        nobody has to make.
        """
        self.export(site_url, given)
        for url, page in written.items():
            if urls.markdown_file(url) not in given:
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


def _restored(value: Any, key: str | None) -> Part | None:  # noqa: ANN401 - what was stored
    """A part that was kept, if it is the one with the ``key``."""
    try:
        found = None if value is None or key is None else restored(value)
    except ValueError:
        return None
    return found if found is not None and found.key.hex() == key else None

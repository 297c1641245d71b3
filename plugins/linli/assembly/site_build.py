"""One build of a site: its pages and files made, and put where readers look."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from linli.assembly.maker import Maker
from linli.assembly.plan import Plan
from linli.assembly.publication import Publication
from linli.assembly.sitemap import sitemap
from linli.assembly.workers import shared_out
from linli.pages.finding import documents
from linli.pages.recipe import Recipe
from linli.search.cache import Cache
from linli.search.index import build_index


@dataclass(slots=True)
class SiteBuild:
    """A build. ``recipes`` are those of the plan's pages that nobody has written by hand."""

    plan: Plan
    recipes: Sequence[Recipe]
    publication: Publication
    searched: Cache
    jobs: int | None = None
    files: set[str] = field(default_factory=set)

    def make(self, maker: Maker) -> None:
        """Make every page, with its pictures."""
        for outputs in shared_out(maker.make, self.recipes, self.jobs):
            self.files.update(file for file, _, _ in outputs)

    def index(self) -> None:
        """Make the search index."""
        name = self.plan.catalogue.graph.settings.site.name
        for file, data in build_index(tuple(documents(self.plan.catalogue)), name, self.searched).items():
            self._write(file, data)

    def finish(self, site_url: str | None, written: Iterable[str]) -> None:
        """List all pages, also the hand-written ones at the addresses ``written``, and put the site in its place."""
        if site_url:
            days = self.plan.last_changes()
            pages = [*(recipe.url for recipe in self.recipes), *written]
            for file, data in sitemap(f"{site_url.rstrip('/')}/", {url: days.get(url) for url in pages}):
                self._write(file, data)
        self.publication.finish(self.files)

    def _write(self, file: str, data: bytes) -> None:
        self.publication.write(file, data)
        self.files.add(file)

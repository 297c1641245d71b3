"""What a site will have: its pages as recipes, and the files that are made at once."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final

from linli.assembly.assets import FAVICON, assets, favicon
from linli.assembly.content import Content
from linli.assembly.history import history
from linli.assembly.manual import manual
from linli.assembly.pictures import make_pictures
from linli.assembly.provenance import provenance
from linli.assembly.sharing import ICONS, Fonts, find_fonts, icons
from linli.catalogue import urls
from linli.catalogue.graph import Key, Node
from linli.catalogue.pictures import FOLDER as PICTURES
from linli.catalogue.public import PublicCatalogue, public, withdrawn_addresses
from linli.exports import build_file, manifest
from linli.pages.all_pages import recipes
from linli.pages.data_page import data_recipe
from linli.pages.known import known
from linli.pages.notices import notices
from linli.pages.page import Page
from linli.pages.recipe import Recipe
from linli.pages.redirects import redirects
from linli.pages.reference import reference_pages
from linli.pages.status import status_recipe
from linli.search.limits import Limits
from linli.wording import Text


@dataclass(frozen=True, slots=True)
class Plan:
    """Every page that is not written by hand, to be made; other files by their paths, made.

    The files are photographs, the pages at which renamed profiles used to be, style sheet and scripts. ``fonts`` are
    for pictures that stand for pages; without them, there will be none. ``notes`` say what this machine cannot make;
    ``withdrawn`` are addresses at which there is a notice that something was withdrawn.
    """

    catalogue: PublicCatalogue
    recipes: Sequence[Recipe]
    files: Mapping[str, bytes]
    fonts: Fonts | None
    notes: tuple[Text, ...]
    sizes: dict[str, int] = field(default_factory=dict)
    withdrawn: tuple[str, ...] = ()

    @property
    def search_first(self) -> tuple[str, ...]:
        """What every search begins with; a large site has its names in many files instead."""
        count = sum(node.kind.is_profile for node in self.catalogue.graph.nodes.values())
        return (f"{urls.SEARCH}index.json", *((f"{urls.SEARCH}names.json",) if count <= Limits().names else ()))

    def updated(self, shows: Collection[Key] | None = None) -> date | None:
        """The last day on which the file of a shown profile or source changed; else the last on which one was checked.

        Without ``shows``, of all of them. None where nothing is known.
        """
        nodes = self.catalogue.graph.nodes
        shown = nodes.values() if shows is None else [nodes[key] for key in shows]
        changes = self.catalogue.changes
        changed = [changes[node.file].changed for node in shown if node.file in changes]
        return max(changed or _checked(shown), default=None)

    def last_changes(self) -> Mapping[str, date]:
        """When pages last changed, by their addresses, where that is known.

        The page of a profile or source changes with its own file, any other one with what it shows.
        """
        changes = self.catalogue.changes
        if not changes:
            return {}
        nodes = self.catalogue.graph.nodes
        own = {urls.page(node): changes[node.file].changed for node in nodes.values() if node.file in changes}
        for recipe in self.recipes:
            shown = nodes.keys() if recipe.shows is None else recipe.shows
            if recipe.url not in own and shown:
                days = [changes[nodes[key].file].changed for key in shown if nodes[key].file in changes]
                own.update({recipe.url: max(days)} if days else {})
        return own


_NO_FONTS: Final = Text(
    "这台机器没有中文字体，所以没有生成分享图片。安装后再生成一次（Debian：apt-get install -y fonts-noto-cjk）。",
    "No share images were made, since this machine has no Chinese font. Install one and build again (Debian: "
    "apt-get install -y fonts-noto-cjk).",
)


_GUIDE: Final = "content/pages/contribute.md"


def plan_site(root: Path, content: Content, today: date, written: Collection[str] = ()) -> Plan:
    """The plan of the project at ``root``, made of what is public on the day ``today``.

    ``written`` are the addresses of pages that are written by hand.
    """
    catalogue = public(content.catalogue, today)
    photographs = make_pictures(root, catalogue.graph)
    pictures = {name: one.picture for name, one in photographs.items()}
    catalogue = known(replace(catalogue, pictures=pictures, changes=history(root)))
    problems = [(entry.code, entry.text) for entry in manual()]
    references = reference_pages(catalogue, problems, has_guide=(root / _GUIDE).is_file())
    listed = [*recipes(catalogue), *(Recipe(page.url, _given(page)) for page in references)]
    sizes: dict[str, int] = {}
    pages = {urls.DATA, urls.STATUS, *written, *(recipe.url for recipe in listed)}
    origin = provenance(root, content, catalogue, today, len(pages))
    site = catalogue.graph.settings.site
    found = find_fonts()
    withdrawn = withdrawn_addresses(content.catalogue.graph)
    files = {file: data for one in photographs.values() for file, data in one.files.items()}
    files.update((file, text.encode()) for file, text in redirects(catalogue).items())
    files.update((file, text.encode()) for file, text in notices(withdrawn).items())
    files.update(_site_files(catalogue, found))
    files[build_file.FILE] = build_file.build_file(catalogue, origin)
    notes = (_NO_FONTS,) if site.share_images and found is None else ()
    fonts = found if site.share_images else None
    made = (*listed, data_recipe(catalogue, sizes), status_recipe(catalogue, origin))
    return Plan(catalogue, made, files, fonts, notes, sizes, withdrawn)


def _site_files(catalogue: PublicCatalogue, fonts: Fonts | None) -> Iterator[tuple[str, bytes]]:
    """Style sheets and scripts, and the signs by which browsers and telephones know the site."""
    yield from ((asset.file, asset.data) for asset in assets().values())
    name = catalogue.graph.settings.site.name
    yield FAVICON, favicon(name)
    drawn = icons(name, fonts) if fonts is not None else {}
    yield from drawn.items()
    yield (
        manifest.FILE,
        manifest.manifest(catalogue, [(icon.file, icon.width, icon.purpose) for icon in ICONS if icon.file in drawn]),
    )


def hashed_files(files: Iterable[str]) -> Iterator[str]:
    """Which of the files are named after their contents, so that browsers may keep them for ever.

    Folders in which all are stand for them (``*``).
    """
    script = assets()["linli"].file
    yield assets()["style"].file
    yield assets()["embed"].file
    yield f"{script.rpartition('/')[0]}/*"
    if any(file.startswith(f"{PICTURES}/") for file in files):
        yield f"{PICTURES}/*"


def _given(page: Page) -> Callable[[], Page]:
    return lambda: page


def _checked(nodes: Iterable[Node]) -> list[date]:
    """The days on which profiles were checked."""
    found = [getattr(node.entity, "verified_on", None) for node in nodes]
    return [date(one.year, one.month, one.day) for one in found if one and one.year and one.month and one.day]

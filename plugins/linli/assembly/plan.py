"""What a site will have: its pages as recipes, and the files that are made at once."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from linli.assembly.assets import FAVICON, assets, favicon
from linli.assembly.content import Content
from linli.assembly.history import history
from linli.assembly.manual import manual
from linli.assembly.pictures import make_pictures
from linli.assembly.sharing import Fonts, find_fonts
from linli.catalogue import urls
from linli.catalogue.graph import Key, Node
from linli.catalogue.pictures import FOLDER as PICTURES
from linli.catalogue.public import PublicCatalogue, public, withdrawn_addresses
from linli.pages.all_pages import recipes
from linli.pages.known import known
from linli.pages.notices import notices
from linli.pages.page import Page
from linli.pages.recipe import Recipe
from linli.pages.redirects import redirects
from linli.pages.reference import reference_pages
from linli.search.limits import Limits
from linli.wording import Text


@dataclass(frozen=True, slots=True)
class Plan:
    """Every page that is not written by hand, to be made; other files by their paths, made.

    The files are photographs, the pages at which renamed profiles used to be, style sheet and scripts. ``fonts`` are
    for pictures that stand for pages; without them, there will be none. ``notes`` say what this machine cannot make.
    """

    catalogue: PublicCatalogue
    recipes: Sequence[Recipe]
    files: Mapping[str, bytes]
    fonts: Fonts | None
    notes: tuple[Text, ...]

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
        """When the files of profiles and sources last changed, by the addresses of their pages."""
        changes = self.catalogue.changes
        nodes = self.catalogue.graph.nodes.values()
        return {urls.page(node): changes[node.file].changed for node in nodes if node.file in changes}


_NO_FONTS: Final = Text(
    "这台机器没有中文字体，所以没有生成分享图片。安装后再生成一次（Debian：apt-get install -y fonts-noto-cjk）。",
    "No share images were made, since this machine has no Chinese font. Install one and build again (Debian: "
    "apt-get install -y fonts-noto-cjk).",
)


_GUIDE: Final = "content/pages/contribute.md"


def plan_site(root: Path, content: Content, today: date) -> Plan:
    """The plan of the project at ``root``, made of what is public on the day ``today``."""
    catalogue = public(content.catalogue, today)
    made = make_pictures(root, catalogue.graph)
    pictures = {name: one.picture for name, one in made.items()}
    catalogue = known(replace(catalogue, pictures=pictures, changes=history(root)))
    problems = [(entry.code, entry.text) for entry in manual()]
    site = catalogue.graph.settings.site
    files = {file: data for one in made.values() for file, data in one.files.items()}
    files.update((file, text.encode()) for file, text in redirects(catalogue).items())
    files.update((file, text.encode()) for file, text in notices(withdrawn_addresses(content.catalogue.graph)).items())
    files.update((asset.file, asset.data) for asset in assets().values())
    files[FAVICON] = favicon(site.name)
    fonts = find_fonts() if site.share_images else None
    notes = (_NO_FONTS,) if site.share_images and fonts is None else ()
    references = reference_pages(catalogue, problems, has_guide=(root / _GUIDE).is_file())
    return Plan(
        catalogue,
        (*recipes(catalogue), *(Recipe(page.url, _given(page)) for page in references)),
        files,
        fonts,
        notes,
    )


def hashed_files(files: Iterable[str]) -> Iterator[str]:
    """Which of the files are named after their contents, so that browsers may keep them for ever.

    Folders in which all are stand for them (``*``).
    """
    script = assets()["linli"].file
    yield assets()["style"].file
    yield f"{script.rpartition('/')[0]}/*"
    if any(file.startswith(f"{PICTURES}/") for file in files):
        yield f"{PICTURES}/*"


def _given(page: Page) -> Callable[[], Page]:
    return lambda: page


def _checked(nodes: Iterable[Node]) -> list[date]:
    """The days on which profiles were checked."""
    found = [getattr(node.entity, "verified_on", None) for node in nodes]
    return [date(one.year, one.month, one.day) for one in found if one and one.year and one.month and one.day]

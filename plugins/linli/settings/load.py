"""Reading ``site_config/``."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from linli.diagnostics import Diagnostic
from linli.documents import LIMITS, read_file
from linli.documents import Mapping as Tree
from linli.schema.build import build
from linli.schema.part import Part
from linli.schema.tree import Path as TreePath
from linli.schema.tree import span_of
from linli.settings import problems
from linli.settings.accessibility import AccessibilityEvidence
from linli.settings.labels import own_words
from linli.settings.model import FOLDER, Region, Settings
from linli.settings.options import RulesFile, SectionsFile
from linli.settings.site import Site
from linli.settings.taxonomies import RegionNode, RegionsFile, Theme, ThemesFile
from linli.wording import LANGUAGES, Labels, Text, default_labels

_LIMITS: Final = replace(LIMITS, depth=20)  # regions nest two steps a level
_WHAT: Final = Text("网站设置", "site settings file")
_UNSET: Final = Site(name="邻里", tagline="社区、人物与项目", description="社区、人物与项目的公开档案。")
_Model = TypeVar("_Model", bound=Part)


@dataclass(slots=True)
class _Files:
    """The files of one folder, what could be read of them by name, and what is wrong in them so far."""

    root: Path
    trees: dict[str, Tree] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def read(self, name: str) -> bool:
        """Read a file into its tree; false where some of what it says is missing from that, or all of it."""
        path = self.root / FOLDER / name
        if not path.is_file():
            return False
        reading = read_file(path, f"{FOLDER}/{name}", _LIMITS)
        self.diagnostics.extend(reading.diagnostics)
        if reading.tree is not None:
            self.trees[name] = reading.tree
        return reading.complete

    def model(self, name: str, model: type[_Model], default: _Model) -> _Model:
        """What a file says; the ``default`` where it is missing or wrong."""
        return self.optional(name, model) or default

    def optional(self, name: str, model: type[_Model]) -> _Model | None:
        """What a file says, unless it is missing or wrong."""
        complete = self.read(name)
        if name not in self.trees:
            return None
        built = build(model, self.trees[name], _WHAT, complete=complete)
        self.diagnostics.extend(built.diagnostics)
        return built.model

    def repeated(self, name: str, path: TreePath, identity: str) -> None:
        """Name an id that stands in a file for the second time."""
        self.diagnostics.append(problems.repeated_id(span_of(self.trees[name], path), identity))


def load_settings(root: Path) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """The settings of the project at ``root``. What is missing or wrong counts as empty; problems are returned."""
    files = _Files(root)
    site = files.model("site.yml", Site, _UNSET)
    regions = files.model("regions.yml", RegionsFile, RegionsFile(regions=()))
    themes = files.model("themes.yml", ThemesFile, ThemesFile(themes=()))
    sections = files.model("sections.yml", SectionsFile, SectionsFile())
    rules = files.model("rules.yml", RulesFile, RulesFile())
    labels = _labels(files, site)
    accessibility = files.optional("accessibility.yml", AccessibilityEvidence)
    trees = MappingProxyType(files.trees)
    settings = Settings(
        site,
        _regions(regions.regions, files),
        _themes(themes.themes, files),
        sections,
        rules,
        labels,
        trees,
        accessibility,
    )
    return settings, tuple(files.diagnostics)


def _regions(nodes: tuple[RegionNode, ...], files: _Files) -> Mapping[str, Region]:
    found: dict[str, Region] = {}
    ranks: Counter[int] = Counter()
    for region, place in _region_list(nodes, None, ("regions",)):
        if region.path in found:
            files.repeated("regions.yml", (*place, "id"), region.path)
        depth = region.path.count("/")
        found[region.path] = replace(region, rank=ranks[depth])
        ranks[depth] += 1
    return MappingProxyType(found)


def _region_list(
    nodes: tuple[RegionNode, ...], parent: str | None, place: TreePath
) -> Iterator[tuple[Region, TreePath]]:
    """The regions of a list and those inside them, each with its place in the file."""
    for position, node in enumerate(nodes):
        path = f"{parent}/{node.id}" if parent else node.id
        children = tuple(f"{path}/{child.id}" for child in node.children)
        yield Region(path, node.name, node.name_en, node.level, parent, children), (*place, position)
        yield from _region_list(node.children, path, (*place, position, "children"))


def _themes(themes: tuple[Theme, ...], files: _Files) -> Mapping[str, Theme]:
    found: dict[str, Theme] = {}
    for position, theme in enumerate(themes):
        if theme.id in found:
            files.repeated("themes.yml", ("themes", position, "id"), theme.id)
        found[theme.id] = theme
    return MappingProxyType(found)


def _labels(files: _Files, site: Site) -> Labels:
    """The labels of the site's language; all of the site's label files are checked, whichever is in use."""
    chosen = default_labels(site.language.value)
    for language in LANGUAGES:
        name = f"labels/{language}.yml"
        files.read(name)
        if name in files.trees:
            words, diagnostics = own_words(files.trees[name], language)
            files.diagnostics.extend(diagnostics)
            chosen = chosen.replaced(words) if language == chosen.language else chosen
    return chosen

"""Reading ``site_config/``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from linli.diagnostics import Diagnostic, Span
from linli.documents import LIMITS, Reading, Scalar, read
from linli.documents import Mapping as Tree
from linli.schema.build import build
from linli.schema.part import Part
from linli.settings import problems
from linli.settings.model import Region, Settings
from linli.settings.options import RulesFile, SectionsFile
from linli.settings.site import Site
from linli.settings.taxonomies import RegionNode, RegionsFile, Theme, ThemesFile
from linli.wording import LANGUAGES, Labels, Text, default_labels

FOLDER: Final = "site_config"
_LIMITS: Final = replace(LIMITS, depth=20)  # regions nest two steps a level
_WHAT: Final = Text("网站设置", "site settings file")
_UNSET: Final = Site(name="邻里", tagline="社区、人物与项目", description="社区、人物与项目的公开档案。")
_Model = TypeVar("_Model", bound=Part)


@dataclass(slots=True)
class _Files:
    """The files of one folder, and what is wrong in them so far."""

    root: Path
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def read(self, name: str) -> tuple[str, Reading | None]:
        file = f"{FOLDER}/{name}"
        path = self.root / FOLDER / name
        if not path.is_file():
            return file, None
        reading = read(file, path.read_bytes(), _LIMITS)
        self.diagnostics.extend(reading.diagnostics)
        return file, reading

    def model(self, name: str, model: type[_Model], default: _Model) -> tuple[_Model, Tree | None]:
        _, reading = self.read(name)
        if reading is None or reading.tree is None:
            return default, None
        built = build(model, reading.tree, _WHAT, complete=reading.complete)
        self.diagnostics.extend(built.diagnostics)
        return built.model or default, reading.tree


def load_settings(root: Path) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """The settings of the project at ``root``. What is missing or wrong counts as empty; problems are returned."""
    files = _Files(root)
    site, _ = files.model("site.yml", Site, _UNSET)
    regions, _ = files.model("regions.yml", RegionsFile, RegionsFile(regions=()))
    themes, _ = files.model("themes.yml", ThemesFile, ThemesFile(themes=()))
    sections, _ = files.model("sections.yml", SectionsFile, SectionsFile())
    rules, _ = files.model("rules.yml", RulesFile, RulesFile())
    labels = _labels(files, site)
    settings = Settings(site, _regions(regions.regions, files), _themes(themes.themes, files), sections, rules, labels)
    return settings, tuple(files.diagnostics)


def _regions(nodes: tuple[RegionNode, ...], files: _Files) -> Mapping[str, Region]:
    found: dict[str, Region] = {}
    for region in _region_list(nodes, None):
        if region.path in found:
            files.diagnostics.append(problems.repeated_id(Span.of_file(f"{FOLDER}/regions.yml"), region.path))
        found[region.path] = region
    return MappingProxyType(found)


def _region_list(nodes: tuple[RegionNode, ...], parent: str | None) -> Iterator[Region]:
    for node in nodes:
        path = f"{parent}/{node.id}" if parent else node.id
        children = tuple(f"{path}/{child.id}" for child in node.children)
        yield Region(path, node.name, node.name_en, node.level, parent, children)
        yield from _region_list(node.children, path)


def _themes(themes: tuple[Theme, ...], files: _Files) -> Mapping[str, Theme]:
    found: dict[str, Theme] = {}
    for theme in themes:
        if theme.id in found:
            files.diagnostics.append(problems.repeated_id(Span.of_file(f"{FOLDER}/themes.yml"), theme.id))
        found[theme.id] = theme
    return MappingProxyType(found)


def _labels(files: _Files, site: Site) -> Labels:
    """The labels of the site's language; all of the site's label files are checked, whichever is in use."""
    chosen = default_labels(site.language.value)
    for language in LANGUAGES:
        _, reading = files.read(f"labels/{language}.yml")
        if reading is None or reading.tree is None:
            continue
        default = default_labels(language)
        words = {}
        for key, value in _flat(reading.tree, ""):
            if default.has(key):
                words[key] = value.text
            else:
                files.diagnostics.append(problems.unknown_label(value.span, key, tuple(default.words)))
        if language == chosen.language:
            chosen = default.replaced(words)
    return chosen


def _flat(tree: Tree, prefix: str) -> Iterator[tuple[str, Scalar]]:
    for entry in tree:
        key = f"{prefix}{entry.key.text}"
        if isinstance(entry.value, Tree):
            yield from _flat(entry.value, f"{key}.")
        elif isinstance(entry.value, Scalar):
            yield key, entry.value

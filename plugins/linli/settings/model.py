"""The settings of a site, ready to be used."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from linli.diagnostics import Span
from linli.documents import Mapping as Tree
from linli.schema.tree import Path, span_of
from linli.settings.accessibility import AccessibilityEvidence
from linli.settings.options import RulesFile, SectionsFile
from linli.settings.site import Site
from linli.settings.taxonomies import RegionLevel, Theme
from linli.wording import Labels, Language

FOLDER: Final = "site_config"


@dataclass(frozen=True, slots=True)
class Region:
    """A region with its place in the tree.

    ``path`` is the ids from the top down, joined by slashes; ``parent`` and ``children`` are such paths; ``rank`` is
    its place, from 0, among all regions as deep in the tree, in the order of the file.
    """

    path: str
    name: str
    name_en: str
    level: RegionLevel
    parent: str | None
    children: tuple[str, ...]
    rank: int = 0

    def title(self, language: Language) -> str:
        """Its name in ``language``."""
        return self.name if language == "zh" else self.name_en


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that ``site_config/`` says, with defaults for what it does not.

    ``trees`` are its files as written, by name (``rules.yml``), to say where something stands.
    """

    site: Site
    regions: Mapping[str, Region]
    themes: Mapping[str, Theme]
    sections: SectionsFile
    rules: RulesFile
    labels: Labels
    trees: Mapping[str, Tree] = field(default_factory=lambda: MappingProxyType({}))
    accessibility: AccessibilityEvidence | None = None

    @property
    def language(self) -> Language:
        """The language of the pages' own words."""
        return self.labels.language

    def span(self, name: str, path: Path) -> Span:
        """Where the value at ``path`` of the file called ``name`` stands."""
        tree = self.trees.get(name)
        return span_of(tree, path) if tree else Span.of_file(f"{FOLDER}/{name}")

    def lineage(self, path: str) -> tuple[Region, ...]:
        """The regions from the topmost down to ``path`` itself."""
        region = self.regions[path]
        return (*(self.lineage(region.parent) if region.parent else ()), region)

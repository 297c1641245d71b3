"""Reference pages for editors, made from the models and checks themselves, so that they cannot fall behind."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pydantic import BaseModel

from linli.catalogue import urls
from linli.catalogue.public import PublicCatalogue
from linli.pages.environment import render
from linli.pages.page import Page, Step
from linli.pages.trail import home_step
from linli.pages.writer import Writer
from linli.profiles.kinds import KINDS
from linli.schema.shape import Shape, described_models, shapes
from linli.settings.accessibility import AccessibilityEvidence
from linli.settings.options import RulesFile, SectionsFile
from linli.settings.site import Site
from linli.settings.taxonomies import RegionsFile, ThemesFile
from linli.wording import Labels, Text

_FIELDS = f"{urls.CONTRIBUTE}fields/"
_SETTINGS = f"{urls.CONTRIBUTE}settings/"
_PROBLEMS = f"{urls.CONTRIBUTE}problems/"
_IDS_FROM_FILES: Final = frozenset(kind.model for kind in KINDS)
"""Models whose id is the name of their file, and not written in it."""

SETTINGS_FILES: Final[Mapping[type[BaseModel], str]] = {
    Site: "site.yml",
    RegionsFile: "regions.yml",
    ThemesFile: "themes.yml",
    SectionsFile: "sections.yml",
    RulesFile: "rules.yml",
    AccessibilityEvidence: "accessibility.yml",
}
"""The files in ``site_config/`` that have fields, by the model of each."""


@dataclass(frozen=True, slots=True)
class Table:
    """The fields of a model, under a heading."""

    title: str
    anchor: str
    fields: tuple[Shape, ...]


def reference_pages(
    catalogue: PublicCatalogue, problems: Sequence[tuple[str, Text]], *, has_guide: bool = True
) -> Iterator[Page]:
    """A page of all fields, one of all settings, and one of all problems (their codes and manual pages).

    They stand below the editing guide, where somebody has written one.
    """
    labels = catalogue.graph.settings.labels
    guide = (Step(labels("nav.contribute"), urls.CONTRIBUTE),) if has_guide else ()
    trail = (home_step(catalogue), *guide)
    profiles: Mapping[type[BaseModel], str] = {kind.model: kind.title.to(labels.language) for kind in KINDS}
    for url, name, roots in ((_FIELDS, "fields", profiles), (_SETTINGS, "settings", SETTINGS_FILES)):
        writer = Writer(catalogue, url)
        title, lead = labels(f"{name}.title"), labels(f"{name}.lead")
        tables = tuple(_tables(roots, labels))
        markdown = render("fields.md.j2", w=writer, t=labels, title=title, lead=lead, tables=tables)
        yield Page(url, title, lead, markdown, trail=trail)
    codes = Writer(catalogue, _PROBLEMS)
    markdown = render("problems.md.j2", w=codes, t=labels, problems=problems)
    yield Page(_PROBLEMS, labels("problems.title"), labels("problems.lead"), markdown, trail=trail)


def _tables(roots: Mapping[type[BaseModel], str], labels: Labels) -> Iterator[Table]:
    models = described_models(roots)
    for model in models:
        title = roots[model] if model in roots else _part_title(model, models, labels)
        fields = tuple(shape for shape in shapes(model).values() if shape.name != "id" or model not in _IDS_FROM_FILES)
        yield Table(title, model.__name__.lower(), fields)


def _part_title(model: type[BaseModel], models: Iterable[type[BaseModel]], labels: Labels) -> str:
    """A part is called by the fields that hold it."""
    holders = [shape for other in models for shape in shapes(other).values()]
    names = dict.fromkeys(shape.about.title.to(labels.language) for shape in holders if shape.part is model)
    return labels("fields.part_of", names=labels("list.separator").join(names))

"""Reference pages for editors, made from the models and checks themselves, so that they cannot fall behind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from linli.catalogue import urls
from linli.catalogue.public import PublicCatalogue
from linli.pages.environment import render
from linli.pages.page import Page, Step
from linli.pages.trail import home_step
from linli.pages.writer import Writer
from linli.profiles.kinds import KINDS
from linli.schema.shape import Shape, described_models, shapes
from linli.wording import Labels, Text

_FIELDS = f"{urls.CONTRIBUTE}fields/"
_PROBLEMS = f"{urls.CONTRIBUTE}problems/"


@dataclass(frozen=True, slots=True)
class Table:
    """The fields of a model, under a heading."""

    title: str
    anchor: str
    fields: tuple[Shape, ...]


def reference_pages(catalogue: PublicCatalogue, problems: Sequence[tuple[str, Text]]) -> Iterator[Page]:
    """A page of all fields and a page of all problems (their codes and manual pages)."""
    fields = Writer(catalogue, _FIELDS)
    labels = fields.labels
    markdown = render("fields.md.j2", w=fields, t=labels, tables=tuple(_tables(labels)))
    trail = (home_step(catalogue), Step(labels("nav.contribute"), urls.CONTRIBUTE))
    yield Page(_FIELDS, labels("fields.title"), labels("fields.lead"), markdown, trail=trail)
    codes = Writer(catalogue, _PROBLEMS)
    markdown = render("problems.md.j2", w=codes, t=labels, problems=problems)
    yield Page(_PROBLEMS, labels("problems.title"), labels("problems.lead"), markdown, trail=trail)


def _tables(labels: Labels) -> Iterator[Table]:
    roots = {kind.model: kind for kind in KINDS}
    for model in described_models(roots):
        title = roots[model].title.to(labels.language) if model in roots else _part_title(model, labels)
        fields = tuple(shape for shape in shapes(model).values() if shape.name != "id")
        yield Table(title, model.__name__.lower(), fields)


def _part_title(model: type[BaseModel], labels: Labels) -> str:
    """A part is called by the fields that hold it."""
    holders = [shape for other in described_models(kind.model for kind in KINDS) for shape in shapes(other).values()]
    names = dict.fromkeys(shape.about.title.to(labels.language) for shape in holders if shape.part is model)
    return labels("fields.part_of", names=labels("list.separator").join(names))

"""The box of key facts: every field of the model that is marked as one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View, field_of
from linli.profiles.profile import Entity
from linli.schema.partial_date import PartialDate
from linli.schema.shape import Shape, shapes
from linli.settings.model import Region, Settings
from linli.wording import Text

NAME: Final = "key_facts"


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the box. ``form`` says how the template is to write each of ``values``."""

    title: Text
    form: str
    values: tuple[Any, ...]


def view(profile: Node, catalogue: PublicCatalogue) -> View | None:
    """The key facts that are filled in."""
    facts = tuple(_facts(profile, catalogue.graph.settings))
    return View({"facts": facts}) if facts else None


def _facts(profile: Node, settings: Settings) -> Iterator[Fact]:
    for name, shape in _key_fields(type(profile.entity)):
        value = field_of(profile, name)
        values = value if shape.many else () if value is None else (value,)
        if values:
            yield Fact(shape.about.title, _form(name, shape, values), _values(shape, values, settings))


@cache
def _key_fields(model: type[Entity]) -> tuple[tuple[str, Shape], ...]:
    """The fields of a model that are key facts: what tells its kind from others comes before what all kinds share."""
    found = [(name, shape) for name, shape in shapes(model).items() if shape.about.key_fact]
    return tuple(sorted(found, key=lambda item: item[0] not in model.__annotations__))


def _form(name: str, shape: Shape, values: tuple[Any, ...]) -> str:
    if shape.target is not None:
        return "lineage" if shape.target == "region" else "reference"
    if shape.choices is not None:
        return f"choices.{shape.choices.__name__}"
    return "date" if isinstance(values[0], PartialDate) else "url" if name == "url" else "text"


def _values(shape: Shape, values: tuple[Any, ...], settings: Settings) -> tuple[Any, ...]:
    """The values, with ids made keys, and a region made the row of regions that leads to it."""
    if shape.target == "region":
        return tuple(region_keys(settings.lineage(path)) for path in values)
    if shape.target is not None:
        return tuple((shape.target, identity) for identity in values)
    return values


def region_keys(lineage: tuple[Region, ...]) -> tuple[tuple[str, str], ...]:
    """The keys of a row of regions."""
    return tuple(("region", region.path) for region in lineage)

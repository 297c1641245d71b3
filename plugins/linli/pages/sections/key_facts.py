"""The box of key facts: every field of the model that is marked as one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View
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
    for name, shape in _own_fields_first(type(profile.entity)):
        value = getattr(profile.entity, name)
        values = value if shape.many else () if value is None else (value,)
        if shape.about.key_fact and values:
            yield Fact(shape.about.title, _form(name, shape, values), _values(shape, values, settings))


def _own_fields_first(model: type[Entity]) -> list[tuple[str, Shape]]:
    """The fields of a model: what tells its kind from others comes before what all kinds share."""
    return sorted(shapes(model).items(), key=lambda item: item[0] not in model.__annotations__)


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

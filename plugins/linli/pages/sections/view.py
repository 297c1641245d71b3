"""What a section shows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue


@dataclass(frozen=True, slots=True)
class View:
    """The values that a section's template is given."""

    values: Mapping[str, Any] = field(default_factory=dict)


def of_field(name: str) -> Callable[[Node, PublicCatalogue], View | None]:
    """The view of a section that shows one field as it is, where a profile has it and it is filled in."""

    def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
        value = getattr(profile.entity, name, None)
        return View({name: value}) if value else None

    return view

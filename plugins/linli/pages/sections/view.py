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


def field_of(profile: Node, name: str) -> Any:  # noqa: ANN401 - the value of any field
    """What a profile has in a field; None where its kind has no such field.

    Asking a model for an attribute that it does not have takes far longer, and most sections ask most profiles for it.
    """
    return vars(profile.entity).get(name)


def of_field(name: str) -> Callable[[Node, PublicCatalogue], View | None]:
    """The view of a section that shows one field as it is, where a profile has it and it is filled in."""

    def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
        value = field_of(profile, name)
        return View({name: value}) if value else None

    return view

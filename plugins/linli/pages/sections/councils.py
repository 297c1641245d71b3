"""Councils of a community, with their levels."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View

NAME: Final = "councils"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The councils of a profile that has any."""
    found = getattr(profile.entity, "councils", ())
    return View({"councils": found}) if found else None

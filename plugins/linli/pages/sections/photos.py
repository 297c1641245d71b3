"""Photographs."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View

NAME: Final = "photos"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The photos of a profile that has any."""
    found = getattr(profile.entity, "photos", ())
    return View({"photos": found}) if found else None

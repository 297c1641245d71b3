"""Photographs."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View, field_of

NAME: Final = "photos"


def view(profile: Node, catalogue: PublicCatalogue) -> View | None:
    """The photographs of a profile that could be made ready."""
    found = [photo for photo in field_of(profile, "photos") or () if photo.file in catalogue.pictures]
    return View({"photos": found}) if found else None

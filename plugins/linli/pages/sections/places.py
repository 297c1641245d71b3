"""Public places of a community or program."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View

NAME: Final = "places"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The places of a profile that has any."""
    found = getattr(profile.entity, "places", ())
    return View({"places": found}) if found else None

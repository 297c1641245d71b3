"""Honours of a person."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View

NAME: Final = "honours"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The honours of a profile that has any."""
    found = getattr(profile.entity, "honours", ())
    return View({"honours": found}) if found else None

"""Teams of a community."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View

NAME: Final = "teams"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The teams of a profile that has any."""
    found = getattr(profile.entity, "teams", ())
    return View({"teams": found}) if found else None

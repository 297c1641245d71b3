"""Pages elsewhere."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View

NAME: Final = "links"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The links of a profile that has any."""
    found = getattr(profile.entity, "links", ())
    return View({"links": found}) if found else None

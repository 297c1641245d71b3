"""The councils of a community, with their levels."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.figures.levels import levels
from linli.pages.sections.view import View, field_of

NAME: Final = "councils"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The councils of a profile that has any, and the function that draws their levels."""
    councils = field_of(profile, "councils")
    return View({"councils": councils, "levels": levels}) if councils else None

"""All figures, with what limits them: qualifier, unit, date, parts, note and source."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View

NAME: Final = "figures"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """Every metric of a profile that has any, headlines too, since only here they stand with note and date."""
    metrics = getattr(profile.entity, "metrics", ())
    return View({"metrics": metrics}) if metrics else None

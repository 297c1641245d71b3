"""All figures, headlines too, with what limits them: qualifier, unit, date, parts, note, source; then drawn."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.figures.comparison import comparisons
from linli.pages.figures.part_of_whole import part_of_whole
from linli.pages.sections.view import View, field_of

NAME: Final = "figures"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The metrics of a profile that has any, and the functions that draw what of them can be drawn."""
    metrics = field_of(profile, "metrics")
    return View({"metrics": metrics, "part_of_whole": part_of_whole, "comparisons": comparisons}) if metrics else None

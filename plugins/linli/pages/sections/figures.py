"""All figures, headlines too, with what limits them: qualifier, unit, date, parts, note, source; then drawn."""

from typing import Final

from linli.catalogue.freshness import FRESH
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.figures.comparison import comparisons
from linli.pages.figures.part_of_whole import part_of_whole
from linli.pages.sections.view import View, field_of

NAME: Final = "figures"


def view(profile: Node, catalogue: PublicCatalogue) -> View | None:
    """The metrics of a profile that has any, and the functions that draw what of them can be drawn."""
    metrics = field_of(profile, "metrics")
    if not metrics:
        return None
    stale = catalogue.stale.get(profile.key, FRESH).figures
    return View({"metrics": metrics, "stale": stale, "part_of_whole": part_of_whole, "comparisons": comparisons})

"""The few figures that matter most, large at the top."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View, field_of

NAME: Final = "headline"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The metrics marked as headlines."""
    metrics = [metric for metric in field_of(profile, "metrics") or () if metric.headline]
    return View({"metrics": metrics}) if metrics else None

"""The few figures that matter most, large at the top."""

from typing import Final

from linli.catalogue.freshness import FRESH
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View, field_of

NAME: Final = "headline"


def view(profile: Node, catalogue: PublicCatalogue) -> View | None:
    """The metrics marked as headlines."""
    metrics = [metric for metric in field_of(profile, "metrics") or () if metric.headline]
    if not metrics:
        return None
    every, due = field_of(profile, "metrics"), catalogue.stale.get(profile.key, FRESH).figures
    return View({"metrics": metrics, "stale": [every[position] for position in due]})

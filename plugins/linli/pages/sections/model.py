"""A service formula, spelled out part by part."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View

NAME: Final = "model"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The service model of a program that has one."""
    model = getattr(profile.entity, "model", None)
    return View({"model": model}) if model else None

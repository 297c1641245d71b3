"""A service formula, spelled out part by part."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.figures.model import service_model
from linli.pages.sections.view import View, field_of

NAME: Final = "model"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The model of a profile that has one, and the function that draws it."""
    model = field_of(profile, "model")
    return View({"model": model, "service_model": service_model}) if model else None

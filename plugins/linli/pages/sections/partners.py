"""Organisations that take part in a program."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View

NAME: Final = "partners"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The partners of a profile that has any."""
    found = getattr(profile.entity, "partners", ())
    return View({"partners": found}) if found else None

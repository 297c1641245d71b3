"""What the sources leave unclear."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View

NAME: Final = "notes"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The notes of a profile that has any."""
    found = getattr(profile.entity, "notes", ())
    return View({"notes": found}) if found else None

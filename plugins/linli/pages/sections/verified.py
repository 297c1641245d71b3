"""When a profile was last checked against its sources."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View, field_of

NAME: Final = "verified"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The day of the last check, and the file in which a correction is made."""
    return View({"verified_on": field_of(profile, "verified_on"), "file": profile.file})

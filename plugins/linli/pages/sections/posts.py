"""A person's public posts."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View

NAME: Final = "posts"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The posts of a profile that has any."""
    found = getattr(profile.entity, "posts", ())
    return View({"posts": found}) if found else None

"""The article itself."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View

NAME: Final = "body"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The body of a profile that has one; its Markdown is the editor's own and is made safe when converted."""
    body = getattr(profile.entity, "body", None)
    return View({"body": body}) if body else None

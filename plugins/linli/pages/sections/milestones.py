"""What happened when."""

from typing import Final

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections.view import View, field_of

NAME: Final = "milestones"


def view(profile: Node, _catalogue: PublicCatalogue) -> View | None:
    """The milestones of a profile that has any, earliest first, those of an unknown year last."""
    milestones = sorted(field_of(profile, "milestones") or (), key=lambda milestone: milestone.date.sort_key)
    return View({"milestones": milestones}) if milestones else None

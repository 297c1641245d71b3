"""The sections there are, in the order of a page. A new one is a module, a template and a line here."""

from typing import Final, Protocol

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.sections import (
    body,
    councils,
    figures,
    headline,
    honours,
    key_facts,
    links,
    milestones,
    model,
    notes,
    partners,
    photos,
    places,
    posts,
    relations,
    sources,
    teams,
    verified,
)
from linli.pages.sections.view import View
from linli.settings.options import SectionsFile


class Section(Protocol):
    """A module that makes a section. Its template is ``templates/sections/NAME.md.j2``."""

    @property
    def NAME(self) -> str:  # noqa: N802 - a constant of the module
        """The section's name: of its template, its label and its anchor."""

    def view(self, profile: Node, catalogue: PublicCatalogue, /) -> View | None:
        """What to show, or None when there is nothing."""


SECTIONS: Final[tuple[Section, ...]] = (
    key_facts,
    posts,
    headline,
    body,
    honours,
    model,
    councils,
    teams,
    places,
    partners,
    figures,
    milestones,
    photos,
    relations,
    links,
    notes,
    sources,
    verified,
)


def sections_of(options: SectionsFile) -> tuple[Section, ...]:
    """The sections in the order that a site wants, without those it hides."""
    names = [*options.order, *(section.NAME for section in SECTIONS)]
    by_name = {section.NAME: section for section in SECTIONS}
    return tuple(by_name[name] for name in dict.fromkeys(names) if name not in options.hidden and name in by_name)

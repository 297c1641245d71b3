"""Pages in parts: long lists of which each page shows some."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from markupsafe import Markup

from linli.catalogue import urls
from linli.catalogue.graph import Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.cards import card, cards, listed, shown_by_cards
from linli.pages.environment import render
from linli.pages.groups import Group, in_part, outline, parts
from linli.pages.page import Layout, Page, Step
from linli.pages.recipe import Recipe, digest
from linli.pages.writer import Writer
from linli.wording import Labels


@dataclass(frozen=True, slots=True)
class Parted:
    """A list that takes as many pages as its profiles need.

    ``page`` is what all parts have in common, and the first of them; ``values`` are for the template, and say in their
    ``repr`` all that they give to it. ``own`` are profiles that the first part shows before the list; ``roles`` what
    those in the list have to do with the page, where that is to be said.
    """

    template: str
    page: Page
    groups: tuple[Group[Node], ...]
    catalogue: PublicCatalogue
    own: tuple[Node, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)
    roles: Mapping[Key, str] = field(default_factory=dict)

    def recipes(self) -> Iterator[Recipe]:
        """Every part."""
        facts = digest(self.template, self.page, outline(self.groups), self.values, list(self.roles.items()))
        for number in range(1, parts(self.groups) + 1):
            url = urls.part(self.page.url, number)
            yield Recipe(url, partial(self._part, number), self._shows(number), f"{facts}-{number}")

    def _shows(self, number: int) -> tuple[Key, ...]:
        listed = (node for group in in_part(self.groups, number) for node in group.nodes)
        return shown_by_cards(self.catalogue.graph, [*(self.own if number == 1 else ()), *listed])

    def _cards(self, writer: Writer, nodes: tuple[Node, ...]) -> Markup:
        return listed(card(writer, node, self.roles.get(node.key, "")) for node in nodes)

    def _part(self, number: int) -> Page:
        writer = Writer(self.catalogue, urls.part(self.page.url, number))
        markdown = render(
            self.template,
            w=writer,
            t=writer.labels,
            groups=self.groups,
            shown=[(group.place, self._cards(writer, group.nodes)) for group in in_part(self.groups, number)],
            own_cards=cards(writer, self.own) if self.own and number == 1 else "",
            url=self.page.url,
            number=number,
            parts=parts(self.groups),
            part_of=urls.part,
            **self.values,
        )
        return as_part(replace(self.page, markdown=markdown, layout=Layout.LISTING), number, writer.labels)


def as_part(page: Page, number: int, labels: Labels) -> Page:
    """A page of which ``page`` has the Markdown, and for the rest the first of its parts."""
    if number == 1:
        return page
    title = labels("listing.part", title=page.title, number=number)
    trail = (*page.trail, Step(page.title, page.url))
    return replace(page, url=urls.part(page.url, number), title=title, in_navigation=False, trail=trail)

"""Pages in parts: long lists of which each page shows some."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from linli.catalogue import urls
from linli.catalogue.graph import Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.cards import cards, shown_by_cards
from linli.pages.environment import render
from linli.pages.groups import Group, in_part, parts
from linli.pages.page import Layout, Page, Step
from linli.pages.recipe import Recipe, digest
from linli.pages.writer import Writer


@dataclass(frozen=True, slots=True)
class Parted:
    """A list that takes as many pages as its profiles need.

    ``page`` is what all parts have in common, and the first of them; ``values`` are for the template, and say in their
    ``repr`` all that they give to it. ``own`` are profiles that the first part shows before the list.
    """

    template: str
    page: Page
    groups: tuple[Group, ...]
    catalogue: PublicCatalogue
    own: tuple[Node, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)

    def recipes(self) -> Iterator[Recipe]:
        """Every part."""
        headings = [(group.place, len(group.nodes), group.part) for group in self.groups]
        facts = digest(self.template, self.page, headings, self.values)
        for number in range(1, parts(self.groups) + 1):
            url = urls.part(self.page.url, number)
            yield Recipe(url, partial(self._part, number), self._shows(number), f"{facts}-{number}")

    def _shows(self, number: int) -> tuple[Key, ...]:
        listed = (node for group in in_part(self.groups, number) for node in group.nodes)
        return shown_by_cards(self.catalogue.graph, [*(self.own if number == 1 else ()), *listed])

    def _part(self, number: int) -> Page:
        writer = Writer(self.catalogue, urls.part(self.page.url, number))
        markdown = render(
            self.template,
            w=writer,
            t=writer.labels,
            groups=self.groups,
            shown=[(group.place, cards(writer, group.nodes)) for group in in_part(self.groups, number)],
            own_cards=cards(writer, self.own) if self.own and number == 1 else "",
            url=self.page.url,
            number=number,
            parts=parts(self.groups),
            part_of=urls.part,
            **self.values,
        )
        made = replace(self.page, url=writer.url, markdown=markdown, layout=Layout.LISTING)
        if number == 1:
            return made
        title = writer.labels("listing.part", title=self.page.title, number=number)
        above = Step(self.page.title, self.page.url)
        return replace(made, title=title, in_navigation=False, trail=(*made.trail, above))

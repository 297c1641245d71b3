"""Pages in parts: long lists of which each page shows some."""

from collections.abc import Iterator
from dataclasses import replace

from linli.catalogue import urls
from linli.catalogue.public import PublicCatalogue
from linli.pages.cards import cards
from linli.pages.environment import render
from linli.pages.groups import Group, in_part, parts
from linli.pages.page import Layout, Page, Step
from linli.pages.writer import Writer


def parted(
    template: str, page: Page, groups: tuple[Group, ...], catalogue: PublicCatalogue, **values: object
) -> Iterator[Page]:
    """A page as many times as its profiles need.

    ``page`` is what all parts have in common, and the first of them; ``values`` are for the template.
    """
    count = parts(groups)
    for number in range(1, count + 1):
        writer = Writer(catalogue, urls.part(page.url, number))
        markdown = render(
            template,
            w=writer,
            t=writer.labels,
            groups=groups,
            shown=[(group.place, cards(writer, group.nodes)) for group in in_part(groups, number)],
            url=page.url,
            number=number,
            parts=count,
            part_of=urls.part,
            **values,
        )
        made = replace(page, url=writer.url, markdown=markdown, layout=Layout.LISTING)
        yield (
            made if number == 1 else _later(made, page, writer.labels("listing.part", title=page.title, number=number))
        )


def _later(made: Page, first: Page, title: str) -> Page:
    return replace(made, title=title, in_navigation=False, trail=(*first.trail, Step(first.title, first.url)))

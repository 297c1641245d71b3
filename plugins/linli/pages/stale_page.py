"""The page of a preview that lists what is due to be checked against its sources again; readers never have it."""

from collections.abc import Callable, Sequence
from typing import Final

from linli.catalogue import urls
from linli.catalogue.freshness import Due
from linli.catalogue.public import PublicCatalogue
from linli.pages.environment import render
from linli.pages.page import Page
from linli.pages.trail import home_step
from linli.pages.writer import Writer

MOST: Final = 500
"""The most that is listed; the rest comes up as these are done."""


def stale_page(catalogue: PublicCatalogue, due: Sequence[Due], edit: Callable[[Due], str | None]) -> Page:
    """The list of what is ``due``, in the order given; ``edit`` leads to where each is changed, if it can be."""
    writer = Writer(catalogue, urls.STALE)
    labels = writer.labels
    markdown = render(
        "stale.md.j2",
        w=writer,
        t=labels,
        overdue=[one for one in due if one.due is not None][:MOST],
        never=[one for one in due if one.due is None][:MOST],
        left_out=max(0, len(due) - MOST),
        edit=edit,
        is_shown=lambda one: one.key in catalogue.graph.nodes,
    )
    title = labels("preview.stale")
    return Page(urls.STALE, title, labels("preview.stale_lead"), markdown, trail=(home_step(catalogue),))

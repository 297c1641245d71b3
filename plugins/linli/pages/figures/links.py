"""Links in tables and drawings."""

from collections.abc import Sequence

from markupsafe import Markup

from linli.catalogue.graph import Key
from linli.pages.escape import escape
from linli.pages.figures.sheet import Sheet, Words
from linli.pages.writer import Writer


def name_link(w: Writer, key: Key, name: str | None = None) -> Markup:
    """A link to a profile in raw HTML, in its own script."""
    shown = name or w.name(key)
    tag = w.tag(shown)
    language = f' lang="{tag}"' if tag else ""
    return Markup(f'<a href="{w.to(key)}"{language}>{escape(shown)}</a>')  # noqa: S704 - all parts are safe


def joined(cells: Sequence[Markup]) -> Markup:
    """Several things in one cell, each on a line of its own."""
    return Markup("<br>").join(cells)


def node_box(sheet: Sheet, place: tuple[float, float], size: tuple[float, float], text: Words, href: str = "") -> None:
    """A box with words in the middle of its height; with an address it is a link, and looks like one."""
    (x, y), (width, height) = place, size
    if href:
        with sheet.link(href):
            sheet.box(x, y, (width, height), "node linli-fig-node-link")
            sheet.write(
                Words(text.lines, text.size, "words linli-fig-words-link"), x + PAD, y + (height - text.height) / 2
            )
        return
    sheet.box(x, y, (width, height), "node")
    sheet.write(text, x + PAD, y + (height - text.height) / 2)


PAD = 10
"""The room between a box and its words."""

"""Cards for other sites: a profile in a few words, as a tiny page that any site may show in a frame."""

from typing import Final

from markupsafe import Markup

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.cards import mark
from linli.pages.environment import render
from linli.pages.page import Page
from linli.pages.writer import Writer

POLICY: Final = Markup("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'")
"""What such a page may load: a style sheet and a picture of its own site. Nothing in it runs."""


def embed(node: Node, page: Page, catalogue: PublicCatalogue, style: str) -> tuple[str, bytes]:
    """The card of the profile whose page is ``page``: its file, and its HTML.

    ``style`` is its style sheet, below the site's root. It shows nothing that the page does not show, so it is made
    with it. Its links open beside the site that shows it.
    """
    url = urls.embedded(node)
    writer = Writer(catalogue, url, language=page.language or "zh")
    poster = page.poster
    html = render(
        "embed.html.j2",
        t=writer.labels,
        page=page,
        policy=POLICY,
        mark=mark(writer, node),
        about=writer.labels("list.dot").join(filter(None, (poster.kind, poster.place) if poster else ())),
        site=catalogue.graph.settings.site.name,
        way=urls.relative(page.url, url),
        icon=urls.relative(urls.FAVICON, url),
        style=urls.relative(style, url),
    )
    return f"{url}index.html", html.encode(errors="xmlcharrefreplace")

"""What readers get: the public catalogue and the list of all pages."""

from collections.abc import Iterator
from datetime import date

from linli.assembly.content import Content
from linli.assembly.manual import manual
from linli.catalogue.public import public
from linli.pages.all_pages import all_pages
from linli.pages.page import Page
from linli.pages.reference import reference_pages


def site_pages(content: Content, today: date) -> Iterator[Page]:
    """Every page of the site that is not written by hand, made of what is public on the day ``today``."""
    catalogue = public(content.catalogue, today)
    yield from all_pages(catalogue)
    yield from reference_pages(catalogue, [(entry.code, entry.text) for entry in manual()])

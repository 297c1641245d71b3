"""What readers get: the public catalogue, made into the list of all outputs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from linli.assembly.content import Content
from linli.assembly.manual import manual
from linli.assembly.pictures import make_pictures
from linli.catalogue.public import public
from linli.pages.all_pages import all_pages
from linli.pages.page import Page
from linli.pages.redirects import redirects
from linli.pages.reference import reference_pages


@dataclass(frozen=True, slots=True)
class Site:
    """Every page that is not written by hand; and other files, by their place below the site's root.

    The files are pictures, and the pages at which renamed profiles used to be.
    """

    pages: tuple[Page, ...]
    files: Mapping[str, bytes]


def assemble(root: Path, content: Content, today: date) -> Site:
    """The outputs of the project at ``root``, made of what is public on the day ``today``."""
    catalogue = public(content.catalogue, today)
    made = make_pictures(root, catalogue.graph)
    catalogue = replace(catalogue, pictures={name: one.picture for name, one in made.items()})
    problems = [(entry.code, entry.text) for entry in manual()]
    pages = (*all_pages(catalogue), *reference_pages(catalogue, problems))
    pictures = {file: data for one in made.values() for file, data in one.files.items()}
    return Site(pages, {**pictures, **{file: html.encode() for file, html in redirects(catalogue).items()}})

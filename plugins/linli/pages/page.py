"""A page, ready to be written as a Markdown file or handed to a site generator."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from linli.catalogue import urls

CONTENTS: Final = "<!-- contents -->"
"""Stands in a page's Markdown behind its title and lead, where a list of its headings may go."""


class Layout(StrEnum):
    """How a page is laid out."""

    HOME = "home"
    LISTING = "listing"
    PROFILE = "profile"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Step:
    """A link to another page: its title, and its address from the site's root."""

    title: str
    url: str

    @property
    def matter(self) -> dict[str, str]:
        """As front matter has it."""
        return {"title": self.title, "url": self.url}


@dataclass(frozen=True, slots=True)
class Poster:
    """What the picture shows that stands for a page where it is shared.

    ``kind`` and ``place`` are in words; ``monogram`` is one or two characters; ``hue`` and ``shape`` are those of the
    page's monogram.
    """

    title: str
    kind: str
    place: str = ""
    monogram: str = ""
    hue: int = 1
    shape: str = "leaf"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site.

    ``url`` is relative to the site's root; ``description`` is a sentence for search engines; ``edit_file`` is the
    content file to change, if one file makes the page; ``language`` is the tag of the content's language, where it is
    not simply the site's own. ``trail`` leads from the home page to the page above this one; ``previous`` and ``next``
    are its neighbours. ``finds`` is the kind of profiles that its script finds, or ``*``.
    """

    url: str
    title: str
    description: str
    markdown: str
    edit_file: str | None = None
    language: str | None = None
    in_navigation: bool = False
    layout: Layout = Layout.TEXT
    trail: tuple[Step, ...] = ()
    previous: Step | None = None
    next: Step | None = None
    finds: str | None = None
    poster: Poster | None = field(default=None, compare=False)

    @property
    def file(self) -> str:
        """The page's Markdown file, relative to the folder that holds all of them."""
        return urls.markdown_file(self.url)

    @property
    def text(self) -> str:
        """The whole file: front matter (JSON values, which are YAML too), then Markdown."""
        matter = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in self.matter.items()]
        return "\n".join(["---", *matter, "---", "", self.markdown.strip(), ""])

    @property
    def matter(self) -> dict[str, Any]:
        """What the front matter says."""
        return {name: value for name, value in self._matter() if value}

    def _matter(self) -> Iterator[tuple[str, Any]]:
        yield "title", self.title
        yield "description", self.description
        yield "language", self.language
        yield "layout", self.layout.value
        yield "trail", [step.matter for step in self.trail]
        yield "previous", self.previous.matter if self.previous else None
        yield "next", self.next.matter if self.next else None
        yield "finds", self.finds

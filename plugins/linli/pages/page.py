"""A page, ready to be written as a Markdown file or handed to a site generator."""

import json
from dataclasses import dataclass

from linli.catalogue import urls


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site.

    ``url`` is relative to the site's root; ``description`` is a sentence for search engines; ``edit_file`` is the
    content file to change, if one file makes the page; ``language`` is the tag of the content's language, where it is
    not simply the site's own.
    """

    url: str
    title: str
    description: str
    markdown: str
    edit_file: str | None = None
    language: str | None = None
    in_navigation: bool = False

    @property
    def file(self) -> str:
        """The page's Markdown file, relative to the folder that holds all of them."""
        return urls.markdown_file(self.url)

    @property
    def text(self) -> str:
        """The whole file: front matter (JSON values, which are YAML too), then Markdown."""
        fields = {"title": self.title, "description": self.description, "language": self.language}
        matter = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items() if value]
        return "\n".join(["---", *matter, "---", "", self.markdown.strip(), ""])

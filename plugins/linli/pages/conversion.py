"""From the Markdown of a page to HTML and a table of contents: quickly where its dialect is known, else slowly."""

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final
from urllib.parse import unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from linli.pages.articles import OPENING, closing
from linli.pages.converting.blocks import Blocks
from linli.pages.converting.source import is_odd, normalised
from linli.pages.converting.unsure import UnsureError
from linli.pages.markdown import LinliExtension, article_element, explicit_ids, page_ways, tokens

EXTENSIONS: Final = ("toc", "tables", "fenced_code", "attr_list", "def_list", "md_in_html")
"""What the site generator gives every page, before our own."""

_FILE_OF: Final = {"a": "href", "img": "src"}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its title in HTML (as the theme inserts it), its anchor, its level from 1, and those below it."""

    title: str
    anchor: str
    level: int
    children: tuple["Heading", ...]

    @property
    def url(self) -> str:
        """The address of the heading on its page."""
        return f"#{self.anchor}"


@dataclass(frozen=True, slots=True)
class Converted:
    """A page in HTML, and its headings."""

    html: str
    headings: tuple[Heading, ...]


def convert(markdown: str, file: str) -> Converted:
    """The page whose Markdown is ``markdown``, to be written at ``file`` (such as ``communities/a/index.md``).

    The same as the site generator makes of it. Links to Markdown files lead to the pages made of those.
    """
    text = str(markdown)  # without what makes it careful: Markup escapes what is put together with it
    html = quickly(text, file)
    return convert_slowly(text, file) if html is None else Converted(html, _headings(tokens(html)))


def convert_slowly(markdown: str, file: str) -> Converted:
    """The same by Python-Markdown, with the site generator's extensions and ours."""
    converter, ways = _converter()
    ways.file = file
    try:
        html = converter.reset().convert(markdown)
    except BaseException:
        _converter.cache_clear()  # it may have stopped half-way
        raise
    return Converted(html, _headings(converter.toc_tokens))  # type: ignore[attr-defined]


def quickly(markdown: str, file: str) -> str | None:
    """The HTML of a page in the dialect of our templates; None if it may not be in it."""
    text = normalised(markdown)
    used = explicit_ids(text)
    blocks = Blocks(used)
    made: list[str] = []
    try:
        stretches = list(_stretches(text))
        articles = [article_element(article, used) for article in stretches[1::2]]
        for place, stretch in enumerate(stretches[::2]):
            if is_odd(stretch) or "  \n" in stretch or any(way in stretch for way in _roundabout(file)):
                return None
            made += blocks.page(stretch)
            made += articles[place : place + 1]
    except UnsureError:
        return None
    return page_ways("\n".join(made)).strip()


def _stretches(text: str) -> Iterator[str]:
    """What stands around articles, and articles, by turns."""
    place = 0
    while opening := OPENING.search(text, place):
        yield text[place : opening.start()]
        end = f"\n{closing(opening['mark'])}\n"
        stop = f"{text}\n".find(end, opening.end())
        if stop < 0:
            raise UnsureError
        yield text[opening.end() + 1 : stop]
        place = stop + len(end)
    yield text[place:]


def _roundabout(file: str) -> tuple[str, ...]:
    """Beginnings of links that leave a folder to return to it, or leave the site: those are straightened."""
    folders = file.split("/")[:-1]
    up = [f"]({'../' * steps}{folder}/" for steps, folder in enumerate(reversed(folders), 1)]
    return (*up, f"]({'../' * (len(folders) + 1)}")


def _headings(found: Sequence[dict[str, Any]]) -> tuple[Heading, ...]:
    return tuple(Heading(one["name"], one["id"], one["level"], _headings(one["children"])) for one in found)


class _Ways(Treeprocessor):
    """Leads links to Markdown files to the pages made of those, as the site generator does."""

    file = ""

    def run(self, root: Element) -> None:
        """Change the addresses."""
        for element in root.iter():
            name = _FILE_OF.get(element.tag)
            if name is not None:
                element.set(name, self._way(element.get(name) or ""))

    def _way(self, address: str) -> str:
        scheme, host, path, query, anchor = urlsplit(address)
        if scheme or host or address.startswith(("/", "\\")) or not path.endswith(".md"):
            return address
        here = posixpath.dirname(self.file)
        target = posixpath.normpath(posixpath.join(here, unquote(path)).lstrip("/"))
        folder, name = posixpath.split(target)
        page = folder if name == "index.md" else target.removesuffix(".md")
        return urlunsplit(("", "", f"{posixpath.relpath(page or '.', here or '.')}/", query, anchor))


@cache
def _converter() -> tuple[Markdown, _Ways]:
    """The one converter of this process, since making one takes longer than many a page."""
    converter = Markdown(extensions=[*EXTENSIONS, LinliExtension()])
    ways = _Ways(converter)
    converter.treeprocessors.register(ways, "linli_page_ways", 0)
    return converter, ways

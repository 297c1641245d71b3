"""The Markdown extension: editors' articles under narrower rules, readable anchors, one table of contents."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Any, Final
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from linli.pages.alignment import Aligned
from linli.pages.article_html import Anchors, article_html
from linli.pages.articles import OPEN, closing

_EXPLICIT_ID: Final = re.compile(r"\{:?[^{}#\n]*+#([\w-]++)[^{}\n]*+\}")
_HEADING: Final = re.compile(r"<h(?P<level>[1-6])(?P<attributes>[^>]*)>(?P<html>.*?)</h(?P=level)>", re.DOTALL)
_ID: Final = re.compile(r'\bid="([^"]*)"')
_TAG: Final = re.compile(r"<[^>]+>")
_RAW_WAYS: Final = tuple(
    re.compile(rf'({name}="(?<=\s{name}="))((?:[^":#]*/)?)index\.md(?=["#])') for name in ("href", "action")
)
"""Links to a Markdown file in raw HTML, of which the site generator does not know (what comes first is found fast)."""


def explicit_ids(text: str) -> set[str]:
    """The anchors that a page's Markdown sets itself, in lists of attributes."""
    return set(_EXPLICIT_ID.findall(text))


def article_element(text: str, used: set[str]) -> str:
    """An article as an element of a page. ``used`` is that of ``article_html``."""
    return f'<div class="linli-article md-typeset">\n{article_html(text, used)}\n</div>'


class Articles(Preprocessor):
    """Converts what stands between article marks on its own, and keeps the result from being touched again."""

    def __init__(self, md: Markdown) -> None:
        """``used`` holds the anchors of the page that is being made; one converter makes many pages."""
        super().__init__(md)
        self.used: set[str] = set()

    def run(self, lines: list[str]) -> list[str]:
        """Put each article's finished HTML in place of its lines."""
        self.used = explicit_ids("\n".join(lines))
        return list(self._replaced(iter(lines)))

    def _replaced(self, lines: Iterator[str]) -> Iterator[str]:
        for line in lines:
            opening = OPEN.match(line)
            if opening is None:
                yield line
                continue
            article = "\n".join(takewhile(closing(opening["mark"]).__ne__, lines))
            yield from ("", self.md.htmlStash.store(article_element(article, self.used)), "")


class Contents(Postprocessor):
    """Makes the table of contents from the finished page, so that articles' headings are in it too."""

    def run(self, text: str) -> str:
        """Set ``toc_tokens``; the text stays as it is."""
        self.md.toc_tokens = tokens(text)  # type: ignore[attr-defined]  # where MkDocs looks for it
        return text


def tokens(html: str) -> list[dict[str, Any]]:
    """The headings of ``html`` that have anchors, nested by level, in the form of Python-Markdown's own extension.

    Names stay escaped, as the theme inserts them into its HTML as they are.
    """
    top: list[dict[str, Any]] = []
    open_: list[dict[str, Any]] = []
    for match in _HEADING.finditer(html):
        identity = _ID.search(match["attributes"])
        if identity is None:
            continue
        name = _TAG.sub("", match["html"]).strip()
        token = _token(int(match["level"]), identity[1], name)
        while open_ and open_[-1]["level"] >= token["level"]:
            open_.pop()
        (open_[-1]["children"] if open_ else top).append(token)
        open_.append(token)
    return top


def _token(level: int, identity: str, name: str) -> dict[str, Any]:
    return {"level": level, "id": identity, "name": name, "html": name, "data-toc-label": "", "children": []}


class Ways(Postprocessor):
    """Leads the links of raw HTML, which templates write to Markdown files, to the pages made of those."""

    def run(self, text: str) -> str:
        """Change the addresses."""
        return page_ways(text)


def page_ways(html: str) -> str:
    """``html`` with its links to Markdown files leading to the pages made of them."""
    for way in _RAW_WAYS:
        html = way.sub(_page_way, html)
    return html


def _page_way(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2] or './'}"


class LinliExtension(Extension):
    """Everything that Linli's pages ask of Python-Markdown."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Register articles before HTML blocks (priority 20), contents after raw HTML is back in place (30)."""
        articles = Articles(md)
        md.preprocessors.register(articles, "linli_articles", 28)
        md.treeprocessors.register(Aligned(md), "linli_aligned", 8)
        md.treeprocessors.register(_PageAnchors(md, articles), "linli_anchors", 6)
        md.postprocessors.register(Ways(md), "linli_ways", 2)
        md.postprocessors.register(Contents(md), "linli_contents", 1)


class _PageAnchors(Treeprocessor):
    """Anchors of the page's own headings, none of which is one of its articles'."""

    def __init__(self, md: Markdown, articles: Articles) -> None:
        super().__init__(md)
        self.articles = articles

    def run(self, root: Element) -> None:
        Anchors(self.md, self.articles.used).run(root)

"""The Markdown extension: editors' articles under narrower rules, readable anchors, one table of contents."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Any, Final
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from linli.han import slug, unique
from linli.pages.alignment import Aligned
from linli.pages.articles import OPEN, closing
from linli.pages.footnotes import References, apart, listed
from linli.pages.sanitise import sanitise

_HEADINGS: Final = {"h1", "h2", "h3", "h4", "h5", "h6"}
_EXPLICIT_ID: Final = re.compile(r"\{:?[^{}#]*+#([\w-]++)[^{}]*+\}")
_HEADING: Final = re.compile(r"<h(?P<level>[1-6])(?P<attributes>[^>]*)>(?P<html>.*?)</h(?P=level)>", re.DOTALL)
_ID: Final = re.compile(r'\bid="([^"]*)"')
_STASHED: Final = re.compile(r"\x02[^\x03]*\x03")
"""Where inline HTML is kept until the page is finished."""
_TAG: Final = re.compile(r"<[^>]+>")
_MARKDOWN_FILE: Final = re.compile(r'(<a href="(?:\.[^":]*/)?)index\.md(?=["#])')
_RAW_WAY: Final = re.compile(r'(\s(?:href|action)=")((?:[^":#]*/)?)index\.md(?=["#])')
"""A link to a Markdown file in raw HTML, of which the site generator does not know."""
_OUTSIDE: Final = re.compile(r'(<a href="(?:(?:https?|mailto):|[/\\]{2})[^"]*")', re.IGNORECASE)
_CITATION: Final = re.compile(r'<a href="#source-(?P<id>[a-z0-9-]+)"[^>]*>(?P<number>\[\d+\])</a>')

_STRUCK_OUT: Final = r"(?<!~)(~~)(?![\s~])([^~]*[^\s~])~~(?!~)"

EXTENSIONS: Final = ("tables", "sane_lists", "def_list", "fenced_code", "admonition")
"""What editors' Markdown may hold beyond the basics. Nothing that sets attributes, includes files or lets HTML in."""


def article_html(text: str, used: set[str]) -> str:
    """Safe HTML of an editor's Markdown. Anchors of its headings are added to ``used``, and are none of those in it."""
    words, notes = apart(text, used)
    converter = Markdown(extensions=[*EXTENSIONS, ArticleHeadings(used), StruckOut(), References(notes)])
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    clean = sanitise(converter.convert(words) + listed(notes, converter.convert))
    local = _MARKDOWN_FILE.sub(r"\1", clean)
    marked = _OUTSIDE.sub(r'\1 rel="noopener nofollow ugc"', local)
    return _CITATION.sub(r'<a class="linli-cite" href="#source-\g<id>">\g<number></a>', marked)


class Articles(Preprocessor):
    """Converts what stands between article marks on its own, and keeps the result from being touched again."""

    def __init__(self, md: Markdown) -> None:
        """``used`` holds the anchors of the page that is being made; one converter makes many pages."""
        super().__init__(md)
        self.used: set[str] = set()

    def run(self, lines: list[str]) -> list[str]:
        """Put each article's finished HTML in place of its lines."""
        self.used = {match for line in lines for match in _EXPLICIT_ID.findall(line)}
        return list(self._replaced(iter(lines)))

    def _replaced(self, lines: Iterator[str]) -> Iterator[str]:
        for line in lines:
            opening = OPEN.match(line)
            if opening is None:
                yield line
                continue
            article = "\n".join(takewhile(closing(opening["mark"]).__ne__, lines))
            yield from (
                "",
                self.md.htmlStash.store(
                    f'<div class="linli-article md-typeset">\n{article_html(article, self.used)}\n</div>'
                ),
                "",
            )


class Anchors(Treeprocessor):
    """Gives every heading without one an anchor made of its words: Chinese stays readable, repetition is numbered."""

    def __init__(self, md: Markdown, used: set[str]) -> None:
        """``used`` holds anchors that are taken; new ones are added."""
        super().__init__(md)
        self.used = used

    def run(self, root: Element) -> None:
        """Set the ids."""
        headings = [element for element in root.iter() if element.tag in _HEADINGS]
        self.used.update(identity for heading in headings if (identity := heading.get("id")))
        for heading in headings:
            if not heading.get("id"):
                identity = unique(slug(_STASHED.sub("", "".join(heading.itertext()))), self.used)
                self.used.add(identity)
                heading.set("id", identity)


class Demoted(Treeprocessor):
    """Makes first-level headings second-level ones: the first level is the page's own title."""

    def run(self, root: Element) -> None:
        """Change the headings."""
        for heading in root.iter("h1"):
            heading.tag = "h2"


class ArticleHeadings(Extension):
    """Headings that fit below a page's title, with readable anchors."""

    def __init__(self, used: set[str]) -> None:
        """``used`` holds anchors that are taken."""
        super().__init__()
        self.used = used

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Register before the table of contents (priority 5), which would number what has no id."""
        md.treeprocessors.register(Demoted(md), "linli_demoted", 7)
        md.treeprocessors.register(Aligned(md), "linli_aligned", 8)
        md.treeprocessors.register(Anchors(md, self.used), "linli_anchors", 6)


class StruckOut(Extension):
    """Words between two pairs of tildes are struck out."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Register behind the other kinds of emphasis (priority 60)."""
        md.inlinePatterns.register(SimpleTagInlineProcessor(_STRUCK_OUT, "del"), "linli_struck_out", 55)


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
    return _RAW_WAY.sub(lambda match: f"{match[1]}{match[2] or './'}", html)


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

"""Safe HTML of editors' Markdown: quickly where it is plain, else by Python-Markdown and the sanitiser."""

import re
from functools import cache
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.treeprocessors import Treeprocessor

from linli.han import slug, unique
from linli.pages.alignment import Aligned
from linli.pages.converting.plain import plain_html
from linli.pages.converting.unsure import UnsureError
from linli.pages.footnotes import Mention, apart, listed
from linli.pages.sanitise import sanitise

_HEADINGS: Final = {"h1", "h2", "h3", "h4", "h5", "h6"}
_STASHED: Final = re.compile(r"\x02[^\x03]*\x03")
"""Where inline HTML is kept until the page is finished."""
_MARKDOWN_FILE: Final = re.compile(r'(<a href="(?:\.[^":]*/)?)index\.md(?=["#])')
_OUTSIDE: Final = re.compile(r'(<a href="(?:(?:https?|mailto):|[/\\]{2})[^"]*")', re.IGNORECASE)
_CITATION: Final = re.compile(r'<a href="#source-(?P<id>[a-z0-9-]+)"[^>]*>(?P<number>\[\d+\])</a>')
_STRUCK_OUT: Final = r"(?<!~)(~~)(?![\s~])([^~]*[^\s~])~~(?!~)"
"""Words between two pairs of tildes."""
_STASH_SIGNS: Final = str.maketrans("", "", "\x02\x03")

EXTENSIONS: Final = ("tables", "sane_lists", "def_list", "fenced_code", "admonition")
"""What editors' Markdown may hold beyond the basics. Nothing that sets attributes, includes files or lets HTML in."""


def article_html(text: str, used: set[str]) -> str:
    """Safe HTML of an editor's Markdown. Anchors of its headings are added to ``used``, and are none of those in it."""
    try:
        return plain_html(text, used)
    except UnsureError:
        return whole_article_html(text, used)


def whole_article_html(text: str, used: set[str]) -> str:
    """The same for any Markdown."""
    converter, anchors, mention = _converter()
    anchors.used = used
    words, mention.notes = apart(text, used)
    try:
        made = converter.reset().convert(words) + listed(mention.notes, converter.convert)
    except BaseException:
        _converter.cache_clear()  # it may have stopped half-way
        raise
    # The signs that the page's own converter puts around what it keeps could come from references to characters.
    clean = sanitise(made).translate(_STASH_SIGNS)
    local = _MARKDOWN_FILE.sub(r"\1", clean)
    marked = _OUTSIDE.sub(r'\1 rel="noopener nofollow ugc"', local)
    return _CITATION.sub(r'<a class="linli-cite" href="#source-\g<id>">\g<number></a>', marked)


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


@cache
def _converter() -> tuple[Markdown, Anchors, Mention]:
    """The one converter of articles in this process, and what knows the anchors and footnotes of the page at hand."""
    converter = Markdown(extensions=list(EXTENSIONS))
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    anchors = Anchors(converter, set())
    converter.treeprocessors.register(Aligned(converter), "linli_aligned", 8)
    converter.treeprocessors.register(Demoted(converter), "linli_demoted", 7)
    converter.treeprocessors.register(anchors, "linli_anchors", 6)
    mention = Mention({})
    converter.inlinePatterns.register(mention, "linli_mention", 175)  # before links (160)
    # Behind the other kinds of emphasis (60).
    converter.inlinePatterns.register(SimpleTagInlineProcessor(_STRUCK_OUT, "del"), "linli_struck_out", 55)
    return converter, anchors, mention

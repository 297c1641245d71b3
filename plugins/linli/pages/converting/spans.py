"""What stands inside a line of a template: links with attributes, citations, strong words, references, inline tags."""

import re
from itertools import chain, zip_longest
from typing import Final

from linli.pages.converting.attributes import around_href
from linli.pages.converting.unsure import UnsureError

INLINE: Final = "abbr|a|bdi|br|b|cite|em|i|kbd|mark|q|samp|small|span|strong|sub|sup|s|time|u|var"
"""The names of tags that may stand in a line, for a pattern."""

_ACTIVE: Final = re.compile(r"[\\`*_\[\]<>&{}]")
_HARMLESS: Final = re.compile(rf'&#[0-9]+;|</?(?:{INLINE})(?: [a-z-]+="[^"<>\\`*_\[\]{{}}@\n]*")*>')
"""What is in the HTML as it is in the Markdown."""
_LINK: Final = re.compile(
    r"\[(?!\s)((?:[^\\`*_\[\]<>&{}\n]++|&#[0-9]++;)++)\]"
    r"\(((?:\.\./)*(?:[\w-]+/)*index\.md(?:#[\w.-]+)?|#[\w.-]+)\)"
    r"(?:\{: ([^{}\n]+) \})?"
)
_STRONG: Final = re.compile(r"\*\*(?![\s*])([^*]+)(?<!\s)\*\*")
_LEFT: Final = re.compile(r"[\\`_\[\]<>&{}]")
_UNSAFE_LINE: Final = re.compile(r"^ *(?:[#>|:=+~-]|\*(?!\*[^\s*])|\d+\.(?: |$)|!!!)", re.MULTILINE)
"""The beginning of a line that may make something else of it than words."""


def words(text: str) -> str:
    """The HTML of lines that stand where a block may begin: of a paragraph, an item, a definition."""
    if _UNSAFE_LINE.search(text):
        raise UnsureError
    return spans(text)


def spans(text: str) -> str:
    """The HTML of ``text``, wherever it stands."""
    if not _ACTIVE.search(text):
        return text
    if "](" not in text:
        return _marked(text)
    pieces = _LINK.split(text)
    if any(piece.endswith("!") for piece in pieces[:-1:4]):
        raise UnsureError
    links = map(_link, pieces[1::4], pieces[2::4], pieces[3::4])
    outside = _marked("\x02".join(pieces[::4])).split("\x02")
    return "".join(chain.from_iterable(zip_longest(outside, links, fillvalue="")))


def _link(title: str, href: str, attributes: str | None) -> str:
    if attributes is None:
        return f'<a href="{href}">{title}</a>'
    before, after = around_href(attributes)
    return f'<a{before} href="{href}"{after}>{title}</a>'


def _marked(text: str) -> str:
    """The HTML of ``text`` without its links."""
    if _LEFT.search(_HARMLESS.sub("", text)):
        raise UnsureError
    if "*" in text:
        text = _STRONG.sub(r"<strong>\1</strong>", text)
        if "*" in text:
            raise UnsureError
    return text

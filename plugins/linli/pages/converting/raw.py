"""HTML that stands between Markdown: it is kept as it is, if it surely ends where it seems to."""

import re
from typing import Final

from linli.pages.converting.unsure import UnsureError

_BLOCK: Final = frozenset(
    {
        *("address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "header", "main", "nav", "ol", "p", "section", "table", "ul"),
    }
)
"""Tags with which such HTML begins."""

_OPENING: Final = re.compile(r'<([a-z][a-z0-9]*)(?: (?!markdown)[a-z-]+(?:="[^"]*")?)*>')
"""A tag that does not ask for Markdown inside it."""
_TAG: Final = re.compile(r'<(/?[a-z][a-z0-9]*)(?: [a-zA-Z:-]+(?:="[^"]*")?)*( ?/)?>')
_BAD_REFERENCE: Final = re.compile(r"&#(?![0-9]+;)")
_UNUSUAL: Final = frozenset({"hr", "script", "style", "textarea"})
"""Tags of which Python-Markdown thinks in ways of its own."""


def begins_raw(block: str) -> bool:
    """Whether a block begins with the tag of a block."""
    opening = _OPENING.match(block)
    return opening is not None and opening[1] in _BLOCK


def is_whole(html: str) -> bool:
    """Whether ``html`` is one element from its first character to its last; False where it is not closed.

    Raises UnsureError if it ends before, or holds what may be read in several ways.
    """
    tags = _TAG.findall(html)
    if len(tags) != html.count("<") or ("&#" in html and _BAD_REFERENCE.search(html)):
        raise UnsureError
    stack: list[str] = []
    left = len(tags)
    for name, slash in tags:
        left -= 1
        if name[0] != "/":
            if slash:
                continue
            if name in _UNUSUAL:
                raise UnsureError
            stack.append(name)
        elif (wanted := name[1:]) in stack:
            while stack.pop() != wanted:
                pass
            if not stack:
                if left or not html.endswith(f"</{wanted}>"):
                    raise UnsureError
                return True
    return False

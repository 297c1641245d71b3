"""The allow-list for HTML made of editors' Markdown."""

import re
from typing import Final

import nh3

from linli.pages.alignment import CLASSES

_TAGS: Final = frozenset(
    {
        *("h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "blockquote", "pre"),
        *("ul", "ol", "li", "dl", "dt", "dd"),
        *("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"),
        *("a", "abbr", "b", "code", "del", "em", "i", "kbd", "mark", "q", "s", "samp", "small", "span", "strong"),
        *("sub", "sup", "u", "var"),
    }
)
_ATTRIBUTES: Final = {
    # The "*" entry must be there: without it nh3 lets title and lang through on every tag.
    "*": set(),
    # Ids are made for headings and footnotes, by us: one that a text itself sets could be taken for a part of the page.
    **{made: {"id"} for made in ("h2", "h3", "h4", "h5", "h6", "sup", "li")},
    "a": {"href"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_SCHEMES: Final = frozenset({"http", "https", "mailto"})
_CLASSES: Final = {
    "div": {"admonition", "footnote"},
    "p": {"admonition-title"},
    **{cell: set(CLASSES) for cell in ("td", "th")},
}


_UNSEEN: Final = re.compile(r"[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")
"""What some reader of an address may pass over: control characters, spaces, and what has no width."""
_BEFORE_COLON: Final = re.compile(r"([^/\\?#:]*):")


def _kept(_element: str, attribute: str, value: str) -> str | None:
    """An attribute's value, unless it is an address with a scheme that is not on the list, however it is spelt."""
    scheme = _BEFORE_COLON.match(_UNSEEN.sub("", value)) if attribute == "href" else None
    return value if scheme is None or scheme[1].lower() in _SCHEMES else None


def sanitise(html: str) -> str:
    """``html`` with nothing in it that is not on the list: no scripts, styles, frames, pictures, odd schemes."""
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        url_schemes=set(_SCHEMES),
        attribute_filter=_kept,
        link_rel=None,
        strip_comments=True,
    )

"""The allow-list for HTML made of editors' Markdown."""

from typing import Final

import nh3

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
    # Ids are made for headings only; one that a text itself sets could be taken for a part of the page's theme.
    **{heading: {"id"} for heading in ("h2", "h3", "h4", "h5", "h6")},
    "a": {"href"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_SCHEMES: Final = frozenset({"http", "https", "mailto"})
_CLASSES: Final = {"div": {"admonition"}, "p": {"admonition-title"}}


def sanitise(html: str) -> str:
    """``html`` with nothing in it that is not on the list: no scripts, styles, frames, pictures, odd schemes."""
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        url_schemes=set(_SCHEMES),
        link_rel=None,
        strip_comments=True,
    )

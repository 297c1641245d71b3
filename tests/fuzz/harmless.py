"""Whether HTML made of what somebody else wrote can do anything: looked at by another parser than the one it went
through, and by rules of our own.
"""

import html
import re
from collections.abc import Iterator

from tests.site.html import parse

_ACTIVE = {
    *(
        "script",
        "style",
        "iframe",
        "frame",
        "object",
        "embed",
        "applet",
        "base",
        "meta",
        "link",
        "template",
        "noscript",
    ),
    *(
        "form",
        "input",
        "button",
        "textarea",
        "select",
        "svg",
        "math",
        "img",
        "video",
        "audio",
        "source",
        "dialog",
        "title",
    ),
}
_ATTRIBUTES = {"id", "class", "href", "rel", "start", "colspan", "rowspan", "scope"}
_CLASSES = re.compile(r"|linli-cite|admonition(-title)?|footnote|linli-(left|center|right)")
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff\u200b-\u200f]")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:")
SCHEMES = ("http:", "https:", "mailto:")


def scheme(address: str) -> str:
    """The scheme that the most lenient of browsers would see, with its colon; nothing for a relative address."""
    bare = _IGNORED.sub("", html.unescape(address)).lower()
    found = _SCHEME.match(bare)
    return found[0] if found else ""


def leads_astray(address: str) -> bool:
    """Whether an address would run something."""
    return scheme(address) not in {"", *SCHEMES}


def dangers(text: str) -> Iterator[str]:
    """What in the HTML of an article should not be there. Raises AssertionError where elements are not balanced."""
    for element in parse("an article", text).elements:
        if element.tag in _ACTIVE:
            yield f"<{element.tag}>"
        for name, value in element.attributes.items():
            if name not in _ATTRIBUTES or not _CLASSES.fullmatch(value if name == "class" else ""):
                yield f"{element.tag} {name}={value}"
            if name == "href" and leads_astray(value):
                yield f"href={value}"
            if name == "id" and element.tag not in {"h2", "h3", "h4", "h5", "h6", "li", "sup"}:
                yield f"{element.tag} id={value}"
        address = element.attributes.get("href", "")
        if re.match(r"(https?:|mailto:|[/\\]{2})", address, re.IGNORECASE) and "noopener" not in element.attributes.get(
            "rel", ""
        ):
            yield f"not marked as leading elsewhere: {address}"

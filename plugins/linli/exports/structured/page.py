"""A page itself, the way to it, and what it is about: all in one block of JSON-LD."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from linli.exports.address import Addresses
from linli.exports.structured.site import website
from linli.exports.structured.thing import Thing, thing

_LISTS: Final = frozenset({"listing"})
_ESCAPES: Final = (
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("&", "\\u0026"),
    ("\u2028", "\\u2028"),
    ("\u2029", "\\u2029"),
)
"""What could end the block or be taken for markup, in a form that says the same in JSON."""


@dataclass(frozen=True, slots=True)
class About:
    """What a page is about: the ``things``, the main one first; ``citations`` are the sources on which it rests.

    ``related`` are addresses elsewhere. ``has_data`` says whether there is a JSON file beside it that says the same.
    """

    things: Sequence[Thing] = ()
    citations: Sequence[Thing] = ()
    related: Sequence[str] = ()
    has_data: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A page as its readers see it. ``trail`` leads to it, in front matter's form; ``layout`` may be nothing."""

    url: str
    title: str
    language: str
    description: str = ""
    layout: str = ""
    trail: Sequence[Mapping[str, str]] = ()
    changed: date | None = None


def block(page: Shown, about: About, site_url: str | None) -> str:
    """The element of HTML."""
    addresses = Addresses(site_url, page.url)
    graph = [_page(page, about, addresses), *about.things]
    if page.trail:
        graph.append(_trail(page, addresses))
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    for sign, escape in _ESCAPES:
        text = text.replace(sign, escape)
    return f'<script type="application/ld+json">{text}</script>'


def _page(page: Shown, about: About, addresses: Addresses) -> Thing:
    address = addresses.of(page.url)
    main = about.things[0] if about.things else None
    is_person = main is not None and main["@type"] == "Person"
    kind = "ProfilePage" if is_person else "CollectionPage" if page.layout in _LISTS else "WebPage"
    found: dict[str, Any] = {
        "@id": address,
        "url": address,
        "name": page.title,
        "inLanguage": page.language,
        "isPartOf": {"@id": website(addresses)},
        "description": "" if main is not None else page.description,
        "dateModified": page.changed.isoformat() if page.changed is not None else None,
        "breadcrumb": {"@id": f"{address}#trail"} if page.trail else None,
        "mainEntity": {"@id": main["@id"]} if main is not None else None,
        "citation": about.citations,
        "relatedLink": about.related,
    }
    return thing(kind, **found)


def _trail(page: Shown, addresses: Addresses) -> Thing:
    steps = [(step["title"], step["url"]) for step in page.trail]
    return {
        "@type": "BreadcrumbList",
        "@id": f"{addresses.of(page.url)}#trail",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": title, "item": addresses.of(url)}
            for number, (title, url) in enumerate([*steps, (page.title, page.url)], 1)
        ],
    }

"""The Atom Syndication Format (RFC 4287)."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import linli
from linli.catalogue import urls
from linli.exports.addresses import lasting, whole
from linli.exports.feed import Feed, moment
from linli.exports.news import News
from linli.exports.xml import xml_text

_UNKNOWN: Final = date(1970, 1, 1)
"""The format demands a day of every feed; this one says that an empty one has none."""


def atom(feed: Feed) -> bytes:
    """The feed as XML. Every text in it is plain text, so nothing that a profile says is ever run or shown as HTML."""
    here = whole(feed.site_url, f"{feed.url}{urls.ATOM}")
    licence = feed.settings.site.licence
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{feed.language}">',
        f"<id>{xml_text(here)}</id>",
        f"<title>{xml_text(feed.title)}</title>",
        f"<subtitle>{xml_text(feed.text)}</subtitle>",
        f"<updated>{moment(feed.changed or _UNKNOWN)}</updated>",
        f"<author><name>{xml_text(feed.author)}</name><uri>{xml_text(whole(feed.site_url, urls.HOME))}</uri></author>",
        f'<link rel="self" type="application/atom+xml" href="{xml_text(here)}"/>',
        f'<link rel="alternate" type="text/html" href="{xml_text(feed.page)}"/>',
        *([f"<rights>{xml_text(licence)}</rights>"] if licence else []),
        f'<generator version="{linli.__version__}">Linli</generator>',
        *(line for entry in feed.entries for line in _entry(entry, feed)),
        "</feed>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _entry(entry: News, feed: Feed) -> Iterator[str]:
    tag = feed.tag(entry)
    yield f'<entry xml:lang="{tag}">' if tag else "<entry>"
    yield f"<id>{xml_text(lasting(feed.site_url, entry.node))}</id>"
    yield f"<title>{xml_text(entry.node.name)}</title>"
    yield f'<link rel="alternate" type="text/html" href="{xml_text(whole(feed.site_url, urls.page(entry.node)))}"/>'
    if entry.added is not None:
        yield f"<published>{moment(entry.added)}</published>"
    yield f"<updated>{moment(entry.changed)}</updated>"
    yield f'<category term="{entry.node.kind.name}" label="{xml_text(feed.kind(entry))}"/>'
    yield f"<summary>{xml_text(entry.summary)}</summary>"
    yield "</entry>"

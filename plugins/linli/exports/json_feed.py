"""JSON Feed, version 1.1 (jsonfeed.org)."""

import json
from typing import Any

from linli.catalogue import urls
from linli.exports.addresses import lasting, whole
from linli.exports.feed import Feed, moment
from linli.exports.news import News


def json_feed(feed: Feed) -> bytes:
    """The feed as JSON. Its items have plain text only."""
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": whole(feed.site_url, f"{feed.url}{urls.JSON_FEED}"),
        "description": feed.text,
        "authors": [{"name": feed.author, "url": whole(feed.site_url, urls.HOME)}],
        "language": feed.language,
        "items": [_item(entry, feed) for entry in feed.entries],
    }
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


def _item(entry: News, feed: Feed) -> dict[str, Any]:
    found = {
        "id": lasting(feed.site_url, entry.node),
        "url": whole(feed.site_url, urls.page(entry.node)),
        "title": entry.node.name,
        "summary": entry.summary,
        "content_text": entry.summary,
        "date_published": moment(entry.added) if entry.added is not None else None,
        "date_modified": moment(entry.changed),
        "tags": [feed.kind(entry)],
        "language": feed.tag(entry),
    }
    return {name: value for name, value in found.items() if value}

"""The site's search for browsers, which offer it beside their own (OpenSearch 1.1)."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from linli.catalogue import urls
from linli.catalogue.public import PublicCatalogue
from linli.exports.addresses import whole
from linli.exports.export import Export
from linli.exports.xml import xml_text
from linli.settings.model import Settings

FILE: Final = "opensearch.xml"
TYPE: Final = "application/opensearchdescription+xml"
_LONGEST_NAME: Final = 16
_LONGEST_TEXT: Final = 1024
"""What the format allows."""


def open_search(catalogue: PublicCatalogue, site_url: str | None) -> Iterator[Export]:
    """The description of the search, where the site has an address."""
    if site_url:
        yield Export(FILE, partial(_description, catalogue.graph.settings, site_url))


def _description(settings: Settings, site_url: str) -> bytes:
    site, labels = settings.site, settings.labels
    about = labels("search.described", name=site.name)[:_LONGEST_TEXT]
    query = f"{whole(site_url, urls.SEARCH)}?q={{searchTerms}}"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
        f"<ShortName>{xml_text(site.name[:_LONGEST_NAME])}</ShortName>",
        f"<Description>{xml_text(about)}</Description>",
        "<InputEncoding>UTF-8</InputEncoding>",
        "<OutputEncoding>UTF-8</OutputEncoding>",
        f"<Language>{'zh' if settings.language == 'zh' else 'en'}</Language>",
        f'<Image width="64" height="64" type="image/svg+xml">{xml_text(whole(site_url, urls.FAVICON))}</Image>',
        f'<Url type="text/html" template="{xml_text(query)}"/>',
        f'<Url type="{TYPE}" rel="self" template="{xml_text(whole(site_url, FILE))}"/>',
        "</OpenSearchDescription>",
    ]
    return ("\n".join(lines) + "\n").encode()

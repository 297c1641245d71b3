"""What programs that walk through a site are told (RFC 9309)."""

from collections.abc import Iterator
from functools import partial

from linli.catalogue.public import PublicCatalogue
from linli.exports.export import Export


def robots(_catalogue: PublicCatalogue, site_url: str | None) -> Iterator[Export]:
    """The file that lets everybody read everything and names the list of addresses."""
    yield Export("robots.txt", partial(_robots, site_url))


def _robots(site_url: str | None) -> bytes:
    lines = ["User-agent: *", "Allow: /"]
    if site_url:
        lines += ["", f"Sitemap: {site_url.rstrip('/')}/sitemap.xml"]
    return ("\n".join(lines) + "\n").encode()

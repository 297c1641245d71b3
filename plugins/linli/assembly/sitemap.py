"""The list of all pages for search engines (sitemaps.org, protocol 0.9)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from markupsafe import escape

MOST: Final = 50_000
"""The addresses that the protocol allows in one file."""

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMES: Final = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap(root: str, pages: Mapping[str, date | None], most: int = MOST) -> Iterator[tuple[str, bytes]]:
    """The files of the list, by path. Of a large site there are several lists, and one of these.

    ``root`` is the site's own address, ``pages`` are the addresses below it, with the day on which each last changed,
    where that is known.
    """
    listed = sorted(pages.items())
    parts = [listed[start : start + most] for start in range(0, len(listed), most)] or [[]]
    if len(parts) == 1:
        yield "sitemap.xml", _file("urlset", "url", root, parts[0])
        return
    names: list[tuple[str, date | None]] = []
    for number, part in enumerate(parts, start=1):
        name = f"sitemap-{number}.xml"
        names.append((name, max((day for _, day in part if day is not None), default=None)))
        yield name, _file("urlset", "url", root, part)
    yield "sitemap.xml", _file("sitemapindex", "sitemap", root, names)


def _file(whole: str, one: str, root: str, listed: Sequence[tuple[str, date | None]]) -> bytes:
    lines = (
        f"<{one}><loc>{escape(f'{root}{url}')}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</{one}>\n"
        for url, day in listed
    )
    return f"{_HEAD}<{whole} {_NAMES}>\n{''.join(lines)}</{whole}>\n".encode()

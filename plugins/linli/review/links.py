"""Links between pages that a change breaks."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from linli.review.model import DeadLink
from linli.review.pages import Pages, written_url

_MARKDOWN_LINK: Final = re.compile(r"\]\((?P<way>[^()\s]+)\)")
_HREF: Final = re.compile(r"<(?:a|link|use)\b[^>]*?\s(?:href|src)=\"(?P<way>[^\"]*)\"")
_ID: Final = re.compile(r"\sid=\"(?P<id>[^\"]*)\"")
_INDEX: Final = "index.html"


def broken_in_written(before: Pages, after: Pages) -> tuple[DeadLink, ...]:
    """Links of hand-written pages to pages that went, or moved without leaving a notice."""
    gone = before.addresses - after.addresses - after.left_behind - after.notices
    return tuple(found for found in _written_links(after) if found.target in gone)


def _written_links(pages: Pages) -> Iterator[DeadLink]:
    for file in pages.files:
        url = written_url(file)
        if url is None:
            continue
        text = (pages.side.folder / file).read_text(encoding="utf-8", errors="replace")
        for match in _MARKDOWN_LINK.finditer(text):
            parts = urlsplit(unescape(match["way"]))
            if parts.path.endswith(".md") and not parts.scheme and not parts.netloc:
                here = posixpath.dirname(file.removeprefix("content/pages/"))
                target = written_url(f"content/pages/{posixpath.normpath(posixpath.join(here, unquote(parts.path)))}")
                yield DeadLink(url, target or "")


def broken_in_sites(before: Path, after: Path) -> tuple[DeadLink, ...]:
    """Links that lead nowhere in the site in the folder ``after`` and did lead somewhere, or were not there, before."""
    old = set(_dead(before))
    return tuple(sorted(set(_dead(after)) - old, key=lambda found: (found.page, found.target)))


def _dead(site: Path) -> Iterator[DeadLink]:
    """Every link of a built site to a page, file or anchor of its own that is not there."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {
        file: (site / file).read_text(encoding="utf-8", errors="replace")
        for file in sorted(files)
        if file.endswith(".html")
    }
    anchors: dict[str, frozenset[str]] = {}
    for file, text in pages.items():
        for way in {match["way"] for match in _HREF.finditer(text)}:
            if not _leads_somewhere(unescape(way), file, files, pages, anchors):
                yield DeadLink(file.removesuffix(_INDEX), unescape(way))


def _leads_somewhere(
    way: str, file: str, files: set[str], pages: Mapping[str, str], anchors: dict[str, frozenset[str]]
) -> bool:
    try:
        parts = urlsplit(way)
    except ValueError:
        return True
    if parts.scheme or parts.netloc or way.startswith("/"):
        return True
    path = unquote(parts.path)
    target = file if not path else posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
    if path.endswith("/") or target in {".", ""} or path.rpartition("/")[2] in {".", ".."}:
        target = posixpath.normpath(posixpath.join(target, _INDEX))
    if target not in files:
        return False
    anchor = unquote(parts.fragment)
    if not anchor or target not in pages:
        return True
    if target not in anchors:
        anchors[target] = frozenset(unescape(match["id"]) for match in _ID.finditer(pages[target]))
    return anchor in anchors[target]

"""Where addresses in pages lead: to which file of the site, and which place in it."""

import posixpath
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote, urlsplit

from linli.publishing.verifying.markup import Markup

_LEADING: Final = ("href", "src", "action", "poster", "data")
_OUTSIDE: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_REFRESH: Final = re.compile(r"(?i)\s*\d+\s*[;,]\s*url\s*=\s*['\"]?(?P<address>[^'\"]*)")


def addresses(markup: Markup) -> Iterator[tuple[str, int]]:
    """Everything that a page leads to or loads, with where in its text it stands."""
    for tag in markup.tags:
        attributes = tag.attributes
        for name in _LEADING:
            if name in attributes:
                yield attributes[name], tag.place
        for candidate in attributes.get("srcset", "").split(","):
            if candidate.strip():
                yield candidate.split()[0], tag.place
        if attributes.get("http-equiv", "").lower() == "refresh":
            found = _REFRESH.match(attributes.get("content", ""))
            yield (found["address"] if found else ""), tag.place


def leads_outside(address: str) -> bool:
    """Whether an address is one of another site, a letter, or the like."""
    return _OUTSIDE.match(address) is not None


def target(page: str, address: str, base: str) -> tuple[str, str] | None:
    """The file that an address on a page leads to, and the fragment; None where it leaves the site.

    ``base`` is the path at which the site lies on its server, from which addresses with a slash in front count.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return address, ""
    path, fragment = unquote(parts.path), unquote(parts.fragment)
    if not path:
        return page, fragment
    if path.startswith("/"):
        if not path.startswith(base):
            return (f"{path[1:]}", fragment) if path != base.rstrip("/") else ("index.html", fragment)
        joined = posixpath.normpath(f"/{path[len(base) :]}")
    else:
        joined = _joined(page, path)
    is_folder = path.endswith(("/", "/.", "/..")) or path in {".", ".."}
    return (f"{joined.rstrip('/')}/index.html" if is_folder else joined).lstrip("/"), fragment


def _joined(page: str, path: str) -> str:
    """A relative path from the page's folder on; in the usual case without taking all of it apart."""
    folder = page.split("/")[:-1]
    rest = path
    while rest.startswith("../") and folder:
        folder.pop()
        rest = rest[3:]
    plain = "/".join([*folder, rest])
    return posixpath.normpath(f"/{plain}") if "//" in plain or "." in rest[:1] or "/." in rest else plain

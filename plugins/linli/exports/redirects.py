"""Former addresses for hosts that can answer for them: what was renamed leads on, what was withdrawn is gone."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from linli.catalogue import urls
from linli.catalogue.public import PublicCatalogue
from linli.profiles.kinds import KINDS

FILE: Final = "_redirects"
MAP: Final = "redirects.map"
MOST: Final = 2000
"""The rules that Cloudflare Pages reads at most."""

_GONE: Final = "gone"
_NOTE: Final = (
    "# Pages lead on from the other {count} former addresses by themselves: hosts read no more than {most} rules.\n"
)
_PEOPLE: Final = tuple(f"{kind.folder}/" for kind in KINDS if kind.model.IS_PERSON)


def redirect_files(
    catalogue: PublicCatalogue, withdrawn: Iterable[str], site_url: str | None
) -> Iterator[tuple[str, bytes]]:
    """The files, by name: ``_redirects`` for Netlify, Cloudflare Pages and the like, ``redirects.map`` for nginx.

    ``withdrawn`` are addresses of what was withdrawn; those of people are not listed, since an id is a name, and a list
    of those who wanted to be gone would be the opposite. Their notices are at their addresses all the same.
    """
    base = urlsplit(site_url).path.rstrip("/") if site_url else ""
    moved = _moved(catalogue)
    rules = [f"{base}/{old} {base}/{new} 301\n" for old, new in moved.items()]
    if rules:
        left = len(rules) - MOST
        yield FILE, "".join([*rules[:MOST], *([_NOTE.format(count=left, most=MOST)] if left > 0 else [])]).encode()
    gone = [url for url in withdrawn if not url.startswith(_PEOPLE) and url not in moved]
    lines = [
        *(f"{base}/{old} {base}/{new};\n" for old, new in moved.items()),
        *(f"{base}/{url} {_GONE};\n" for url in gone),
    ]
    yield MAP, "".join(lines).encode()


def _moved(catalogue: PublicCatalogue) -> Mapping[str, str]:
    """The present address of everything that has a former one, by that."""
    nodes = catalogue.graph.nodes
    return {
        urls.address((node.kind.name, former)): urls.page(node)
        for node in nodes.values()
        for former in node.entity.redirect_from
        if (node.kind.name, former) not in nodes
    }

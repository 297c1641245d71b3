"""Making a whole report that somebody else made harmless: no HTML, links, pictures, mentions, references to issues.

See ``review.markdown_text`` for what hosts make of words.
"""

import re
from collections.abc import Collection, Iterator
from typing import Final

from linli.diagnostics.visible import is_hidden, shown
from linli.review.as_markdown import MARKER

_GAP: Final = "\u200b"
_CALLING: Final = re.compile(
    r"(?<=[@!$%^~])(?=\w)|(?<=(?<!&)#)(?=\w)|(?<=&)(?=\d)"  # names, numbers of issues, labels and the like
    r"|(?<=:)(?=[\w+-]+:|//)|(?<=mailto)(?=:)|(?<=xmpp)(?=:)"  # pictures by name, addresses
    r"|(?<=www)(?=\.)|(?<=GH)(?=-\d)|(?<=[0-9a-f]{6})(?=[0-9a-f])",  # the last: what may be the id of a commit
    re.IGNORECASE,
)
_LINK: Final = re.compile(r"\]\((?:&lt;)?(?P<address>[^\s()<>\\]+?)(?P<end>>?)\)")
_TAGS: Final = re.compile(r"</?(?:details|summary|strong|del|ins)>")
_OPEN: Final = "\ue000"
"""A private sign that stands for ``<`` of an allowed tag; those of the text itself are dropped before."""

_REFERENCE: Final = re.compile(r"^(?P<indent>[ >*+\-]*)\[(?P<name>[^\]]*)\]:", re.MULTILINE)


def harmless(markdown: str, allowed: Collection[str], longest: int) -> str:
    """A report that somebody else made, with its headings and lists, but without anything that acts.

    Links stay that begin with one of the addresses ``allowed``. What is longer than ``longest`` characters is cut. The
    result begins with the marker.
    """
    kept = "".join(_plain(markdown.replace("\r\n", "\n"))).replace(MARKER, "").strip("\n")[:longest]
    kept = _TAGS.sub(lambda found: f"{_OPEN}{found[0][1:]}", kept)
    kept = re.sub(r"&(?!#?\w{1,8};)", "&amp;", kept).replace("<", "&lt;")
    kept = _REFERENCE.sub(r"\g<indent>\\[\g<name>\\]:", kept)
    return f"{MARKER}\n{''.join(_links(kept, allowed)).replace(_OPEN, '<')}\n"


def _plain(text: str) -> Iterator[str]:
    """The characters, with those that nobody sees made visible, but for our gaps; private ones are dropped."""
    for character in text:
        if character in f"\n\t{_GAP}":
            yield character
        elif not "\ue000" <= character <= "\uf8ff":
            yield shown(character) if is_hidden(character) else character


def _links(text: str, allowed: Collection[str]) -> Iterator[str]:
    """The text with allowed links as they are, and everything else that would become one broken."""
    end = 0
    for found in _LINK.finditer(text):
        yield _unlinked(text[end : found.start()])
        address = found["address"]
        is_good = any(one and address.startswith(one) for one in allowed)
        yield f"]({address})" if is_good else f"\\]\\({_unlinked(address)})"
        end = found.end()
    yield _unlinked(text[end:])


def _unlinked(text: str) -> str:
    text = text.replace("](", "]\\(").replace("][", "]\\[").replace("![", "!\\[")
    return _CALLING.sub(_GAP, text)

"""One comment a change and one issue a site, made once and updated from then on."""

from collections.abc import Iterable
from typing import Final

from linli.publishing.hosts.host import Host, Note
from linli.review.as_markdown import MARKER

NIGHTLY: Final = "<!-- linli-nightly -->"
"""What the issue of the nightly checks begins with."""


def put_comment(host: Host, number: int, body: str) -> bool:
    """Write the comment on a change, or let ours say something else; whether it is new.

    Only a comment of our own counts: somebody else could have written the marker, and would keep the right to change
    what it says.
    """
    found = _ours(host.comments(number), host.me(), MARKER)
    if found is None:
        host.comment(number, body)
    elif found.body.strip() != body.strip():
        host.change_comment(number, found.id, body)
    return found is None


def put_issue(host: Host, title: str, body: str, *, is_needed: bool) -> int | None:
    """Open the one issue or bring it up to date; it is closed when it is not needed any more. Its number, if any."""
    found = _ours(host.issues(), host.me(), NIGHTLY)
    marked = f"{NIGHTLY}\n{body}"
    if found is not None:
        if found.body.strip() != marked.strip() or not is_needed:
            host.change_issue(found.id, marked, is_open=is_needed)
        return found.id
    return host.open_issue(title, marked) if is_needed else None


def _ours(notes: Iterable[Note], author: str, marker: str) -> Note | None:
    return next((note for note in notes if note.author == author and note.body.lstrip().startswith(marker)), None)

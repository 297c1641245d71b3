"""Taking a profile or source down: it is shown nowhere any more, and its file says why."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from linli.editor.document import Document, Edit, document_of
from linli.editor.edits import added, at, replaced, with_field
from linli.editor.layout import Group, Layout, Leaf
from linli.editor.project import ProfileFile, pages_by_hand, profile_files
from linli.editor.values import data, scalar
from linli.profiles.consent import Consent
from linli.profiles.status import Status


def withdrawn(profile: ProfileFile, document: Document, reason: str, consent_withdrawn_on: date | None = None) -> bytes:
    """The file of a withdrawn profile. Raises NotEditable, and KeyError where there is no consent to be withdrawn.

    ``consent_withdrawn_on`` is the day on which a person withdrew the consent, where that is why.
    """
    if consent_withdrawn_on is not None:
        day = with_field(document.layout(), Consent, ("consent",), "withdrawn_on", str(consent_withdrawn_on))
        document = document_of(document.file, document.edited([day]))
    return document.edited(_edits(document.layout(), profile, reason))


def named_in(root: Path, profile: ProfileFile, document: Document) -> tuple[tuple[str, int], ...]:
    """Where other profiles and hand-written pages have its names in their own words: file and line.

    The site does not know what such words mean and goes on showing them, those of links too.
    """
    names = tuple(_names(document.layout().root))
    files = [(one.path, one.file) for one in profile_files(root) if one != profile]
    return tuple(
        (file, number)
        for path, file in (*files, *pages_by_hand(root))
        for number, line in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1)
        if any(name in line for name in names)
    )


def _names(root: Group) -> Iterator[str]:
    """What it is called, as far as that is enough to be told by."""
    for key in ("name", "title", "other_names"):
        pair = root.pair(key)
        found = data(pair.value) if pair else None
        yield from (name for name in (found if isinstance(found, list) else [found]) if isinstance(name, str) and name)


def _edits(layout: Layout, profile: ProfileFile, reason: str) -> Iterator[Edit]:
    """The two fields; where both are new, they stand together."""
    root, model = layout.root, profile.kind.model
    status, why = at(layout, ("status",)), at(layout, ("withdrawn_reason",))
    if isinstance(status, Leaf):
        yield replaced(layout, status, Status.WITHDRAWN.value)
        yield with_field(layout, model, (), "withdrawn_reason", reason)
    elif isinstance(why, Leaf):
        yield added(layout, root, model, "status", Status.WITHDRAWN.value)
        yield replaced(layout, why, reason)
    else:
        yield added(layout, root, model, "status", _both(layout, reason))


def _both(layout: Layout, reason: str) -> str:
    flow = layout.root.flow
    separator = ", " if flow else f"\n{' ' * layout.column(layout.root.start)}"
    return f"{Status.WITHDRAWN.value}{separator}withdrawn_reason: {scalar(reason, in_flow=flow)}"

"""Giving a profile or source another id, everywhere at once."""

from collections.abc import Iterator
from pathlib import Path

from linli.editor.document import Document, Edit, NotEditable, document_of
from linli.editor.edits import added, appended, at, replaced, without_item
from linli.editor.journal import Change
from linli.editor.layout import Items, Leaf
from linli.editor.mentions import Renaming, renamed, renamed_links
from linli.editor.project import ProfileFile, pages_by_hand, profile_files
from linli.editor.values import data
from linli.settings.model import FOLDER
from linli.settings.site import Site

_FORMER = "redirect_from"


class Taken(Exception):  # noqa: N818 - it says what happened
    """The new id is one that a profile has or had."""

    def __init__(self, file: str) -> None:
        """By ``file``, which has or had it."""
        super().__init__(file)
        self.file = file


def plan_renaming(root: Path, profile: ProfileFile, new: str) -> tuple[Change, ...]:
    """The changes by which ``profile`` gets the id ``new``.

    Raises Taken if it is another's, and NotEditable where a file that may name the old one has faults.
    """
    renaming = Renaming(profile.kind, profile.id, new)
    files = profile_files(root)
    _refuse_taken(files, profile, new)
    changes = [change for one in files for change in _changes(one, profile, renaming)]
    # The new file is there before anything names it, and the old one goes last.
    changes.sort(key=lambda change: (change.before is not None, change.after is None))
    return (*changes, *_site(root, renaming), *_pages(root, renaming))


def _refuse_taken(files: tuple[ProfileFile, ...], profile: ProfileFile, new: str) -> None:
    for one in files:
        if one.kind != profile.kind:
            continue
        if one.id == new or (one != profile and new in _former(one)):
            raise Taken(one.file)


def _former(profile: ProfileFile) -> list[str]:
    """The former ids in a file, as far as it can be read."""
    try:
        found = data(profile.open().layout().root).get(_FORMER)
    except NotEditable:
        return []
    return found if isinstance(found, list) else []


def _changes(one: ProfileFile, profile: ProfileFile, renaming: Renaming) -> Iterator[Change]:
    """The changes of one file: those of the renamed profile's own file are its name and its former ids too."""
    before = one.path.read_bytes()
    if one != profile and renaming.old.encode() not in before and b"\\" not in before:
        return  # an id that is not there as it is can only be written in escapes
    document = document_of(one.file, before)
    edits = renamed(document, one.kind.model, renaming)
    if one == profile:
        after = document.edited([*edits, *_former_edits(document, renaming)])
        new_file = f"{one.file.rpartition('/')[0]}/{renaming.new}.yml"
        yield Change(new_file, None, after, one.path.stat().st_mode & 0o7777)
        yield Change(one.file, before, None)
    elif edits:
        yield Change(one.file, before, document.edited(edits))


def _former_edits(document: Document, renaming: Renaming) -> Iterator[Edit]:
    layout = document.layout()
    group = layout.root
    pair, items = group.pair(_FORMER), at(layout, (_FORMER,))
    if isinstance(items, Items) and items.children:
        ids = [item.value.text for item in items.children if isinstance(item.value, Leaf)]
        place = ids.index(renaming.new) if renaming.new in ids else -1
        former = items.children[place].value
        if place >= 0 and renaming.old not in ids and isinstance(former, Leaf):
            yield replaced(layout, former, renaming.old)
        elif place >= 0:
            yield without_item(layout, items, place)
        elif renaming.old not in ids:
            yield appended(layout, items, renaming.old)
    elif pair is not None:
        gap = "" if layout.text[pair.value.start - 1].isspace() else " "
        yield Edit(pair.value.start, pair.value.end, f"{gap}[{renaming.old}]")
    else:
        yield added(layout, group, renaming.kind.model, _FORMER, f"[{renaming.old}]")


def _site(root: Path, renaming: Renaming) -> Iterator[Change]:
    """The change of what the home page features."""
    file = f"{FOLDER}/site.yml"
    before = (root / file).read_bytes() if (root / file).is_file() else b""
    if renaming.old.encode() in before:
        document = document_of(file, before)
        edits = renamed(document, Site, renaming)
        if edits:
            yield Change(file, before, document.edited(edits))


def _pages(root: Path, renaming: Renaming) -> Iterator[Change]:
    for path, file in pages_by_hand(root):
        before = path.read_bytes()
        text = before.decode("utf-8", "surrogateescape")
        after = renamed_links(text, renaming).encode("utf-8", "surrogateescape")
        if after != before:
            yield Change(file, before, after)


def plan_mentions(root: Path, profile: ProfileFile, old: str) -> tuple[Change, ...]:
    """The changes by which everything names ``profile``, whose file has its new name already, instead of ``old``.

    Raises NotEditable where a file that may name the old one has faults.
    """
    renaming = Renaming(profile.kind, old, profile.id)
    changes: list[Change] = []
    for one in profile_files(root):
        before = one.path.read_bytes()
        if one != profile and old.encode() not in before and b"\\" not in before:
            continue
        document = document_of(one.file, before)
        own = _former_edits(document, renaming) if one == profile else ()
        if edits := [*renamed(document, one.kind.model, renaming), *own]:
            changes.append(Change(one.file, before, document.edited(edits)))
    return (*changes, *_site(root, renaming), *_pages(root, renaming))

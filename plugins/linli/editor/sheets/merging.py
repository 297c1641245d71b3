"""What the files of rows become: profiles that are there are edited, new ones written in canonical form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from linli.assembly.read_profile import ReadProfile
from linli.catalogue.graph import sort_key_of
from linli.diagnostics import Span
from linli.documents import CONTENT_FOLDER, ContentFile, read
from linli.documents import Mapping as Tree
from linli.editor.canonical import canonical, schema_line
from linli.editor.document import NotEditable, document_of
from linli.editor.journal import Change
from linli.editor.rendering import written
from linli.editor.sheets import problems
from linli.editor.sheets.base import Base
from linli.editor.sheets.cells import Special, Value, same
from linli.editor.sheets.columns import Column, Path, column_at
from linli.editor.sheets.drafts import Draft
from linli.editor.sheets.table import Table
from linli.editor.sheets.trees import flat, merged, tree_of
from linli.editor.updating import updated
from linli.profiles.kinds import Kind
from linli.schema.build import build, valid
from linli.schema.tree import plain
from linli.wording import Text


@dataclass(frozen=True, slots=True)
class Outcome:
    """A row with what its file says before and after, and the same as a profile that stands in the cells.

    ``change`` is None where nothing changes, and of rows with errors; ``profile`` where there is nothing to check.
    """

    draft: Draft
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    change: Change | None
    profile: ReadProfile | None


def outcome(draft: Draft, table: Table, kind: Kind, base: Base, defaults: Mapping[Path, Value]) -> Outcome:
    """What a row comes to; where its file cannot be changed, that goes to the row's problems."""
    old = base.of_kind(kind).get(draft.id)
    before = plain(old.tree) if old is not None else {}
    given = _given(draft, before, kind, defaults)
    after, places = merged(before, kind.model, given)
    if not given or not (draft.id or draft.is_new):
        return Outcome(draft, before, after, None, None)
    identity = draft.id or f"row-{draft.row}"
    file = f"{CONTENT_FOLDER}/{kind.folder}/{identity}.yml"
    content = old.file if old is not None else ContentFile(base.root / file, file, kind.folder, identity)
    tree = tree_of(after, _spans(draft, table, places), table.of_row(draft.row))
    profile = _profile(content, kind, after, tree)
    if draft.is_bad or not draft.id:
        return Outcome(draft, before, after, None, profile)
    try:
        change = _changed(old, after, kind, base) if old is not None else _made(file, after, kind)
        _check_written(change, profile)
    except NotEditable:
        draft.problems.append(problems.not_changeable(table.of_row(draft.row), content.file))
        return Outcome(draft, before, after, None, profile)
    return Outcome(draft, before, after, change, profile)


def _given(
    draft: Draft, before: Mapping[str, Any], kind: Kind, defaults: Mapping[Path, Value]
) -> dict[Path, Value | Special]:
    """What a row says that the file does not say yet."""
    there = dict(flat(dict(before), kind.model))
    given = {path: value for path, value in draft.values.items() if _differs(value, path, there, kind)}
    missing = {path: value for path, value in defaults.items() if path not in draft.values and path not in there}
    return {**missing, **given}


def _differs(value: Value | Special, path: Path, there: Mapping[Path, object], kind: Kind) -> bool:
    if value is Special.CLEAR:
        return path in there
    column: Column | None = column_at(kind, path)
    return column is not None and not same(value, there.get(path), column)


def _changed(old: ReadProfile, after: dict[str, Any], kind: Kind, base: Base) -> Change:
    data = old.source if old.source is not None else (base.root / old.file.file).read_bytes()
    new = updated(document_of(old.file.file, data), kind.model, after)
    return Change(old.file.file, data, new.edited(()))


def _made(file: str, after: dict[str, Any], kind: Kind) -> Change:
    text = f"{schema_line(kind)}\n{written(after, kind.model)}"
    return Change(file, None, canonical(document_of(file, text.encode()), kind).encode())


def _spans(draft: Draft, table: Table, places: Mapping[Path, Path]) -> dict[Path, Span]:
    """Where the values of a profile stand in the sheet; entries of lists and groups at their first value."""
    spans: dict[Path, Span] = {}
    for path, place in places.items():
        cell = draft.cells.get(path)
        if cell is not None:
            for length in range(len(place), 0, -1):
                spans.setdefault(place[:length], table.at(cell.row, cell.column))
    return spans


def _profile(file: ContentFile, kind: Kind, after: dict[str, Any], tree: Tree) -> ReadProfile:
    """The profile as it stands in the sheet."""
    what = Text(f"{kind.title.zh}档案", f"{kind.title.en} profile")
    built = build(kind.model, tree, what, given={"id": file.id})
    name = str(after.get("name") or after.get("title") or "")
    reading = sort_key_of(built.model) if built.model is not None else None
    return ReadProfile(file, kind, name, built.model, reading, built.diagnostics, source=b"", _tree=tree)


def _check_written(change: Change, profile: ReadProfile) -> None:
    """The file must say what the row came to. Raises NotEditable."""
    file, kind = profile.file, profile.kind
    tree = read(file.file, change.after or b"").tree
    if profile.model is not None and (tree is None or valid(kind.model, plain(tree), {"id": file.id}) != profile.model):
        raise NotEditable(file.file)

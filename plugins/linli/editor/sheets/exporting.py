"""Profiles as rows of a sheet, from which importing gives back just what there was."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from linli.assembly.read_profile import ReadProfile
from linli.editor.sheets.base import Base
from linli.editor.sheets.cells import write_cell
from linli.editor.sheets.columns import Column, Path, columns
from linli.editor.sheets.lookups import Lookups
from linli.editor.sheets.trees import flat, sizes_of
from linli.profiles.kinds import Kind
from linli.schema.shape import shapes
from linli.schema.tree import plain
from linli.wording import Language

_ALWAYS = frozenset({"posts", "consent"})
"""Fields of parts whose first columns are there even where nobody has them yet, to be filled in."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The columns of a kind and the texts of its profiles' cells; ``left_out`` is what no cell can say, by file."""

    kind: Kind
    columns: tuple[Column, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left_out: tuple[tuple[str, Column], ...]


def sheet_of(base: Base, kind: Kind, lang: Language) -> Sheet:
    """All profiles of a kind, by id. Values that a cell cannot say just so stay empty, which changes nothing."""
    lookups = base.lookups(kind)
    profiles = list(base.of_kind(kind).values())
    said = [dict(flat(plain(profile.tree), kind.model)) for profile in profiles]
    chosen = tuple(_columns(kind, [path for one in said for path in one]))
    rows: list[tuple[str, ...]] = []
    left_out: list[tuple[str, Column]] = []
    for profile, values in zip(profiles, said, strict=True):
        cells = [_cell(profile, values.get(column.path), column, lookups, lang) for column in chosen]
        left_out += [(profile.file.file, column) for column, text in zip(chosen, cells, strict=True) if text is None]
        rows.append(tuple(text or "" for text in cells))
    return Sheet(kind, chosen, tuple(column.title.to(lang) for column in chosen), tuple(rows), tuple(left_out))


def _cell(profile: ReadProfile, raw: object, column: Column, lookups: Lookups, lang: Language) -> str | None:
    if column.path == ("id",):
        return profile.file.id
    if raw is None or raw in ("", []):
        return ""
    return write_cell(raw, column, lookups, lang)


def _columns(kind: Kind, paths: Sequence[Path]) -> Iterable[Column]:
    """The columns of all simple fields, and of those inside of others that somebody has."""
    used = set(paths)
    base: dict[Path, int] = {(name,): 1 for name in shapes(kind.model) if name in _ALWAYS}
    for column in columns(kind, {**base, **sizes_of(list(paths))}):
        is_simple = len(column.path) == 1
        is_always = column.path[0] in _ALWAYS and (len(column.path) == 2 or column.path[1] == 0)  # noqa: PLR2004
        if is_simple or is_always or column.path in used:
            yield column

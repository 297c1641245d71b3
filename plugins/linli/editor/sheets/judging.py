"""What is wrong with rows once their profiles are checked together with all others."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel

from linli.diagnostics import Diagnostic
from linli.editor.sheets import problems
from linli.editor.sheets.base import Base
from linli.editor.sheets.columns import Path, column_at
from linli.editor.sheets.drafts import is_person, name_path
from linli.editor.sheets.headers import Headers
from linli.editor.sheets.merging import Outcome
from linli.editor.sheets.table import Table
from linli.profiles.kinds import Kind
from linli.schema.shape import shapes

_TOLD_BY_ROWS = frozenset({"missing-field"})
"""Codes that are said in the words of sheets instead."""


def judge(outcomes: Sequence[Outcome], table: Table, headers: Headers, kind: Kind, base: Base) -> list[Diagnostic]:
    """Everything that is new in a project with these rows in it; the rows get their own problems."""
    general = [*_missing(outcomes, table, headers, kind)]
    profiles = [one.profile for one in outcomes if one.profile is not None]
    by_row = {one.draft.row: one for one in outcomes}
    by_file = {one.profile.file.file: one for one in outcomes if one.profile is not None}
    left = Counter(base.problems)
    without_ground: list[Outcome] = []
    for found in base.with_profiles(profiles).diagnostics:
        in_sheet = found.span.file == table.file
        own = by_row.get(found.span.line) if in_sheet else by_file.get(found.span.file)
        file = own.profile.file.file if own is not None and own.profile is not None else found.span.file
        key = (file, found.code, found.message.zh)
        if left[key] > 0:
            left[key] -= 1
        elif own is None:
            general.append(found)
        elif found.code == "missing-consent" and headers.place_of(("consent", "basis")) is None:
            without_ground.append(own)
        elif not (in_sheet and found.code in _TOLD_BY_ROWS):
            own.draft.problems.append(found if in_sheet else _at_row(found, own, table))
    if without_ground and is_person(kind):
        general.append(problems.missing_ground(table.of_row(headers.row), len(without_ground)))
    return general


def _at_row(found: Diagnostic, own: Outcome, table: Table) -> Diagnostic:
    """What concerns the name of a row's file."""
    cell = own.draft.cells.get(("id",))
    span = table.at(cell.row, cell.column) if cell else table.of_row(own.draft.row)
    return Diagnostic(found.code, found.severity, span, found.message, found.help)


def _missing(outcomes: Sequence[Outcome], table: Table, headers: Headers, kind: Kind) -> Iterator[Diagnostic]:
    """What profiles must have and rows do not give: at the cell, or once for a column that is not there."""
    rows: dict[Path, int] = defaultdict(int)
    for one in outcomes:
        for path in _lacking(one, kind):
            column, place = column_at(kind, path), headers.place_of(path)
            if column is None:
                continue
            if place is None and path != name_path(kind):
                rows[path] += 1
                one.draft.lacks_column = True
            else:
                span = table.at(one.draft.row, place) if place else table.of_row(one.draft.row)
                about = column.shape.about.description
                one.draft.problems.append(problems.missing_cell(span, column.title, about))
    for path, count in rows.items():
        column = column_at(kind, path)
        if column is not None:
            about = column.shape.about.description
            yield problems.missing_column(table.of_row(headers.row), column.title, count, about)


def _lacking(one: Outcome, kind: Kind) -> Iterator[Path]:
    """What a profile lacks through its row: it did not lack it before, and nothing else is wrong with the cell."""
    before = set(_needed(one.before, kind.model)) if not one.draft.is_new else set()
    wrong = {path for path in one.draft.cells if path not in one.draft.values} if one.draft.is_bad else set()
    for path in _needed(one.after, kind.model):
        if path not in before and path not in wrong:
            yield path


def _needed(values: Mapping[str, object], model: type[BaseModel], path: Path = ()) -> Iterator[Path]:
    """The paths of what is required and not there."""
    for name, shape in shapes(model).items():
        value, own = values.get(name), (*path, name)
        if name == "id" and not path:
            continue
        if value is None and shape.required:
            yield from _first(own, shape.part, many=shape.many)
        elif shape.part is not None and isinstance(value, list):
            for number, item in enumerate(value):
                if isinstance(item, dict):
                    yield from _needed(item, shape.part, (*own, number))
        elif shape.part is not None and isinstance(value, dict):
            yield from _needed(value, shape.part, own)


def _first(path: Path, part: type[BaseModel] | None, *, many: bool) -> Iterator[Path]:
    """The columns by which a missing field begins."""
    if part is None:
        yield path
        return
    inner = (*path, 0) if many else path
    yield from _needed({}, part, inner)

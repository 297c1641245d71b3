"""From a sheet to the changes of files that it asks for, with everything that is wrong named by its cell."""

from collections.abc import Mapping
from dataclasses import dataclass

from linli.diagnostics import Diagnostic, Severity
from linli.editor.journal import Change
from linli.editor.matching import Candidate
from linli.editor.sheets import problems
from linli.editor.sheets.base import Base
from linli.editor.sheets.cells import Value
from linli.editor.sheets.columns import Path
from linli.editor.sheets.drafts import Draft, drafts_of, name_path, read_values
from linli.editor.sheets.headers import Headers, How, unknown_headers
from linli.editor.sheets.identity import identify_all
from linli.editor.sheets.judging import judge
from linli.editor.sheets.merging import outcome
from linli.editor.sheets.table import Table
from linli.profiles.kinds import Kind


@dataclass(frozen=True, slots=True)
class Request:
    """A sheet to be imported: what its columns are, of what kind its rows, and what these say where they are empty."""

    table: Table
    headers: Headers
    kind: Kind
    defaults: Mapping[Path, Value]


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do. ``problems`` say where they are; ``bad_rows`` have errors, and are in no change.

    ``is_possible`` is false where something is wrong that no row can be left out for.
    """

    changes: tuple[Change, ...]
    problems: tuple[Diagnostic, ...]
    rows: int
    bad_rows: tuple[int, ...]
    is_possible: bool

    @property
    def new(self) -> int:
        """How many profiles are made."""
        return sum(change.before is None for change in self.changes)


def make_plan(request: Request, base: Base) -> Plan:
    """Everything that is wrong with a sheet, and the changes that the other rows ask for.

    Rows with errors are left out and the rest is judged again, since a row may refer to one that is left out.
    """
    if not _names_rows(request):
        return _nameless(request)
    found: dict[Diagnostic, None] = {}
    without: set[int] = set()
    while True:
        drafts = [draft for draft in _drafts(request) if draft.row not in without]
        changes, general = _judged(drafts, request, base)
        found.update(dict.fromkeys([*general, *(one for draft in drafts for one in draft.problems)]))
        bad = {draft.row for draft in drafts if draft.is_bad}
        without |= bad
        if not bad:
            break
    headers = request.headers
    found.update(dict.fromkeys(unknown_headers(request.table, headers)))
    rows_of = sum(1 for _ in _drafts(request))
    is_possible = not any(_keeps_all_from_going(one, request.table) for one in general)
    placed = sorted(map(request.table.placed, found), key=lambda one: one.order)
    return Plan(tuple(changes), tuple(placed), rows_of, tuple(sorted(without)), is_possible)


def _names_rows(request: Request) -> bool:
    """Whether rows can say whom they are about."""
    return any(request.headers.place_of(path) is not None for path in (("id",), name_path(request.kind)))


def _nameless(request: Request) -> Plan:
    headers, table = request.headers, request.table
    near = [
        one.label
        for one in headers.matches
        if one.how is How.GUESSED and one.column is not None and one.column.path == name_path(request.kind)
    ]
    problem = table.placed(problems.no_names(table.of_row(headers.row), near))
    return Plan((), (problem,), len(_drafts(request)), (), is_possible=False)


def _drafts(request: Request) -> list[Draft]:
    return drafts_of(request.table, request.headers)


def _judged(drafts: list[Draft], request: Request, base: Base) -> tuple[list[Change], list[Diagnostic]]:
    table, kind = request.table, request.kind
    identify_all(drafts, base, kind, table)
    named = [
        Candidate(draft.id, (draft.text(*map(str, name_path(kind))),)) for draft in drafts if draft.is_new and draft.id
    ]
    lookups = base.lookups(kind, named)
    taken = {column.path: column for column in request.headers.taken.values()}
    for draft in drafts:
        read_values(draft, table, taken, lookups)
    outcomes = [outcome(draft, table, kind, base, request.defaults) for draft in drafts]
    general = judge(outcomes, table, request.headers, kind, base)
    return [one.change for one in outcomes if one.change is not None], general


def _keeps_all_from_going(found: Diagnostic, table: Table) -> bool:
    """Whether a problem is an error that is in no row."""
    return found.severity == Severity.ERROR and found.span.file != table.file

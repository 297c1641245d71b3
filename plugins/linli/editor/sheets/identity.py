"""Which profile a row is about: one that there is, by id or name, or a new one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from linli.assembly.read_profile import ReadProfile
from linli.diagnostics import Diagnostic, Span
from linli.documents import is_id
from linli.editor.matching import proposed_id
from linli.editor.sheets import identity_problems as problems
from linli.editor.sheets.base import Base
from linli.editor.sheets.chinese_dates import written_date
from linli.editor.sheets.drafts import Draft, is_person, name_path, names_in, unspaced
from linli.editor.sheets.table import Table
from linli.profiles.kinds import Kind
from linli.search.folding import fold


class _Finder:
    """Gives rows their ids, in their order."""

    def __init__(self, base: Base, kind: Kind, table: Table) -> None:
        self.kind, self.table = kind, table
        self.known = base.of_kind(kind)
        self.by_name = _by_name(self.known)
        self.names = {profile.name for profile in self.known.values()}
        self.taken = set(self.known)
        for profile in self.known.values():
            self.taken.update(getattr(profile.model, "redirect_from", ()))
        self.seen: dict[str, int] = {}

    def identify(self, draft: Draft) -> None:
        """Give a row the id of its profile, or a new one; or say what is wrong."""
        problem = self._people(draft) or self._named(draft)
        if problem is None and draft.id:
            key = draft.id
            if key in self.seen:
                problem = problems.same_row(self._span(draft), self._name(draft) or key, self.seen[key])
            self.seen.setdefault(key, draft.row)
        if problem is not None:
            draft.problems.append(problem)

    def make_ids(self, drafts: Sequence[Draft]) -> None:
        """Give ids to new profiles that have none: only now all those that rows name are known."""
        self.taken.update(draft.id for draft in drafts if draft.id)
        named: dict[str, int] = {}
        for draft in drafts:
            name = self._name(draft)
            if draft.id or not draft.is_new or not name:
                continue
            first = named.setdefault(fold(name), draft.row)
            draft.id = self._proposed(draft)
            self.taken.add(draft.id)
            if first != draft.row:
                draft.problems.append(problems.same_row(self._span(draft), name, first))
            elif not draft.id:
                draft.problems.append(problems.no_id(self._span(draft), name))

    def _people(self, draft: Draft) -> Diagnostic | None:
        """Take the spaces out of a person's name; several people are a problem. Names that there are stay."""
        cell = draft.cells.get(name_path(self.kind))
        if cell is None or not is_person(self.kind) or cell.text in self.names:
            return None
        draft.cells[name_path(self.kind)] = replace(cell, text=unspaced(cell.text))
        names = names_in(cell.text)
        return problems.several_names(self._span(draft), names) if len(names) > 1 else None

    def _named(self, draft: Draft) -> Diagnostic | None:
        """Find what a row names; what it names wrongly is a problem."""
        identity, name = draft.text("id"), self._name(draft)
        same = self.by_name.get(fold(name), [])
        if identity in self.known:
            draft.id = identity
        elif identity and not is_id(identity):
            return problems.no_id(self._span(draft), identity)
        elif identity and same:
            return problems.other_id(self._span(draft), name, identity, same[0])
        elif identity and identity in self.taken:
            return problems.no_id(self._span(draft), identity)
        elif identity:
            draft.id, draft.is_new = identity, True
        elif len(same) > 1:
            return problems.several_profiles(self._span(draft), name, same)
        elif same:
            draft.id = same[0]
        else:
            draft.is_new = True
        return None

    def _name(self, draft: Draft) -> str:
        return draft.text(*map(str, name_path(self.kind)))

    def _span(self, draft: Draft) -> Span:
        cell = draft.cells.get(("id",)) or draft.cells.get(name_path(self.kind))
        return self.table.at(cell.row, cell.column) if cell else self.table.of_row(draft.row)

    def _proposed(self, draft: Draft) -> str:
        """An id as ``linli new`` proposes it: of sources, the publisher and the year."""
        name, ending = self._name(draft), ""
        if not self.kind.is_profile:
            year = written_date(draft.text("date"))[:4]
            name, ending = draft.text("publisher") or name, year if year.isdecimal() else ""
        return proposed_id(name, self.taken, is_person=is_person(self.kind), ending=ending) if name else ""


def identify_all(drafts: Sequence[Draft], base: Base, kind: Kind, table: Table) -> None:
    """Give every row the id of its profile and say of each whether it is new."""
    finder = _Finder(base, kind, table)
    for draft in drafts:
        finder.identify(draft)
    finder.make_ids([draft for draft in drafts if not draft.is_bad])


def _by_name(known: Mapping[str, ReadProfile]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for identity, profile in known.items():
        if profile.name:
            found[fold(profile.name)].append(identity)
    return found

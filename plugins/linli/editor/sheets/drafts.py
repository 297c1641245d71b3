"""What the rows of a sheet say, one profile a row, before anything is compared with what there is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from linli.diagnostics import Diagnostic, Severity
from linli.editor.sheets import cell_problems
from linli.editor.sheets.cells import Special, Value, read_cell
from linli.editor.sheets.columns import Column, Path
from linli.editor.sheets.headers import Headers
from linli.editor.sheets.lookups import Lookups
from linli.editor.sheets.table import Cell, Table
from linli.profiles.kinds import Kind

_BETWEEN_HAN: Final = re.compile(r"(?<=[\u3400-\u9fff])[\s\u3000]+(?=[\u3400-\u9fff])")
_BETWEEN_NAMES: Final = re.compile(r"[、/／;；,，&＆\n|]+|\s+和\s+")


@dataclass(slots=True)
class Draft:
    """A row: its cells by the paths of their columns, what they say, and what is wrong with them."""

    row: int
    cells: dict[Path, Cell]
    values: dict[Path, Value | Special] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)
    id: str = ""
    is_new: bool = False
    lacks_column: bool = False
    """Whether it needs a column that the sheet does not have, which is said once for all rows."""

    def text(self, *path: str) -> str:
        """The text of a cell; empty where there is none."""
        cell = self.cells.get(path)
        return cell.text if cell is not None and not cell.fault else ""

    @property
    def is_bad(self) -> bool:
        """Whether it has an error."""
        return self.lacks_column or any(found.severity == Severity.ERROR for found in self.problems)


def name_path(kind: Kind) -> Path:
    """The path of what a profile of a kind is called."""
    return ("name",) if kind.is_profile else ("title",)


def is_person(kind: Kind) -> bool:
    """Whether profiles of a kind are about people."""
    return kind.model.IS_PERSON


def drafts_of(table: Table, headers: Headers) -> list[Draft]:
    """The rows below the headers that say something in a column that is imported."""
    taken = headers.taken
    header = {cell.column: cell.text for row in table.rows if row[0].row == headers.row for cell in row}
    drafts: list[Draft] = []
    for row in table.rows:
        cells = {taken[cell.column].path: cell for cell in row if cell.column in taken}
        is_repeated = all(header.get(cell.column) == cell.text for cell in row)
        if row[0].row > headers.row and cells and not is_repeated:
            drafts.append(_draft(row[0].row, cells, table))
    return drafts


def _draft(row: int, cells: dict[Path, Cell], table: Table) -> Draft:
    draft = Draft(row, cells)
    for one in cells.values():
        span = table.at(one.row, one.column)
        if one.fault == "formula":
            draft.problems.append(cell_problems.no_result(span))
        elif one.fault:
            draft.problems.append(cell_problems.cell_error(span, one.text))
    return draft


def names_in(text: str) -> list[str]:
    """The names of people in a cell; one, if all is well."""
    return [name.strip() for name in _BETWEEN_NAMES.split(text) if name.strip()]


def unspaced(text: str) -> str:
    """A name without the spaces between Chinese characters by which staff make all names equally wide."""
    return _BETWEEN_HAN.sub("", text)


def read_values(draft: Draft, table: Table, taken: Mapping[Path, Column], lookups: Lookups) -> None:
    """Read all cells of a row; what is wrong with one goes to the row's problems."""
    for path, cell in draft.cells.items():
        if path == ("id",) or cell.fault:
            continue
        span = table.at(cell.row, cell.column)
        found = read_cell(cell.text, taken[path], lookups, span)
        if isinstance(found, Diagnostic):
            draft.problems.append(found)
        elif found is Special.NOTHING:
            draft.problems.append(cell_problems.looks_empty(span, cell.text))
        else:
            draft.values[path] = found

"""Between a cell's text and a field's value: a text, a list of texts, or that it is to be cleared."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import Final

from linli.diagnostics import Diagnostic, Span
from linli.documents.characters import inspect
from linli.editor.sheets import cell_problems, cell_words
from linli.editor.sheets.chinese_dates import written_date
from linli.editor.sheets.columns import Column
from linli.editor.sheets.lookups import Lookups
from linli.editor.sheets.sorts import Sort
from linli.personal.folding import fold
from linli.profiles.kinds import KINDS
from linli.wording import Language, Text

SEPARATOR: Final = "；"
"""What stands between entries of a list in one cell."""

LONGEST_CELL: Final = 32_767
"""Characters that a spreadsheet program keeps in a cell (Microsoft, "Excel specifications and limits")."""

_PARTED: Final = re.compile("[；;]")
_PARTED_IDS: Final = re.compile("[；;、，,]")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_NOT_IN_CELLS: Final = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff\r]|_x[0-9A-Fa-f]{4}_")
_TARGETS: Final = {
    **{kind.name: kind.title for kind in KINDS},
    "theme": Text("主题", "theme"),
    "region": Text("地区", "region"),
}


class Special(Enum):
    """What a cell may say instead of a value."""

    CLEAR = auto()
    NOTHING = auto()


Value = str | list[str]


def read_cell(text: str, column: Column, lookups: Lookups, span: Span) -> Value | Special | Diagnostic:
    """What the text of a cell at ``span`` says; a problem where it means nothing known.

    What is no date or number comes back as it is: the model then says what is wrong with it.
    """
    if cell_words.is_clearing(text):
        return Special.CLEAR
    if cell_words.is_nothing(text):
        return Special.NOTHING
    found, _ = inspect(text)
    if found:
        return cell_problems.refused_character(span, text[found[0].start])
    if not column.shape.many:
        return _single(text, column, lookups, span)
    values: list[str] = []
    for part in _parts(text, column):
        value = _single(part, column, lookups, span)
        if isinstance(value, Diagnostic):
            return value
        if value not in values:
            values.append(value)
    return values


def write_cell(raw: object, column: Column, lookups: Lookups, lang: Language) -> str | None:
    """The text of a cell that says what a file says; None where no cell can say just that.

    ``raw`` is a text or a list of texts, as it stands in the file.
    """
    items = [raw] if isinstance(raw, str) else raw
    if not isinstance(items, list) or not all(isinstance(one, str) for one in items):
        return None
    if isinstance(raw, list) != column.shape.many:
        return None
    shown = [_shown(one.strip(), column, lang) for one in items]
    by_lines = column.by_lines or any(_parted(column).search(one) for one in shown)
    text = ("\n" if by_lines else SEPARATOR).join(shown)
    if len(text) > LONGEST_CELL or _NOT_IN_CELLS.search(text) or text != text.strip():
        return None
    return text if same(read_cell(text, column, lookups, Span.of_file("")), raw, column) else None


def same(value: object, raw: object, column: Column) -> bool:
    """Whether a value says what a file says already."""
    if isinstance(raw, list) and isinstance(value, list):
        return len(raw) == len(value) and all(
            isinstance(own, str) and same(one, own, column) for one, own in zip(value, raw, strict=True)
        )
    if not isinstance(raw, str) or not isinstance(value, str):
        return False
    written = raw.strip()
    return value == (cell_words.yes_or_no(written) if column.sort is Sort.YES_NO else written)


def _parted(column: Column) -> re.Pattern[str]:
    return _PARTED_IDS if column.sort in {Sort.REFERENCE, Sort.CHOICE} else _PARTED


def _parts(text: str, column: Column) -> Iterator[str]:
    """The entries of a list: on lines of their own, or else parted by semicolons (ids and names by commas too)."""
    parts = text.split("\n") if column.by_lines or "\n" in text else _parted(column).split(text)
    yield from (part.strip() for part in parts if part.strip())


def _single(  # noqa: PLR0911 - one for each sort
    text: str, column: Column, lookups: Lookups, span: Span
) -> str | Diagnostic:
    shape = column.shape
    match column.sort:
        case Sort.DATE:
            return written_date(text)
        case Sort.NUMBER:
            plain = fold(text)
            return plain.replace(",", "") if _THOUSANDS.fullmatch(plain) else plain
        case Sort.PHONE:
            return text if text.isascii() else fold(text)
        case Sort.YES_NO:
            return cell_words.yes_or_no(text)
        case Sort.CHOICE if shape.choices is not None:
            return _choice(text, shape.choices, span)
        case Sort.REFERENCE if shape.target is not None:
            return _reference(text, shape.target, lookups, span)
    return text


def _choice(text: str, choices: type[Enum], span: Span) -> str | Diagnostic:
    value = cell_words.choice(text, choices)
    values = [str(one.value) for one in choices]
    return (
        value if value in values else cell_problems.unknown_word(span, text, cell_words.choice_names(choices), values)
    )


def _reference(text: str, target: str, lookups: Lookups, span: Span) -> str | Diagnostic:
    meant = lookups.meant(target, text)
    if len(meant.ids) == 1:
        return meant.ids[0]
    if meant.ids:
        return cell_problems.unclear_name(span, text, meant.near)
    return cell_problems.unknown_name(span, text, _TARGETS[target], meant.near)


def _shown(text: str, column: Column, lang: Language) -> str:
    if column.sort is Sort.YES_NO:
        return cell_words.shown_yes_or_no(text, lang)
    if column.sort is Sort.CHOICE and column.shape.choices is not None:
        return cell_words.shown_choice(text, column.shape.choices, lang)
    return text

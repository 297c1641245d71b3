"""A service model: the formula, its parts, their members."""

from typing import Final

from markupsafe import Markup

from linli.pages.escape import escape
from linli.pages.figures.figure import Drawing, Figure, Table
from linli.pages.figures.links import PAD, joined, name_link
from linli.pages.figures.measure import width
from linli.pages.figures.sheet import TARGET, Sheet, Words, number, words
from linli.pages.figures.tree import Branch, bend, grow, rows_of
from linli.pages.writer import Writer
from linli.profiles.service_model import Member, ServiceModel, ServicePart

_GAP: Final = 14
_INDENT: Final = 30
_LONG_SYMBOL: Final = 2.1
"""The width from which a symbol is written smaller."""


def service_model(w: Writer, model: ServiceModel) -> Figure | None:
    """The diagram of a model; None where it has no parts."""
    if not model.parts:
        return None
    t = w.labels
    return Figure(
        "model",
        t("figure.model.title", formula=model.formula),
        t("figure.model.description"),
        Table(
            (t("figure.model.symbol"), t("figure.model.meaning"), t("figure.model.members")),
            tuple(
                (part.symbol, _meaning(part), joined([_member(w, one) for one in part.members])) for part in model.parts
            ),
        ),
        _wide(w, model),
        _narrow(w, model),
    )


def _meaning(part: ServicePart) -> Markup:
    return joined([escape(text) for text in (part.meaning, part.text) if text])


def _member(w: Writer, member: Member) -> Markup:
    name = name_link(w, ("program", member.program), member.name) if member.program else escape(member.name)
    return (
        escape(w.labels("figure.model.explained", name="")).join([name, escape(member.text)]) if member.text else name
    )


def _wide(w: Writer, model: ServiceModel) -> Drawing:
    """Parts side by side below the formula, their members below them, in rows that go through all parts."""
    sheet = Sheet(720)
    columns = min(len(model.parts), 6)
    room = (sheet.width - 2 - _GAP * (columns - 1)) / columns
    top = _formula(sheet, model, 180, 26)
    for first in range(0, len(model.parts), columns):
        row = model.parts[first : first + columns]
        lefts = [1 + index * (room + _GAP) for index in range(len(row))]
        lefts = [left + (sheet.width - 1 - lefts[-1] - room) / 2 for left in lefts]
        heads = [_head(part, room) for part in row]
        height = max(sum(text.height for text in head) for head in heads) + 22
        for left, head in zip(lefts, heads, strict=True):
            if first == 0:
                sheet.path(bend((360, top), (left + room / 2, top + 44)), top + 44)
            _draw_head(sheet, head, (left, top + 44), (room, height))
        branches = [Branch(w, part.members, room) for part in row]
        grow(sheet, branches, lefts, top + 44 + height, rows_of(branches))
        top = sheet.height
    return sheet.finished()


def _narrow(w: Writer, model: ServiceModel) -> Drawing:
    """Parts below each other, on a line that comes down from the formula."""
    sheet = Sheet(340)
    start = _formula(sheet, model, 338, 21)
    for part in model.parts:
        symbol = words(part.symbol, 84, 18 if width(part.symbol) < _LONG_SYMBOL else 15, "symbol")
        meaning = words(part.meaning, 190, 15, "label")
        height = max(symbol.height, meaning.height, 22) + 20
        top = sheet.height + 16
        middle = top + height / 2
        bow = f"Q14 {number(middle)} 22 {number(middle)}"
        sheet.path(f"M14 {number(start)}V{number(middle - 8)}{bow}H{_INDENT}", middle)
        start = middle - 8
        sheet.box(_INDENT, top, (339 - _INDENT, height), "part", 10)
        sheet.write(symbol, _INDENT + 50, middle - symbol.height / 2, "middle")
        sheet.write(meaning, _INDENT + 102, middle - meaning.height / 2)
        branch = Branch(w, part.members, 339 - _INDENT)
        grow(sheet, [branch], [_INDENT], top + height, rows_of([branch]))
    return sheet.finished()


def _formula(sheet: Sheet, model: ServiceModel, least: float, size: float) -> float:
    """The formula in the middle of the top, in a box at least so wide; the height at which it ends."""
    text = words(model.formula, sheet.width - 40, size, "formula")
    box = max(least, min(text.width + 64, sheet.width - 2)), max(text.height + 18, TARGET)
    middle = sheet.width / 2
    sheet.box(middle - box[0] / 2, 1, box, "root", 12)
    sheet.write(text, middle, 1 + (box[1] - text.height) / 2, "middle")
    return box[1] + 1


def _head(part: ServicePart, room: float) -> tuple[Words, Words]:
    """The symbol of a part and what it means."""
    symbol = words(part.symbol, room - 2 * PAD, 28, "symbol")
    if len(symbol.lines) > 1 or symbol.width > 28 * _LONG_SYMBOL:
        symbol = words(part.symbol, room - 2 * PAD, 17, "symbol")
    return symbol, words(part.meaning, room - 2 * PAD, 15, "label")


def _draw_head(sheet: Sheet, head: tuple[Words, Words], place: tuple[float, float], size: tuple[float, float]) -> None:
    symbol, meaning = head
    middle = place[0] + size[0] / 2
    sheet.box(place[0], place[1], size, "part", 10)
    rest = size[1] - 18 - meaning.height
    sheet.write(symbol, middle, place[1] + 8 + (rest - symbol.height) / 2, "middle")
    sheet.write(meaning, middle, place[1] + 8 + rest, "middle")

"""The members of a model's parts, on branches that come down from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from linli.pages.figures.links import PAD, node_box
from linli.pages.figures.sheet import TARGET, Sheet, Words, number, words
from linli.pages.writer import Writer
from linli.profiles.service_model import Member

_STEM: Final = 18
"""The room on the left of a box, where its branch comes down."""

_BOW: Final = 6
_SIZE: Final = 14
_BETWEEN: Final = 10
_COMFORTABLE: Final = 176
"""The width from which a second column of members has room."""


@dataclass(frozen=True, slots=True)
class Branch:
    """The members of a part that is ``room`` wide."""

    w: Writer
    members: tuple[Member, ...]
    room: float

    @property
    def columns(self) -> int:
        """How many members stand side by side: two short names, or as many as have room."""
        if not self.members:
            return 1
        short = max(len(words(one.name, self.inside(2), _SIZE).lines) for one in self.members) == 1
        fitting = max(int(self.room // _COMFORTABLE), 2 if short and self.room > _COMFORTABLE else 1)
        return min(fitting, len(self.members))

    def inside(self, columns: int) -> float:
        """The room for words where so many columns share the branch's own."""
        return self.room / columns - _STEM - 2 * PAD

    def rows(self) -> list[list[Words]]:
        """The names of the members, row by row."""
        columns = self.columns
        names = [words(one.name, self.inside(columns), _SIZE) for one in self.members]
        return [names[first : first + columns] for first in range(0, len(names), columns)]


def rows_of(branches: Sequence[Branch]) -> list[float]:
    """The heights of the rows that go through all of ``branches``."""
    together = zip_longest(*(branch.rows() for branch in branches), fillvalue=[])
    return [max(TARGET + 2, *(text.height + 14 for texts in row for text in texts), 0) for row in together]


def grow(
    sheet: Sheet, branches: Sequence[Branch], lefts: Sequence[float], top: float, heights: Sequence[float]
) -> None:
    """Draw the members of every branch below ``top``."""
    for branch, left in zip(branches, lefts, strict=True):
        members = iter(branch.members)
        step = branch.room / branch.columns
        starts = [top] * branch.columns
        y = top + _BETWEEN
        for row, height in zip(branch.rows(), heights, strict=False):
            for column, text in enumerate(row):
                x = left + column * step
                _twig(sheet, x, starts[column], y + height / 2)
                starts[column] = y + height / 2 - _BOW
                program = next(members).program
                href = branch.w.to(("program", program)) if program else ""
                node_box(sheet, (x + _STEM, y), (step - _STEM - 1, height), text, href)
            y += height + _BETWEEN


def _twig(sheet: Sheet, x: float, start: float, middle: float) -> None:
    """The line from where the last one left the branch to the middle of a box."""
    stem = number(x + _STEM - _BOW - 4)
    bow = f"Q{stem} {number(middle)} {number(x + _STEM - 4)} {number(middle)}"
    sheet.path(f"M{stem} {number(start)}V{number(middle - _BOW)}{bow}H{number(x + _STEM)}", middle)


def bend(start: tuple[float, float], end: tuple[float, float], radius: float = 10) -> str:
    """A line that goes down, aside and down again, with round corners."""
    (x, y), (to_x, to_y) = start, end
    side = to_x - x
    if abs(side) < 2 * radius:
        return f"M{number(to_x)} {number(y)}V{number(to_y)}"
    sign = 1 if side > 0 else -1
    middle = (y + to_y) / 2
    return (
        f"M{number(x)} {number(y)}V{number(middle - radius)}"
        f"Q{number(x)} {number(middle)} {number(x + sign * radius)} {number(middle)}"
        f"H{number(to_x - sign * radius)}Q{number(to_x)} {number(middle)} {number(to_x)} {number(middle + radius)}"
        f"V{number(to_y)}"
    )

"""Levels: boxes inside each other, the topmost level outside. Nothing in them tells sizes or numbers."""

from typing import Final

from linli.pages.figures.figure import Drawing, Figure, Table
from linli.pages.figures.sheet import Sheet, words
from linli.pages.writer import Writer
from linli.profiles.groups import Council

_FEWEST: Final = 2


def levels(w: Writer, council: Council) -> Figure | None:
    """The levels of a council; None where there are not several."""
    if len(council.levels) < _FEWEST:
        return None
    t = w.labels
    return Figure(
        "levels",
        t("figure.levels.title", name=council.name),
        t("figure.levels.description", levels=t("list.separator").join(council.levels)),
        Table(
            (t("figure.levels.order"), t("figure.levels.level")),
            tuple((str(place), level) for place, level in enumerate(council.levels, 1)),
        ),
        _drawing(720, 28, council.levels, 17),
        _drawing(340, 16, council.levels, 15),
    )


def _drawing(width: int, inset: float, names: tuple[str, ...], size: float) -> Drawing:
    """The boxes from the outermost one in, each with its name at its top."""
    sheet = Sheet(width)
    step = min(inset, width * 0.3 / len(names))
    texts = [words(name, width - 2 * step * depth - 44, size, "label") for depth, name in enumerate(names)]
    bottom = sum(text.height + 24 for text in texts) + step * (len(names) - 1) + 4
    y = 2.0
    for depth, text in enumerate(texts):
        left = 1 + step * depth
        height = bottom - step * depth - y
        sheet.box(left, y, (width - 2 * left, height), f"level linli-fig-level-{min(depth, 2)}", max(14 - 3 * depth, 4))
        sheet.write(text, left + 20, y + 12)
        y += text.height + 24
    return sheet.finished()

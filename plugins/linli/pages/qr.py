"""An address as a QR code, for what is printed: drawn in the page itself, black on white in every colour scheme."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

import segno
from markupsafe import Markup

_QUIET: Final = 4
"""Modules of white around the code; the standard's own measure."""

_SVG: Final = Markup(
    '<svg class="linli-qr" role="img" aria-label="{label}" viewBox="{low} {top} {side} {side}"'
    ' xmlns="http://www.w3.org/2000/svg" shape-rendering="crispEdges">'
    '<rect x="{low}" y="{top}" width="{side}" height="{side}" fill="#fff"/>'
    '<path stroke="#000" d="{runs}"/></svg>'
)


def qr_svg(address: str, label: str) -> Markup:
    """The code of an address of ASCII characters, as an SVG element; ``label`` says what it is to who cannot see it.

    A sixth of it may be lost and it still reads. Nothing, where the address is longer than any code can hold.
    """
    try:
        code = segno.make_qr(address, error="m")
    except segno.DataOverflowError:
        return Markup("")
    matrix = [list(row) for row in code.matrix]
    side = len(matrix) + 2 * _QUIET
    # A stroke has its middle on the line, so every row is drawn half a module too high, and so is what is seen.
    return _SVG.format(label=label, low=-_QUIET, top=-_QUIET - 0.5, side=side, runs="".join(_runs(matrix)))


def _runs(matrix: list[list[int]]) -> Iterator[str]:
    """Every unbroken run of dark modules, as a piece of a path."""
    for y, row in enumerate(matrix):
        x = 0
        for is_dark, run in groupby(row):
            length = len(list(run))
            if is_dark:
                yield f"M{x} {y}h{length}"
            x += length

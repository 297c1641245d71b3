"""An address as a QR code, for what is printed or shown to a phone: black on white in every colour scheme."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

import segno
from markupsafe import Markup

_QUIET: Final = 4
"""Modules of white around the code; the standard's own measure."""

_SVG: Final = Markup(
    '<svg class="linli-code" aria-hidden="true"><symbol id="linli-code" viewBox="{low} {top} {side} {side}"'
    ' shape-rendering="crispEdges">'
    '<rect x="{low}" y="{top}" width="{side}" height="{side}" fill="#fff"/>'
    '<path stroke="#000" d="{runs}"/></symbol></svg>'
)


def qr_symbol(address: str) -> Markup:
    """The code of an address of ASCII characters, as a symbol that a page shows by ``<use href="#linli-code"/>``.

    A page may show it at several places. A sixth of it may be lost and it still reads. Nothing, where the address is
    longer than any code can hold.
    """
    try:
        # Trying all eight masks for the prettiest takes five times as long as the rest; any can be read.
        code = segno.make_qr(address, error="m", mask=0)
    except segno.DataOverflowError:
        return Markup("")
    matrix = [list(row) for row in code.matrix]
    side = len(matrix) + 2 * _QUIET
    # A stroke has its middle on the line, so every row is drawn half a module too high, and so is what is seen.
    return _SVG.format(low=-_QUIET, top=-_QUIET - 0.5, side=side, runs="".join(_rows(matrix)))


def _rows(matrix: list[list[int]]) -> Iterator[str]:
    """Every unbroken run of dark modules, as a piece of a path: the first of a row from the corner, the others on."""
    for y, row in enumerate(matrix):
        x, end = 0, -1
        for is_dark, run in groupby(row):
            length = len(list(run))
            if is_dark:
                yield f"M{x} {y}h{length}" if end < 0 else f"m{x - end} 0h{length}"
                end = x + length
            x += length

"""An address as a QR code, for what is printed or shown to a phone: black on white in every colour scheme."""

import re
from typing import Final

import segno
from markupsafe import Markup

from linli.pages.codes import Code, Codes

_QUIET: Final = 4
"""Modules of white around the code; the standard's own measure."""

_RUN: Final = re.compile(r"\n?0*1+")
"""An unbroken run of dark modules with the light ones before it, behind the beginning of a row if it is the first."""

_CODES: Final = Codes()


def qr_symbol(address: str) -> Markup:
    """The code of an address of ASCII characters, as a symbol that a page shows by ``<use href="#linli-code"/>``.

    A page may show it at several places. A sixth of it may be lost and it still reads. Nothing, where the address is
    longer than any code can hold.
    """
    try:
        code = _CODES.of(address)
    except segno.DataOverflowError:
        return Markup("")
    # A stroke has its middle on the line, so every row is drawn half a module too high, and so is what is seen.
    low, top, side = -_QUIET, -_QUIET - 0.5, code.side + 2 * _QUIET
    return Markup(  # noqa: S704 - numbers
        f'<svg class="linli-code" aria-hidden="true"><symbol id="linli-code" viewBox="{low} {top} {side} {side}"'
        ' shape-rendering="crispEdges">'
        f'<rect x="{low}" y="{top}" width="{side}" height="{side}" fill="#fff"/>'
        f'<path stroke="#000" d="{_path(code)}"/></symbol></svg>'
    )


def _path(code: Code) -> str:
    """Every run of dark modules, as a piece of a path: the first of a row from the corner, the others on."""
    digits = f"{code.modules:0{code.side * code.side}b}"
    rows = [digits[start : start + code.side] for start in range(0, len(digits), code.side)]
    runs = _RUN.findall("\n" + "\n".join(rows))
    return "".join(map(_PIECES.__getitem__, runs)) % tuple(number for number, row in enumerate(rows) if "1" in row)


class _Pieces(dict[str, str]):
    """Pieces of a path by the runs that they draw, with a place for the number of the row."""

    def __missing__(self, run: str) -> str:
        light, dark = run.count("0"), run.count("1")
        piece = self[run] = f"M{light} %dh{dark}" if run[0] == "\n" else f"m{light} 0h{dark}"
        return piece


_PIECES: Final = _Pieces()

"""How wide words are when they are drawn, and where their lines end.

Widths are in em, the size of the letters, and rather too wide than too narrow: which font draws them is not known.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final

_BROAD: Final = frozenset("MWmw@%&")
_NO_WIDTH: Final = frozenset({"Mn", "Me", "Cc", "Cf"})
_OPENING: Final = frozenset("“‘（《〈「『【〔［｛([{#$￥")
_CLOSING: Final = frozenset("”’）》〉」』】〕］｝)]}、，。；：！？…—·～,.;:!?%％")
_PIECE: Final = re.compile(r"[A-Za-z0-9À-ɏ]+ ?|. ?", re.DOTALL)
_QUOTES: Final = {"“": "”", "「": "」", "《": "》", "『": "』", "（": "）"}
_NATURAL: Final = 9.0
"""How much unevenness a line is worth that ends where there is a pause."""

_LONG_PHRASE: Final = 9.0
"""The width from which what stands in quotes may be divided."""

_ROUNDING: Final = 1e-6
"""More than sums of widths differ by when they are added up in another order."""


def width(text: str) -> float:
    """How wide ``text`` is. Signs that are as wide as the context wants (curly quotes) count as full-width ones."""
    return sum(map(_sign_width, text))


@cache
@cache
def _sign_width(sign: str) -> float:
    if unicodedata.category(sign) in _NO_WIDTH:
        return 0.0
    if unicodedata.east_asian_width(sign) in {"W", "F", "A"}:
        return 1.0
    return 0.95 if sign in _BROAD else 0.62 if sign != " " else 0.3


def wrap(text: str, room: float) -> tuple[str, ...]:
    """``text`` in as few lines as fit into ``room``, the lines about equally long.

    No line begins with closing punctuation or ends with opening quotes, unless not even those signs fit together; what
    stands in quotes stays together where it can. The space at which a line was broken stays at its end.
    """
    line = " ".join(text.split())
    if width(line) < room - _ROUNDING:
        return (line,)
    pieces = tuple(_pieces(line, room))
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, len(pieces) + 1):
        best.append(min(_ways(best, pieces, end, room)))
    lines: list[str] = []
    end = len(pieces)
    while end:
        start = -best[end][2]
        lines.insert(0, "".join(pieces[start:end]))
        end = start
    return tuple(lines) or ("",)


def _ways(
    best: list[tuple[int, float, int]], pieces: tuple[str, ...], end: int, room: float
) -> Iterator[tuple[int, float, int]]:
    """The ways to set the first ``end`` pieces: how many lines, how uneven, where the last line starts (negative).

    The least of them is the best, and of equal ones that with the shortest last line.
    """
    taken = 0.0
    natural = _NATURAL if pieces[end - 1].rstrip()[-1:] in _CLOSING else 0.0
    for start in range(end - 1, -1, -1):
        taken += width(pieces[start])
        if taken > room and start < end - 1:
            return
        lines, unevenness, _ = best[start]
        yield lines + 1, unevenness - natural + (room - taken) ** 2, -start


def _pieces(text: str, room: float) -> Iterator[str]:
    """What may not be divided: a word or sign with its punctuation, a short phrase in quotes if it fits a line."""
    found = list(_signs(text, room))
    start = 0
    while start < len(found):
        end = _phrase_end(found, start, room)
        yield "".join(found[start:end])
        start = end


def _phrase_end(pieces: list[str], start: int, room: float) -> int:
    """Where the phrase in quotes ends that begins with a piece; behind the piece where there is none or a long one."""
    closing = _QUOTES.get(pieces[start][:1])
    taken = 0.0
    for end in range(start, len(pieces)):
        taken += width(pieces[end])
        if closing is None or taken > min(room, _LONG_PHRASE):
            break
        if closing in pieces[end]:
            return end + 1
    return start + 1


def _signs(text: str, room: float) -> Iterator[str]:
    """Words and signs with opening signs before and closing signs behind them; divided if wider than a line."""
    held = ""
    for piece in _PIECE.findall(text):
        is_joined = bool(held) and not held.endswith(" ") and (held[-1] in _OPENING or piece[0] in _CLOSING)
        if held and not is_joined:
            yield from _divided(held, room)
            held = ""
        held += piece
    yield from _divided(held, room)


def _divided(piece: str, room: float) -> Iterator[str]:
    part = ""
    for sign in piece:
        if part and width((part + sign).rstrip()) > room:
            yield part
            part = ""
        part += sign
    if part:
        yield part

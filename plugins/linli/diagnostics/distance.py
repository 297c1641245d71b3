"""How many slips lie between a word and each of many others."""

import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from os.path import commonprefix
from typing import Final

_LAST: Final = chr(sys.maxunicode)


def distances(word: str, others: Iterable[str], most: int) -> Iterator[tuple[int, str]]:
    """Each of ``others`` that is at most ``most`` slips away from ``word``, with their number, in sorted order.

    A slip is a character too many, too few or wrong, or two neighbours exchanged: the "optimal string alignment"
    distance after Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964),
    computed row by row as in Wagner and Fischer, "The string-to-string correction problem", JACM 21 (1974), within
    the band around the diagonal of Ukkonen, "Algorithms for approximate string matching", Inf. Control 64 (1985).
    Rows are kept for as long as the words begin alike, and all words with a beginning that is too far away already are
    passed over at once, so that little is done where little is near.
    """
    words = sorted(others)
    rows = [[min(column, most + 1) for column in range(len(word) + 1)]]
    previous, place = "", 0
    while place < len(words):
        other = words[place]
        del rows[len(commonprefix([previous, other])) + 1 :]  # noqa: RUF071 -- characters are what is meant
        while len(rows) <= len(other) and min(rows[-1]) <= most:
            rows.append(_next_row(word, other, rows, most))
        previous, place = other, place + 1
        if min(rows[-1]) > most:
            place = bisect_right(words, other[: len(rows) - 1] + _LAST, place)
        elif rows[-1][-1] <= most:
            yield rows[-1][-1], other


def _next_row(word: str, other: str, rows: list[list[int]], most: int) -> list[int]:
    """The distances of one more character of ``other`` from every beginning of ``word``; above ``most`` all alike."""
    number, above = len(rows), rows[-1]
    character = other[number - 1]
    row = [most + 1] * len(above)
    row[0] = min(number, most + 1)
    for column in range(max(1, number - most), min(len(word), number + most) + 1):
        cost = above[column - 1] + (word[column - 1] != character)
        cost = min(cost, above[column] + 1, row[column - 1] + 1)
        exchanged = column > 1 < number and word[column - 2] == character and word[column - 1] == other[number - 2]
        row[column] = min(cost, rows[-2][column - 2] + 1) if exchanged else cost
    return row

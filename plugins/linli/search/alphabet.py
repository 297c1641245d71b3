"""Numbers as letters: what the files write sorted lists of ids with.

Variable-length numbers of five bits a letter (as in the base 64 VLQ of source maps, there with a sign): the lowest bits
come first, and a letter of the upper half says that more follow.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BITS: Final = 5
_BASE: Final = 1 << _BITS


def number(value: int) -> str:
    """A number from 0 up, in letters."""
    letters = ""
    while value >= _BASE:
        letters += ALPHABET[value % _BASE | _BASE]
        value >>= _BITS
    return letters + ALPHABET[value]


def read(letters: str) -> Iterator[int]:
    """The numbers that are written one after another in letters. Raises ValueError where a sign is none of these."""
    value = shift = 0
    for letter in letters:
        digit = ALPHABET.index(letter)
        value |= digit % _BASE << shift
        if digit < _BASE:
            yield value
            value = shift = 0
        else:
            shift += _BITS


def numbers(values: Iterable[int]) -> str:
    """Rising numbers: how many lie between each and the one before, in letters."""
    letters, previous = [], -1
    for value in values:
        letters.append(number(value - previous - 1))
        previous = value
    return "".join(letters)


def runs(values: Sequence[int]) -> str:
    """Rising numbers of which many may follow on each other, in letters.

    Of each row without a gap: how many lie between it and the one before, doubled, and one more if it has two numbers
    or more; then, if so, how many more than two.
    """
    letters, end = [], 0
    starts = (place for place, value in enumerate(values) if place == 0 or value != values[place - 1] + 1)
    for start, stop in pairwise((*starts, len(values))):
        length = stop - start
        letters.append(number((values[start] - end) * 2 + (length > 1)))
        if length > 1:
            letters.append(number(length - 2))
        end = values[stop - 1] + 1
    return "".join(letters)

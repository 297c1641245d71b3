"""Postings: in which documents a token stands, and with what weight.

While they are collected, a posting is one number: the document's id times 32, plus the weight.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from linli.search.alphabet import ALPHABET, number, read
from linli.search.limits import Limits

WEIGHTS: Final = len(ALPHABET) // 2
CUT: Final = "!"
"""Stands before a list that has lost its lighter postings, followed by how many documents there were."""
_QUARTER: Final = 4
_WEIGHT_OF: Final = (WEIGHTS - 1).__and__

Lists = defaultdict[str, list[int]]


def collect(documents: Iterable[Mapping[str, int]]) -> Lists:
    """The postings of every token. Documents come in the order of their ids, so every list is sorted."""
    lists: Lists = defaultdict(list)
    for place, weights in enumerate(documents):
        codes = tuple(range(place * WEIGHTS, (place + 1) * WEIGHTS))  # numbers that all its postings share
        for token, weight in weights.items():
            lists[token].append(codes[weight])
    return lists


class Encoder:
    """Writes the postings of one index in letters."""

    def __init__(self, documents: int, limits: Limits) -> None:
        """For an index of so many documents."""
        self._kept = limits.kept
        self._most = max(limits.kept, min(documents // _QUARTER, limits.common))
        self._steps = _Steps()

    def is_cut(self, codes: Sequence[int]) -> bool:
        """Whether a list is too long to be written whole."""
        return len(codes) > self._most

    def encode(self, codes: Sequence[int]) -> str:
        """A list of postings, or the best of them: of each the gap to the one before, and the weight."""
        if not self.is_cut(codes):
            return self.letters(codes)
        best = sorted(codes, key=_WEIGHT_OF, reverse=True)[: self._kept]  # of the same weight, the first
        return f"{CUT}{number(len(codes))}{self.letters(sorted(best))}"

    def letters(self, codes: Sequence[int]) -> str:
        """All postings of a list."""
        # The last posting with the greatest weight is 32 below the next document's first one: what is left is
        # the gap and the weight together.
        steps = self._steps
        before = (-1, *codes)
        return "".join([steps[code - (last | 31) - 1] for last, code in zip(before, codes, strict=False)])


def codes_of(letters: str) -> list[int]:
    """The postings that ``letters`` write. Raises ValueError where they cannot be any."""
    codes: list[int] = []
    last = -1
    # A weight is a letter of the first half, and so a number of its own.
    numbers = read(letters)
    for gap, weight in zip(numbers, numbers, strict=True):
        last = (last | 31) + 1 + gap * WEIGHTS + weight
        codes.append(last)
    return codes


class _Steps(dict[int, str]):
    """The letters of a gap and a weight, filled as they are met."""

    def __missing__(self, step: int) -> str:
        gap, weight = divmod(step, WEIGHTS)
        letters = self[step] = number(gap) + ALPHABET[weight]
        return letters

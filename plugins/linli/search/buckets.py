"""The names of a large site in files of bounded size, by the initials of neighbouring syllables.

The keys make a tree, like that of a suffix array's prefixes: a bucket that has too many names keeps the best of them,
and all of them stand again in buckets of keys that are one letter longer.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from linli.search.limits import Limits
from linli.search.names import Names

END: Final = "_"
_DIGIT: Final = "0"
_SHORTEST, _LONGEST = 2, 4
_SHORT: Final = range(4, 7)
"""The signs (with the end) of names of which a wrong second syllable leaves no pair that tells them apart: these stand
under the syllables around it too."""

Place = tuple[int, int, int, str]
"""Where a key stands: whether it is not the beginning, the length of the reading, the document, the rest."""


@dataclass(frozen=True, slots=True)
class Buckets:
    """How many names there are under every key, and the files of the best of them."""

    counts: Mapping[str, int]
    files: Mapping[str, bytes]


def buckets(names: Names, limits: Limits) -> Buckets:
    """All buckets of an index."""
    counts: dict[str, int] = {}
    files: dict[str, bytes] = {}
    level = _pairs(names)
    while level:
        below: dict[str, list[Place]] = defaultdict(list)
        for key in sorted(level):
            places = level[key]
            ids = list(dict.fromkeys(place[2] for place in sorted(places)))
            counts[key] = len(ids)
            files[key] = names.file(sorted(ids[: limits.bucket]))
            if len(ids) > limits.bucket and len(key) < _LONGEST and not key.endswith(END):
                for start, length, place, rest in places:
                    below[key + rest[0]].append((start, length, place, rest[1:]))
        level = below
    return Buckets(dict(sorted(counts.items())), files)


def _pairs(names: Names) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for place, one in enumerate(names.entries):
        for initials in {_initials(reading) for reading in one.readings}:
            for start, key in _keys(initials):
                rest = initials[start + _SHORTEST :]
                found[key].append((min(start, 1), len(initials), place, rest))
            if len(initials) in _SHORT:
                found[initials[0] + initials[2]].append((1, len(initials), place, initials[3:]))
    return found


def _keys(initials: str) -> Iterator[tuple[int, str]]:
    for start in range(len(initials) - 1):
        yield start, initials[start : start + _SHORTEST]


def _initials(reading: Sequence[str]) -> str:
    return "".join(_DIGIT if element[0].isdigit() else element[0] for element in reading) + END

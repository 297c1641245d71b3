"""The documents as the tests of relevance compare them: without script, width, case and accents.

It is written apart from the engine's own folding, so that a fault there is not repeated here.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Final

from linli.han import initials, simplified
from linli.search.document import Document

HAN: Final = re.compile("[\u3400-\u9fff]+")
_QUOTES: Final = re.compile(r"[\s\"'“”‘’「」『』（）()·,，、。:：]+")
_ODD: Final = str.maketrans("裏著衞臺", "里着卫台")


@lru_cache(2**20)
def _sign(sign: str) -> str:
    plain = "".join(one for one in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(one))
    folded = simplified(plain.lower().translate(_ODD))
    return folded if len(folded) == len(sign) else sign


def plain(text: str) -> str:
    """The text in one script, as long as it was."""
    return "".join(map(_sign, text))


def bare(name: str) -> str:
    """A name without quotes and spaces."""
    return _QUOTES.sub("", plain(name))


def one_edit(first: str, second: str) -> bool:
    """Whether a missing, an added, a wrong or two exchanged characters make the one of the other."""
    if first == second or abs(len(first) - len(second)) > 1:
        return first == second
    start = next((at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), None)
    if start is None:
        return True
    rest_a, rest_b = first[start:], second[start:]
    return (
        rest_a[1:] == rest_b[1:]
        or rest_a[1:] == rest_b
        or rest_a == rest_b[1:]
        or (rest_a[1::-1] == rest_b[:2] and rest_a[2:] == rest_b[2:])
    )


Made = tuple[str, frozenset[int]] | None
"""A question and all documents that answer it; nothing where a question would be unfair."""


@dataclass(frozen=True)
class Folded:
    """Documents by what they can be found by. Numbers are positions."""

    documents: tuple[Document, ...]

    @cached_property
    def names(self) -> Mapping[int, tuple[str, ...]]:
        return {at: tuple(map(bare, one.names)) for at, one in enumerate(self.documents)}

    @cached_property
    def by_name(self) -> Mapping[str, frozenset[int]]:
        return _inverted((name, at) for at, names in self.names.items() for name in names)

    @cached_property
    def by_reading(self) -> Mapping[str, frozenset[int]]:
        return _inverted(("".join(reading), at) for at, one in enumerate(self.documents) for reading in one.readings)

    @cached_property
    def by_initials(self) -> Mapping[str, frozenset[int]]:
        return _inverted((initials(reading), at) for at, one in enumerate(self.documents) for reading in one.readings)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """Everything on the pages."""
        return tuple(plain("\n".join((*one.names, *one.english, one.headings, one.text))) for one in self.documents)

    @cached_property
    def labels(self) -> str:
        """All words of places, themes and kinds: a query in them finds many and is no name's."""
        words = {word for one in self.documents for word in (*one.places, *one.themes, one.kind_title)}
        return "\n".join(map(plain, sorted(words)))

    @cached_property
    def _all_names(self) -> "Lines":
        return Lines(tuple("\t".join(self.names[at]) for at in range(len(self.documents))))

    @cached_property
    def _all_texts(self) -> "Lines":
        return Lines(self.texts)

    def name(self, at: int) -> str:
        """The title of a document."""
        return self.documents[at].names[0]

    def named(self, part: str) -> frozenset[int]:
        """The documents with a name that contains ``part``."""
        return self._all_names.containing(part)

    def nearly(self, name: str) -> frozenset[int]:
        """The documents with a name one edit away, or that name."""
        return frozenset().union(*(found for other, found in self.by_name.items() if one_edit(name, other)))

    def saying(self, *parts: str) -> frozenset[int]:
        """The documents on whose pages all ``parts`` stand."""
        return frozenset.intersection(*map(self._all_texts.containing, parts))


class Lines:
    """Many texts as one, because looking through one long text is much faster."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        self._all = "\0".join(lines)
        self._starts = [0, *accumulate(len(line) + 1 for line in lines)]
        self._known: dict[str, frozenset[int]] = {}

    def containing(self, part: str) -> frozenset[int]:
        """The numbers of the texts that contain ``part``."""
        if part not in self._known:
            self._known[part] = frozenset(self._find(part))
        return self._known[part]

    def _find(self, part: str) -> Iterator[int]:
        place = self._all.find(part)
        while place >= 0:
            number = bisect_right(self._starts, place) - 1
            yield number
            place = self._all.find(part, self._starts[number + 1])


def _inverted(pairs: Iterable[tuple[str, int]]) -> Mapping[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for key, at in pairs:
        found[key].add(at)
    return {key: frozenset(each) for key, each in found.items()}

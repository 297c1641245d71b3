"""What detectors say, and how they look around."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from linli.personal.folding import digits_said, fold

_AROUND: Final = 16
_URL: Final = re.compile(r"https?://[^\s()<>\u3000-\u303f\uff00-\uff65\u4e00-\u9fff]+", re.IGNORECASE)
_UNIT: Final = re.compile(
    r"[ \-]?(?:[余多]?(?:[万萬亿億千百]|元|美元|人|户|戶|次|平|米|公里|吨|噸|册|冊|份|件"
    r"|篇|字|票|小时|步|名|位|株|公斤|千瓦)|%)"
)

GAP: Final = r"[ \-]{0,2}"
"""What may stand between the digits of a number, in a pattern for a folded text."""


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a text, from ``start`` to just before ``end``; whether it is certain what it is."""

    start: int
    end: int
    is_certain: bool


@dataclass(frozen=True)
class Passage:
    """A text with the forms in which it is searched; all are equally long."""

    text: str

    @cached_property
    def folded(self) -> str:
        """Digits, letters, dashes and spaces in their plainest form."""
        return fold(self.text)

    @cached_property
    def said(self) -> str:
        """The same, with Chinese digits as ASCII ones."""
        return digits_said(self.folded)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The forms in which numbers are looked for: as written, and with Chinese digits if that is another."""
        return (self.folded,) if self.said == self.folded else (self.folded, self.said)

    @cached_property
    def _addresses(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Where web addresses begin and end."""
        spans = [match.span() for match in _URL.finditer(self.folded)]
        return tuple(start for start, _ in spans), tuple(end for _, end in spans)

    def is_in_address(self, position: int) -> bool:
        """Whether a character belongs to a web address."""
        starts, ends = self._addresses
        last = bisect_right(starts, position) - 1
        return last >= 0 and position < ends[last]

    def around(self, start: int, end: int, words: re.Pattern[str]) -> bool:
        """Whether one of ``words`` stands near a stretch, on the same line."""
        before = self.folded[max(0, start - _AROUND) : start].rpartition("\n")[2]
        after = self.folded[end : end + _AROUND].partition("\n")[0]
        return bool(words.search(before) or words.search(after))

    def before(self, start: int, words: re.Pattern[str]) -> bool:
        """Whether one of ``words`` stands shortly before a character, on the same line."""
        return bool(words.search(self.folded[max(0, start - _AROUND) : start].rpartition("\n")[2]))

    def counts(self, end: int) -> bool:
        """Whether what ends there is an amount: a unit follows."""
        return _UNIT.match(self.folded, end) is not None


Detector = Callable[[Passage], Iterator[Found]]
"""Finds every stretch of one sort of personal data, each once, in the time that reading the text takes."""


def once(found: Iterator[Found]) -> Iterator[Found]:
    """Each stretch once, the first of those that overlap."""
    taken: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end, not one.is_certain)):
        if not taken or one.start >= taken[-1].end:
            taken.append(one)
            yield one

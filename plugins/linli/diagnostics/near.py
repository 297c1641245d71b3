"""What somebody may have meant who wrote a name that does not exist."""

import unicodedata
from collections.abc import Iterable
from typing import Final

from linli.diagnostics.distance import distances
from linli.diagnostics.width import display_width
from linli.wording import Text

LONGEST: Final = 64
"""A word of more characters is no slip of the pen, and comparing it would take long."""

_MOST_SLIPS: Final = 3
_LOOK_IT_UP: Final = Text(
    zh="请检查写法，并与已有的名称核对",
    en="Check the spelling against the names that exist",
)


def suggestion(word: str, known: Iterable[str], fallback: Text = _LOOK_IT_UP) -> Text:
    """The help for an unknown ``word``: the known names nearest to it, or ``fallback`` when none is near."""
    names = nearest(word, known)
    if not names:
        return fallback
    *others, last = names
    english = f"{', '.join(others)} or {last}" if others else last
    return Text(zh=f"您是否想写 {'、'.join(names)}？", en=f"Did you mean {english}?")


def nearest(word: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The known names that the fewest slips turn into ``word``: at most ``limit``, in alphabetical order.

    Letter case and full-width forms do not count. How many slips still count as near grows with the length of
    ``word``. ``word`` itself is never suggested.
    """
    return Names(known).nearest(word, limit)


class Names:
    """Known names among which words are looked up, any number of times."""

    def __init__(self, known: Iterable[str]) -> None:
        """Put the names in order."""
        spellings: dict[str, list[str]] = {}
        for name in sorted(set(known)):
            spellings.setdefault(_folded(name), []).append(name)
        self._spellings = spellings
        self._sorted = sorted(spellings)

    def nearest(self, word: str, limit: int = 3) -> tuple[str, ...]:
        """What the function ``nearest`` gives."""
        target = _folded(word)
        if len(target) > LONGEST:
            return ()
        # A few slips are looked for first: nearly always they are few, and that is much quicker.
        for most in range(1, _tolerance(target) + 1):
            near = [
                (slips, names)
                for slips, folded in distances(target, self._sorted, most)
                if (names := self._others(folded, word))
            ]
            if near:
                fewest = min(slips for slips, _ in near)
                return tuple(sorted(name for slips, names in near if slips == fewest for name in names)[:limit])
        return ()

    def _others(self, folded: str, word: str) -> list[str]:
        """The names of a spelling, but for ``word`` itself."""
        return [name for name in self._spellings[folded] if name != word]


def _folded(text: str) -> str:
    return text.casefold() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()


def _tolerance(word: str) -> int:
    """How many slips ``word`` may have; by its width, as a Chinese character says about as much as two letters."""
    return min(_MOST_SLIPS, (display_width(word) + 1) // 4)

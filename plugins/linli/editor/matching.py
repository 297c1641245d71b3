"""Finding what somebody means by a few characters, pinyin or initials; and ids made of names."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from linli.diagnostics.near import nearest
from linli.documents import is_id
from linli.documents.discovery import LONGEST_ID
from linli.han import display, initials, reading
from linli.search.folding import fold

MOST: Final = 8
"""As many as can be chosen from at a glance."""

_SORTS: Final = frozenset({"shequ", "xiaoqu", "jiedao"})
"""Last words of communities' names that their ids go without."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that can be meant: its id, what it is called, and a word on which one it is."""

    id: str
    names: tuple[str, ...]
    note: str = ""


def matching(query: str, candidates: Iterable[Candidate], most: int = MOST) -> tuple[Candidate, ...]:
    """The candidates that may be meant by ``query``, the best first."""
    asked = fold(query.strip())
    if not asked:
        return ()
    every = tuple(candidates)
    ranked = [(rank, place) for place, one in enumerate(every) if (rank := _rank(asked, one)) is not None]
    if not ranked:
        words = {fold(word): place for place, one in enumerate(every) for word in (one.id, *one.names)}
        ranked = [(0, words[word]) for word in nearest(asked, words)]
    return tuple(every[place] for _, place in sorted(set(ranked))[:most])


def exactly(query: str, candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates that have ``query`` as their id, or else as a name."""
    every = tuple(candidates)
    own = tuple(one for one in every if one.id == query.strip())
    return own or tuple(one for one in every if fold(query.strip()) in map(fold, one.names))


def _rank(asked: str, one: Candidate) -> int | None:
    """How well a candidate fits; the less, the better. None if it does not."""
    names = [fold(name) for name in one.names]
    letters = asked.replace(" ", "").replace("'", "")
    readings = [reading(name) for name in one.names]
    sounds = ["".join(syllables) for syllables in readings]
    tests = (
        asked == one.id or asked in names,
        any(name.startswith(asked) for name in names),
        any(asked in name for name in names),
        one.id.startswith(asked) or any(sound.startswith(letters) for sound in sounds),
        any(initials(syllables).startswith(letters) for syllables in readings),
        asked in one.id or any(letters in sound for sound in sounds),
        any(own and own in sound for own in ["".join(reading(asked))] for sound in sounds),
    )
    return next((rank for rank, fits in enumerate(tests) if fits), None)


def proposed_id(name: str, taken: Collection[str], *, is_person: bool = False, ending: str = "") -> str:
    """An id of the pinyin of ``name``, and an ``ending`` if there is one, that nothing has yet; "" where there is none.

    The last word is left out where it only says what sort of community it is.
    """
    words = [word for word in map(_plain, display(name, is_person=is_person).split()) if word]
    if len(words) > 1 and words[-1] in _SORTS:
        words.pop()
    base = "-".join([*words, *([ending] if ending else [])])[: LONGEST_ID - 3].strip("-")
    if base and not is_id(base):
        base = f"{base}-1"
    numbered = (base if number == 1 else f"{base}-{number}" for number in range(1, len(taken) + 2))
    return next((one for one in numbered if is_id(one) and one not in taken), "")


def _plain(word: str) -> str:
    """A word of pinyin in lower-case letters and digits; ü is u, as addresses of sites mostly have it."""
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", word.lower()))

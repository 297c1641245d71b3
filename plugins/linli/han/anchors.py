"""Anchors of headings: readable in an address, the same on every build."""

import re
import unicodedata
from itertools import count
from typing import Final

_FALLBACK: Final = "section"


def slug(text: str) -> str:
    """A readable anchor for a heading.

    Compatibility forms are unified (NFKC, so that full-width letters become ordinary ones) and case is folded. Chinese
    characters, letters and digits stay; anything between them becomes one hyphen. Never empty: a heading of signs only
    gives ``section``.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    spaced = "".join(character if character.isalnum() else " " for character in folded)
    return re.sub(" +", "-", spaced.strip(" ")) or _FALLBACK


def unique(wanted: str, used: set[str]) -> str:
    """``wanted``, or the first of ``wanted-2``, ``wanted-3``, … that ``used`` does not hold; it is added to ``used``.

    One set belongs to one page.
    """
    candidates = (f"{wanted}-{number}" for number in count(2))
    free = wanted if wanted not in used else next(candidate for candidate in candidates if candidate not in used)
    used.add(free)
    return free

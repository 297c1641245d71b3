"""Generated questions for what stands on pages: phrases, two words, English."""

import random
import re
from typing import Final

from tests.search import words
from tests.search.folded import HAN, Folded, Made, plain

_AT_MOST: Final = 8
_LATIN: Final = re.compile("[a-z]{3,}")


def body_phrase(chance: random.Random, site: Folded, at: int) -> Made:
    """From four to eight characters in a row that few pages have; all of these are right."""
    runs = [run for run in HAN.findall(site.documents[at].text) if len(run) >= 6]
    run = chance.choice(runs)
    length = chance.randint(4, min(8, len(run)))
    start = chance.randint(0, len(run) - length)
    phrase = run[start : start + length]
    found = site.saying(plain(phrase))
    return (phrase, found) if len(found) <= _AT_MOST and not site.named(plain(phrase)) else None


def body_words(chance: random.Random, site: Folded, at: int) -> Made:
    """Two words of one page; all pages that have both are right, when these are few."""
    text = site.texts[at]
    known = [word for word, folded in _WORDS if folded in text]
    if len(known) < 2:
        return None
    pair = chance.sample(known, 2)
    folded = [plain(word) for word in pair]
    if folded[0] in folded[1] or folded[1] in folded[0]:
        return None
    found = site.saying(*folded)
    return (" ".join(pair), found) if len(found) <= _AT_MOST else None


def english(chance: random.Random, site: Folded, at: int) -> Made:
    """An English name or one word of it, in either case."""
    if not site.documents[at].english:
        return None
    name = site.documents[at].english[0]
    typed = name if chance.random() < 0.6 else chance.choice(name.split())
    parts = [plain(part) for part in typed.split()]
    found = frozenset(one for one in site.saying(*parts) if set(parts) <= set(_LATIN.findall(site.texts[one])))
    return (typed if chance.random() < 0.5 else typed.lower(), found) if found and len(found) <= 20 else None


_WORDS: Final = tuple(
    (word, plain(word))
    for word in (
        *(word for slot in words.GAPS.values() for word in slot if len(word) <= 5),
        *(stuff + thing for stuff in words.GAPS["stuff"] for thing in words.GAPS["thing"]),
    )
)

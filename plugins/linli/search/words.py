"""The words of a document: pairs of neighbouring characters, and whole words of Latin letters and digits, with weights.

Chinese is not cut into words: a reader's query and a page would be cut differently, and parts of words would be lost.
Pairs find every substring of two characters and more (Nie, Gao, Zhou: "On the use of words and n-grams for Chinese
information retrieval", 2000).
"""

import re
from collections import Counter
from collections.abc import Mapping
from operator import add
from typing import Final

from linli.search.document import Document
from linli.search.folding import CJK, fold

LONGEST: Final = 40
"""The letters of a Latin word that count."""
HEAVIEST: Final = 31

_LATIN: Final = re.compile("[a-z0-9]+")
_BETWEEN: Final = re.compile(f"[^{CJK}]+")
_SPACE: Final = " "


def weights(document: Document) -> Mapping[str, int]:
    """The tokens of a document with their weights: what stands in a name counts six times as much as in the text."""
    found = _tokens(document.text)
    for words, weight in ((document.headings, 2), (" ".join(document.english), 4), (" ".join(document.names), 6)):
        for token, times in _tokens(words).items():
            found[token] += times * weight
    return {token: weight if weight < HEAVIEST else HEAVIEST for token, weight in found.items()}  # noqa: FURB136 - millions of times


def _tokens(words: str) -> Counter[str]:
    """How often each token stands in some words.

    Everything that is no Chinese becomes a space; so a pair that ends in a space is the last character of a run, and
    one that begins with a space is none.
    """
    if not words:
        return Counter()
    folded = fold(words)
    spaced = _BETWEEN.sub(_SPACE, folded) + _SPACE
    pairs = Counter(map(add, spaced, spaced[1:]))
    found = Counter(
        {pair if pair[1] != _SPACE else pair[0]: times for pair, times in pairs.items() if pair[0] != _SPACE}
    )
    found.update(word[:LONGEST] for word in _LATIN.findall(folded))
    return found

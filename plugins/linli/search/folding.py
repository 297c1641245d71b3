"""Folding: what a reader does not type. Width, case, accents, Chinese scripts and variants.

One character becomes one character of the same length in UTF-16, so that a place in a folded text is the same place in
the text as written, here and in the scripts. ``scripts/search/folding.js`` does the same by the same rules; it gets the
Chinese forms from the index.
"""

import unicodedata
from functools import cache
from typing import Final

from linli.han import one_form

CJK: Final = (
    "\u3005\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
"""What is written without spaces: Chinese characters, kana, zhuyin, and Korean syllables, in a class of a pattern."""

HAN: Final = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters alone."""

_ACCENTS: Final = dict.fromkeys(range(0x300, 0x370))
_ASTRAL: Final = "\U00010000"


def fold(text: str) -> str:
    """``text`` in the form in which it is compared."""
    return text.lower() if text.isascii() else text.translate(_table())


def form(character: str) -> str:
    """The folded form of one character: compatible one, accents off, lower case, plain Chinese form.

    Each step counts only if it gives one character again, of the same length in UTF-16.
    """
    for step in (_compatible, _plain, str.lower):
        made = step(character)
        if len(made) == 1 and (made >= _ASTRAL) == (character >= _ASTRAL):
            character = made
    return one_form().get(character, character)


def _compatible(character: str) -> str:
    return unicodedata.normalize("NFKC", character)


def _plain(character: str) -> str:
    return unicodedata.normalize("NFD", character).translate(_ACCENTS)


class _Table(dict[int, str]):
    """A table for ``str.translate`` that is filled as characters are met."""

    def __missing__(self, code: int) -> str:
        made = self[code] = form(chr(code))
        return made


@cache
def _table() -> _Table:
    return _Table()

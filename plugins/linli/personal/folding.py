"""A text in the form in which personal data is looked for: character by character, so that places stay the same."""

import unicodedata
from functools import cache
from typing import Final

CHINESE_DIGITS: Final = {
    **dict.fromkeys("〇零○", "0"),
    **dict.fromkeys("一壹幺", "1"),
    **dict.fromkeys("二贰貳两兩", "2"),
    **dict.fromkeys("三叁參", "3"),
    **dict.fromkeys("四肆", "4"),
    **dict.fromkeys("五伍", "5"),
    **dict.fromkeys("六陆陸", "6"),
    **dict.fromkeys("七柒", "7"),
    **dict.fromkeys("八捌", "8"),
    **dict.fromkeys("九玖", "9"),
}
"""Characters by which digits are said one by one, with the digits."""

_REPLACEMENT: Final = "\ufffd"
_SPACES: Final = frozenset({"Zs", "Cf", "Cc"})
_CHINESE: Final = str.maketrans(CHINESE_DIGITS)


def fold(text: str) -> str:
    """``text`` with ASCII digits, letters and marks for all that look or count like them.

    Dashes become hyphens; spaces, invisible characters and those that reading refused become spaces; line feeds stay.
    """
    return text if text.isascii() else text.translate(_table())


def digits_said(folded: str) -> str:
    """A folded text with Chinese digits (一三八) as ASCII ones."""
    return folded.translate(_CHINESE)


def _form(character: str) -> str:
    category = unicodedata.category(character)
    if category in _SPACES or character == _REPLACEMENT:
        return " "
    if category == "Pd" or character == "−":
        return "-"
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    compatible = unicodedata.normalize("NFKC", character)
    return compatible if len(compatible) == 1 and compatible.isascii() else character


class _Table(dict[int, str]):
    """A table for ``str.translate`` that is filled as characters are met."""

    def __missing__(self, code: int) -> str:
        made = self[code] = _form(chr(code))
        return made


@cache
def _table() -> _Table:
    return _Table({code: chr(code) for code in (*range(0x20, 0x7F), 0x0A)})

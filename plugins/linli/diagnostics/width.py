"""How many columns of a terminal a text takes, after Unicode Standard Annex #11, East Asian Width."""

import unicodedata
from typing import Final

TAB_STOP: Final = 4
"""Columns between tab stops in an excerpt."""

_NO_WIDTH: Final = frozenset({"Mn", "Me", "Cc", "Cf"})


def display_width(text: str) -> int:
    """The columns that ``text`` takes: 2 for wide and full-width characters, 0 for combining ones, otherwise 1.

    Characters of ambiguous width (the curly quotes, ``…``, ``·``) count 1: the annex asks for it where the
    context is not known for certain, and terminals do so by default even where their font draws them wider.
    """
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(_character_width, text))


def _character_width(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def expand_tab(column: int) -> str:
    """The spaces that a tab stands for when ``column`` columns precede it."""
    return " " * (TAB_STOP - column % TAB_STOP)

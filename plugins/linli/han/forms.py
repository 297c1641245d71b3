"""One form for every Chinese character, so that scripts and variants of a name meet in a search.

The data are OpenCC's (https://github.com/BYVoid/OpenCC): its tables from the standard Traditional characters and from
those of Taiwan and Hong Kong to Simplified ones, character by character.
"""

from collections.abc import Mapping
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import Final

import opencc

_TABLES: Final = ("t2s", "tw2s", "hk2s")
_RANGES: Final = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0x20000, 0x323B0))
_ASTRAL: Final = 0x10000

_OURS: Final = {"裏": "里", "裡": "里", "衞": "卫", "衛": "卫", "著": "着"}
"""Pairs that the tables miss or leave to the words around them."""


@cache
def one_form() -> Mapping[str, str]:
    """Every Chinese character that has a plainer form, with that form, which has none itself (東 东, 衞 卫, 著 着).

    Both are of one kind: inside of the Basic Multilingual Plane or outside of it, so that folding a text keeps its
    length in UTF-16 too.
    """
    steps = _steps()
    ends = {character: _end(character, steps) for character in steps}
    return MappingProxyType({one: end for one, end in ends.items() if one != end})


def _steps() -> dict[str, str]:
    """The next form of each character, by the first table that has one."""
    characters = [chr(code) for code in chain.from_iterable(_RANGES)]
    steps: dict[str, str] = {}
    for name in reversed(_TABLES):
        converted = opencc.OpenCC(name).convert("\n".join(characters)).split("\n")
        steps |= {
            old: new
            for old, new in zip(characters, converted, strict=True)
            if new != old and len(new) == 1 and (ord(new) >= _ASTRAL) == (ord(old) >= _ASTRAL)
        }
    return steps | _OURS


def _end(character: str, steps: Mapping[str, str]) -> str:
    """Where the steps from a character lead; of characters that lead to each other, the one of the lowest code."""
    seen = [character]
    while (following := steps.get(seen[-1])) is not None:
        if following in seen:
            return min(seen[seen.index(following) :])
        seen.append(following)
    return seen[-1]

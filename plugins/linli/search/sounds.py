"""The usual reading of single characters: what a name is read as unless it says otherwise."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

from linli.han import character_reading
from linli.search.folding import HAN, fold, form

_ELEMENT: Final = re.compile(f"[{HAN}]|[a-z0-9]+")
_SYLLABLE: Final = re.compile("[a-z]+")
_UMLAUT: Final = re.compile("(?<=[nl])v")
_ROWS: Final = range(0xB0, 0xF8)
_CELLS: Final = range(0xA1, 0xFF)


@lru_cache(maxsize=2**16)
def sound(character: str) -> str:
    """The syllable of one folded Chinese character; empty where it is not known."""
    syllable = character_reading(character)
    return syllable if _SYLLABLE.fullmatch(syllable) else ""


def usual_reading(name: str) -> tuple[str, ...]:
    """What a name is read as, character by character; a run of Latin letters and digits is one element."""
    elements = _ELEMENT.findall(fold(name))
    return tuple(read for one in elements if (read := one if one.isascii() else sound(one)))


def characters_by_sound(characters: Iterable[str]) -> Mapping[str, str]:
    """The characters of each syllable, both in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for character in sorted(characters):
        found[sound(character)].append(character)
    return {syllable: "".join(found[syllable]) for syllable in sorted(found) if syllable}


def homophones(readings: Collection[str], known: Collection[str]) -> Mapping[str, str]:
    """The characters of GB 2312 with one of ``readings``, by reading, for queries with another character of that sound.

    Those of other readings sound like no name; those of ``known`` are told elsewhere. That ü is typed as u makes no
    difference to the scripts, so it makes none here.
    """
    typed = frozenset(map(_typed, readings))
    return {
        syllable: others
        for syllable, characters in _all_characters().items()
        if _typed(syllable) in typed and (others := "".join(one for one in characters if one not in known))
    }


def _typed(syllable: str) -> str:
    return _UMLAUT.sub("u", syllable)


@cache
def _all_characters() -> Mapping[str, str]:
    return characters_by_sound({form(character) for character in _gb2312()})


def _gb2312() -> Iterator[str]:
    """Its 6,763 Chinese characters: both levels."""
    for row in _ROWS:
        for cell in _CELLS:
            yield from bytes((row, cell)).decode("gb2312", errors="ignore")

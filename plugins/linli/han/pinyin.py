"""Readings of Chinese names in Hanyu Pinyin: for order, A–Z groups, search and display.

The dictionary is pypinyin's; it is imported on first use, because it takes a quarter of a second to load. It knows
Simplified words best, so Traditional names are read by their Simplified form.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Final

from linli.han.corrections import NAME_CORRECTIONS, PERSON_CORRECTIONS
from linli.han.script import simplified
from linli.han.surnames import FOUNDERS, SINGLE_SURNAMES, surname_reading
from linli.han.syllables import (
    Syllable,
    Word,
    flatten,
    from_marked,
    from_numbered,
    latin_word,
    parse_pinyin,
    pinyin_word,
)

SortKey = tuple[tuple[tuple[int, int, str], ...], tuple[int, ...], str]

_HAN: Final = "〇\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_RUN: Final = re.compile(f"[{_HAN}]+|[A-Za-z0-9][A-Za-z0-9\u0300-\u036f]*")
_NAME_OF_PARTS: Final = re.compile("[·•・‧]")
"""The dots between the parts of a foreign or minority name, which begins with no Chinese surname."""
_FOUNDED: Final = re.compile(f"[{FOUNDERS}]家")
_TONE_NUMBER: Final = re.compile("[A-Za-z][0-5](?![0-9])")


def _phrases(corrections: Mapping[str, str]) -> re.Pattern[str]:
    """What finds corrections of more than one character; single ones hold only where no word contains them."""
    words = sorted((word for word in corrections if len(word) > 1), key=len, reverse=True)
    return re.compile(f"({'|'.join(words)})")


_NAME_PHRASES: Final = _phrases(NAME_CORRECTIONS)
_PERSON_PHRASES: Final = _phrases(PERSON_CORRECTIONS)


def reading(name: str, *, is_person: bool = False, override: str | None = None) -> tuple[str, ...]:
    """The syllables of ``name`` in lower-case letters without tones, ``v`` for ü: 重庆 gives ``("chong", "qing")``.

    One a Chinese character; a run of Latin letters and digits is one element; everything else is dropped, as are
    characters so rare that the dictionary lacks them. A person's surname has its own reading (曾 zeng, 单 shan).
    ``override`` is the right reading in pinyin, with or without tones; when it holds any, it wins.
    """
    return tuple(syllable.letters for syllable in flatten(_words(name, is_person=is_person, override=override)))


def character_reading(character: str) -> str:
    """The syllable of one Chinese character, as ``reading`` gives it, in a fifth of the time; empty without one."""
    text = _simplified(unicodedata.normalize("NFKD", character))
    correction = NAME_CORRECTIONS.get(text)
    syllables = from_numbered(correction) if correction else _look_up(text)
    return syllables[0].letters if len(syllables) == 1 else ""


def display(name: str, *, is_person: bool = False, override: str | None = None) -> str:
    """The reading of ``name`` for people, with tone marks: ``Yáng Bīn``, ``Chóngqìng``.

    A person's surname and given name are a word each (GB/T 28039-2011); other names are divided by the dictionary, and
    every word is capitalised. An ``override`` with capitals and without tone numbers is shown as it is written.
    """
    written = " ".join(unicodedata.normalize("NFC", override or "").split())
    if written != written.lower() and not _TONE_NUMBER.search(written) and parse_pinyin(written):
        return written
    return " ".join(word.shown for word in _words(name, is_person=is_person, override=override))


def initials(syllables: Sequence[str]) -> str:
    """The first letters of a reading, for search: ``("chong", "qing")`` gives ``cq``. Numbers stay whole."""
    return "".join(syllable if syllable.isdigit() else syllable[:1] for syllable in syllables)


def letter(syllables: Sequence[str]) -> str:
    """The A–Z group of a reading: ``A`` to ``Z``, or ``#`` when it begins with a digit or is empty."""
    first = syllables[0][:1] if syllables else ""
    return first.upper() if first.isalpha() else "#"


def sort_key(name: str, *, is_person: bool = False, override: str | None = None) -> SortKey:
    """The key that orders names by syllables, then by tones, then by code points; different names never tie.

    Names without a reading come first, then numbers by their value, so that the group ``#`` is in one piece; names in
    Latin letters stand among the Chinese ones.
    """
    syllables = flatten(_words(name, is_person=is_person, override=override))
    return (
        tuple(_element_key(syllable.letters) for syllable in syllables),
        tuple(syllable.tone for syllable in syllables),
        name,
    )


def _element_key(letters: str) -> tuple[int, int, str]:
    """Numbers before words; of two numbers without leading zeros, the longer one is the greater."""
    if not letters.isdigit():
        return 1, 0, letters
    number = letters.lstrip("0")
    return 0, len(number), number


@lru_cache(maxsize=2**16)  # a name is read for its order, its letter, the search and more
def _words(name: str, *, is_person: bool, override: str | None) -> tuple[Word, ...]:
    text = unicodedata.normalize("NFKD", name)
    if written := parse_pinyin(override or ""):
        return tuple(_override_words(written, text, is_person=is_person))
    has_surname = is_person and not _NAME_OF_PARTS.search(text)
    words: list[Word] = []
    for run in _RUN.findall(text):
        if run[0].isascii():
            words.append(latin_word(run))
        elif is_person:
            words += _person_words(run, has_surname=has_surname and not words)
        else:
            words += _name_words(run)
    return tuple(words)


def _override_words(written: tuple[tuple[Syllable, ...], ...], text: str, *, is_person: bool) -> Iterator[Word]:
    """The words of an override; a person's syllables that stand one by one are divided at the surname's end."""
    if is_person and len(written) > 1 and all(len(word) == 1 for word in written):
        syllables = tuple(syllable for word in written for syllable in word)
        end = _surname_length(surname_reading(_simplified("".join(_RUN.findall(text)))))
        written = (syllables[:end], syllables[end:])
    return (pinyin_word(word) for word in written if word)


def _name_words(run: str) -> Iterator[Word]:
    """Words of the dictionary; characters that stand between them are written together (陈家湾, 西安)."""
    text = _simplified(run)
    founder = SINGLE_SURNAMES[text[0]] if _FOUNDED.match(text) else ""
    rest = text[1:] if founder else text
    read = [word for word in (from_numbered(founder), *_read(rest, NAME_CORRECTIONS)) if word]
    for is_single, words in groupby(read, key=lambda word: len(word) == 1):
        if is_single:
            yield pinyin_word(syllable for word in words for syllable in word)
        else:
            yield from map(pinyin_word, words)


def _person_words(run: str, *, has_surname: bool) -> Iterator[Word]:
    """Surname and given name; they are read apart, lest they make up a word of the dictionary together."""
    text = _simplified(run)
    family: tuple[Syllable, ...] = ()
    if has_surname:
        known = surname_reading(text)
        family = from_numbered(known) if known else _look_up(text[:1])
        text = text[_surname_length(known) :]
    given = tuple(syllable for word in _read(text, PERSON_CORRECTIONS) for syllable in word)
    return (pinyin_word(word) for word in (family, given) if word)


def _surname_length(known: str | None) -> int:
    return len(known.split()) if known else 1


def _simplified(run: str) -> str:
    """The Simplified form of Chinese characters, one for one; 乾 stays: in names it is qián, and not the gān of 干."""
    converted = simplified(run)
    if converted == run or len(converted) != len(run):
        return run
    return "".join(old if old == "乾" else new for old, new in zip(run, converted, strict=True))


def _read(text: str, corrections: Mapping[str, str]) -> Iterator[tuple[Syllable, ...]]:
    """The words of a Simplified text, by the corrections first and then by the dictionary."""
    from pypinyin.contrib.mmseg import seg  # noqa: PLC0415 - slow to load, see above

    phrases = _PERSON_PHRASES if corrections is PERSON_CORRECTIONS else _NAME_PHRASES
    for piece in phrases.split(text):
        for word in [piece] if piece in corrections else seg.cut(piece):
            correction = corrections.get(word)
            yield from_numbered(correction) if correction else _look_up(word)


@lru_cache(maxsize=2**15)  # names share most of their words
def _look_up(word: str) -> tuple[Syllable, ...]:
    """The syllables of one word of the dictionary; characters that it lacks give none.

    The first reading counts, as for pypinyin's own ``lazy_pinyin``, which takes five times as long.
    """
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT  # noqa: PLC0415 - slow to load, see above

    phrase = PHRASES_DICT.get(word)
    if phrase is not None:
        return tuple(from_marked(readings[0]) for readings in phrase)
    known = (PINYIN_DICT.get(ord(character)) for character in word)
    return tuple(from_marked(readings.partition(",")[0]) for readings in known if readings)

"""Syllables and words of Hanyu Pinyin: notations, tone marks and word forms."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_TONE_OF_MARK: Final = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0306": 3, "\u0300": 4}
"""Combining marks to tones; a breve is a common slip for the caron of the third tone."""
_MARK_OF_TONE: Final = {1: "\u0304", 2: "\u0301", 3: "\u030c", 4: "\u0300"}
_NEUTRAL: Final = 5
_LOOKALIKES: Final = str.maketrans({"ɑ": "a", "ɡ": "g"})

_MARKS: Final = "[\u0300-\u036f]*"
_VOWEL: Final = f"(?:[aeiouv]{_MARKS})"
_SYLLABLE: Final = re.compile(
    f"(?:e{_MARKS}r|(?:[zcs]h|[b-df-hj-np-tw-z])?{_VOWEL}+(?:n{_MARKS}g?)?)(?!{_VOWEL})",
)
_CHUNK: Final = re.compile("[a-z\u0300-\u036f]++(?:[0-5](?![0-9]))?|[0-9]+")


@dataclass(frozen=True, slots=True)
class Syllable:
    """One syllable, or one run of Latin letters and digits.

    ``letters`` are lower-case ASCII letters and digits, ``v`` for ü. ``tone`` is 1 to 4, 5 for the neutral tone and 0
    when it is not known.
    """

    letters: str
    tone: int

    def marked(self) -> str:
        """The syllable with its tone mark: on a or e, else on the o of ou, else on the last vowel (GB/T 16159)."""
        return _marked(self.letters, self.tone)


@lru_cache(maxsize=2**12)  # there are some 1,300 syllables
def _marked(letters: str, tone: int) -> str:
    shown = re.sub("(?<=[nl])v", "ü", letters)
    place = re.search("[ae]|o(?=u)|[iouü](?=[^aeiouü]*$)", shown)
    if place is None or tone not in _MARK_OF_TONE:
        return shown
    return unicodedata.normalize("NFC", shown[: place.end()] + _MARK_OF_TONE[tone] + shown[place.end() :])


@dataclass(frozen=True, slots=True)
class Word:
    """Syllables that are written together, and how they are shown."""

    syllables: tuple[Syllable, ...]
    shown: str


def pinyin_word(syllables: Iterable[Syllable]) -> Word:
    """A capitalised word; an apostrophe stands before a, o, e inside of it (GB/T 28039-2011, GB/T 16159-2012)."""
    parts = tuple(syllables)
    shown = "".join(
        f"'{part.marked()}" if index and part.letters[0] in "aoe" else part.marked() for index, part in enumerate(parts)
    )
    return Word(parts, shown[:1].upper() + shown[1:])


def latin_word(text: str) -> Word:
    """A run of Latin letters, accents and digits: shown as it is, read in plain lower-case letters."""
    letters = "".join(character for character in text.lower() if character.isascii())
    return Word((Syllable(letters, 0),), unicodedata.normalize("NFC", text))


@lru_cache(maxsize=2**12)
def from_numbered(text: str) -> tuple[Syllable, ...]:
    """The syllables of a text in tone numbers with spaces, such as ``lv4 you2``."""
    return tuple(_numbered(word) for word in text.split())


@lru_cache(maxsize=2**12)
def from_marked(text: str) -> Syllable:
    """One syllable with its tone mark, as dictionaries write it (``lǜ``); without a mark the tone is neutral."""
    folded = unicodedata.normalize("NFD", text).replace("u\u0308", "v")
    tone = next((_TONE_OF_MARK[character] for character in folded if character in _TONE_OF_MARK), _NEUTRAL)
    return Syllable("".join(character for character in folded if "a" <= character <= "z"), tone)


def parse_pinyin(text: str) -> tuple[tuple[Syllable, ...], ...]:
    """The words, as syllables, of pinyin as people write it: ``Zēng Xiǎomíng``, ``zeng1 xiao3ming2``, ``zeng shu``.

    Words end at spaces. Apostrophes, hyphens and tone numbers end syllables, as does the spelling itself (``xiaoming``
    is two). What cannot be pinyin (``park``) stays one syllable; numbers stay (``di 12 qu``); other signs are dropped.
    """
    folded = unicodedata.normalize("NFKD", text.translate(_LOOKALIKES).casefold()).replace("u\u0308", "v")
    words = (tuple(_syllables(word)) for word in folded.split())
    return tuple(word for word in words if word)


def flatten(words: Sequence[Word]) -> tuple[Syllable, ...]:
    """The syllables of all words in order."""
    return tuple(syllable for word in words for syllable in word.syllables)


def _syllables(word: str) -> Iterator[Syllable]:
    for chunk in _CHUNK.findall(word):
        if chunk[0].isdigit():
            yield Syllable(chunk, 0)
            continue
        pieces = [match.group() for match in _SYLLABLE.finditer(chunk)]
        if "".join(pieces) != chunk.rstrip("012345"):
            pieces = [chunk]
        else:
            pieces[-1] += chunk[len("".join(pieces)) :]
        yield from (syllable for piece in pieces if (syllable := _numbered(piece)).letters)


def _numbered(piece: str) -> Syllable:
    """A syllable with either a tone number behind it, or a mark in it, or neither."""
    marks = (_TONE_OF_MARK[character] for character in piece if character in _TONE_OF_MARK)
    tone = int(piece[-1]) if piece[-1].isdigit() else next(marks, 0)
    return Syllable("".join(character for character in piece if "a" <= character <= "z"), tone)

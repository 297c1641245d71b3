"""Words on a poster: what a font can show of them, and how they are broken into lines."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from linli.assembly.sharing.fonts import Face, has, loaded

LEADING: Final = 1.28
"""The distance of two baselines, in font sizes."""

ELLIPSIS: Final = "…"
_MOST_LINES: Final = 3
_MOST_SIGNS: Final = 300
"""More than any poster has room for."""

_OPENING: Final = "（《〈「『【〔“‘([{"
_CLOSING: Final = "）》〉」』】〕”’，。、；：！？…—·～％)]}"
_ATOM: Final = re.compile(
    rf"[“《「『（][^“”《》「」『』（）]{{1,10}}[”》」』）][{re.escape(_CLOSING)}]*\s*"
    rf"|[{re.escape(_OPENING)}]*(?:[!-\u1fff]+|[^{re.escape(_OPENING)}])[{re.escape(_CLOSING)}]*\s*"
    rf"|[{re.escape(_OPENING)}]+\s*"
)
"""What stays together in a line: a Chinese character, a word of letters or a short quotation, with its punctuation."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of a size."""

    lines: tuple[str, ...]
    size: int

    @property
    def height(self) -> int:
        """From the top of the first line to the foot of the last."""
        return round(self.size * (1 + LEADING * (len(self.lines) - 1)))


@dataclass(frozen=True, slots=True)
class _Atom:
    """``width`` is without the spaces behind it, ``advance`` with them."""

    text: str
    width: float
    advance: float


@lru_cache(maxsize=1024)
def readable(text: str, face: Face) -> str:
    """What a face can show of a text, in one line: no control signs, none that would be an empty box."""
    signs = (_shown(sign, face) for sign in " ".join(text[: 2 * _MOST_SIGNS].split()))
    shown = " ".join("".join(signs).split())
    return shown if len(shown) <= _MOST_SIGNS else f"{shown[:_MOST_SIGNS]}{ELLIPSIS}"


def fitted(text: str, face: Face, sizes: Iterable[int], room: tuple[int, int]) -> Block:
    """A text in the first of ``sizes``, largest first, in which it fits a width and height; else its beginning."""
    block = Block((), 0)
    for size in sizes:
        atoms = [_atom(part, face, size) for part in _ATOM.findall(text)]
        most = min(_MOST_LINES, 1 + int((room[1] / size - 1) / LEADING))
        lines = tuple(_broken(atoms, room[0]))
        if len(lines) <= most and all(atom.width <= room[0] for atom in atoms):
            return Block(_balanced(atoms, room[0], len(lines)), size)
        block = _cut(text, face, size, (room[0], most))
    return block


def clipped(text: str, face: Face, size: int, width: float) -> str:
    """A text as far as it fits a width, with an ellipsis where it goes on."""
    if width_of(text, face, size) <= width:
        return text
    left = width - width_of(ELLIPSIS, face, size)
    for count, sign in enumerate(text):
        left -= _advance(sign, face, size)
        if left < 0:
            return text[:count].rstrip(f" {_OPENING}{_CLOSING}") + ELLIPSIS
    return text


def _cut(text: str, face: Face, size: int, room: tuple[int, int]) -> Block:
    """The lines that there is room for. Words that are too long for a line are broken anywhere."""
    width, most = room
    parts = [_atom(part, face, size) for part in _ATOM.findall(text)]
    atoms = [
        atom
        for part in parts
        for atom in ([part] if part.width <= width else [_atom(sign, face, size) for sign in part.text])
    ]
    lines = list(_broken(atoms, width))
    if len(lines) > most:
        lines[most - 1 :] = [clipped(f"{lines[most - 1]}{ELLIPSIS * 2}", face, size, width)]
    return Block(tuple(lines), size)


def _balanced(atoms: list[_Atom], width: float, count: int) -> tuple[str, ...]:
    """The same number of lines, as equal in length as can be."""
    low, high = 0.0, width
    while high - low > 1:
        middle = (low + high) / 2
        is_enough = all(atom.width <= middle for atom in atoms) and len(list(_broken(atoms, middle))) <= count
        low, high = (low, middle) if is_enough else (middle, high)
    return tuple(_broken(atoms, high))


def _broken(atoms: Iterable[_Atom], width: float) -> Iterator[str]:
    line, used = "", 0.0
    for atom in atoms:
        if line and used + atom.width > width:
            yield line.rstrip()
            line, used = "", 0.0
        line, used = line + atom.text, used + atom.advance
    if line:
        yield line.rstrip()


@lru_cache(maxsize=16384)
def _atom(text: str, face: Face, size: int) -> _Atom:
    return _Atom(text, width_of(text.rstrip(), face, size), width_of(text, face, size))


@lru_cache(maxsize=16384)
def width_of(text: str, face: Face, size: int) -> float:
    """How wide a line is."""
    return sum(_advance(sign, face, size) for sign in text)


@cache
def _advance(sign: str, face: Face, size: int) -> float:
    return loaded(face, size).getlength(sign)


@cache
def _shown(sign: str, face: Face) -> str:
    """A character as a face can show it: itself, its plain form, or nothing."""
    if sign == " " or unicodedata.category(sign)[0] in "CZ":
        return sign if sign == " " else ""
    plain = unicodedata.normalize("NFKC", sign)
    return next((form for form in (sign, plain) if all(part == " " or has(face, part) for part in form)), "")

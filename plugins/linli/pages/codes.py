"""QR codes of many addresses: each as the sum of codes that are known, in a tenth of the time that one takes to make.

In codes of one version and level, with one mask, every module is a sum (over GF(2)) of bits of the text and a constant:
so are the codewords of a Reed-Solomon code, and the mask and the fixed patterns are added to all alike. What a bit
adds is learned from two codes, and only for the places at which addresses differ. Of four bits that lie together in
one codeword each adds twice (in GF(256)) what the one before it adds. See ISO/IEC 18004, sections 7.3 to 7.8.
"""

import re
from dataclasses import dataclass, field
from typing import Final

import segno
from segno import consts

_ALPHANUMERIC: Final = re.compile(r"[0-9A-Z $%*+./:-]*")
"""What is encoded in another, shorter way, in which bits do not add up like this."""

_FIXED: Final = frozenset(
    {consts.TYPE_FINDER_PATTERN_DARK, consts.TYPE_FINDER_PATTERN_LIGHT, consts.TYPE_SEPARATOR}
    | {consts.TYPE_ALIGNMENT_PATTERN_DARK, consts.TYPE_ALIGNMENT_PATTERN_LIGHT}
    | {consts.TYPE_TIMING_DARK, consts.TYPE_TIMING_LIGHT, consts.TYPE_VERSION_DARK, consts.TYPE_VERSION_LIGHT}
)
_POLYNOMIAL: Final = 0x1D
"""Of GF(256), without its highest bit."""

_TIMING: Final = 6
_FORMAT: Final = 8
"""The row and column of the timing patterns, and those beside the finder patterns that say mask and level."""

_DIGITS: Final = bytes.maketrans(b"\x00\x01", b"01")
_TOGETHER: Final = 4
"""Bits of the text that are in the same codeword, counted from the lowest: what stands before the text ends inside a
codeword."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code, without its quiet zone: its modules, row by row, as the bits of a number, the first one the highest."""

    side: int
    modules: int


@dataclass(slots=True)
class Codes:
    """Makes codes, each the same as ``segno`` makes.

    The first ``patience`` are ``segno``'s own: learning pays only where there are dozens.
    """

    patience: int = 20
    _made: int = 0
    _near: dict[int, tuple[str, Code, str]] = field(default_factory=dict)
    """An address, its code, and version and level, by length."""

    _plain: dict[int, int] = field(default_factory=dict)
    """The modules of a text of nothing but ``a``, by length."""

    _added: dict[tuple[str, int, int], int] = field(default_factory=dict)
    """What changes in the modules where a byte changes: by version and level, its place, and which of its bits."""

    def of(self, address: str) -> Code:
        """The code of an address. Raises ``segno.DataOverflowError`` where it is too long."""
        self._made += 1
        if self._made <= self.patience or not address.isascii() or _ALPHANUMERIC.fullmatch(address):
            return _code(_segno(address))
        length = len(address)
        if length not in self._near:
            made = _segno(address)
            self._near[length] = address, _code(made), made.designator
        near, code, sort = self._near[length]
        modules = code.modules
        for place, (sign, other) in enumerate(zip(address, near, strict=True)):
            if sign != other:
                bits = ord(sign) ^ ord(other)
                added = self._added.get((sort, place, bits))
                modules ^= self._learned(sort, length, place, bits) if added is None else added
        return Code(code.side, modules)

    def _learned(self, sort: str, length: int, place: int, bits: int) -> int:
        """What is added where some bits of a byte change: the sum of what each of them adds."""
        total = 0
        for bit in (1 << number for number in range(8)):
            if bits & bit:
                if (sort, place, bit) not in self._added:
                    self._learn(sort, length, place, 1 if bit < 1 << _TOGETHER else 1 << _TOGETHER)
                total ^= self._added[sort, place, bit]
        self._added[sort, place, bits] = total
        return total

    def _learn(self, sort: str, length: int, place: int, lowest: int) -> None:
        """What the bits add that lie together in a codeword, from the ``lowest`` up."""
        plain = "a" * length
        if length not in self._plain:
            self._plain[length] = _code(_segno(plain)).modules
        made = _segno(f"{plain[:place]}{chr(ord('a') ^ lowest)}{plain[place + 1 :]}")
        side, order = len(made.matrix), _order(made)
        words = _picked(_code(made).modules ^ self._plain[length], side, order)
        for number in range(_TOGETHER):
            self._added[sort, place, lowest << number] = _placed(words, side, order)
            words = _doubled(words, len(order))


def _segno(address: str) -> segno.QRCode:
    # Trying all eight masks for the prettiest takes five times as long as the rest; any can be read.
    return segno.make_qr(address, error="m", mask=0)


def _code(made: segno.QRCode) -> Code:
    rows = b"".join(map(bytes, made.matrix))
    return Code(len(made.matrix), int(rows.translate(_DIGITS), 2))


def _order(made: segno.QRCode) -> tuple[int, ...]:
    """The places of the modules of all codewords, in their order: upwards and downwards in pairs of columns."""
    kinds = [[*row] for row in made.matrix_iter(border=0, verbose=True)]
    side = len(kinds)
    columns = [column for column in range(side - 1, -1, -1) if column != _TIMING]
    found = [
        side * row + column
        for number in range(side // 2)
        for row in (range(side) if number % 2 else range(side - 1, -1, -1))
        for column in columns[2 * number : 2 * number + 2]
        if kinds[row][column] not in _FIXED and not _is_format(row, column, side)
    ]
    return tuple(found[: len(found) // 8 * 8])


def _is_format(row: int, column: int, side: int) -> bool:
    """Whether a module is one of those that say mask and level, or the dark one beside them."""
    return (row == _FORMAT and not _FORMAT < column < side - 8) or (column == _FORMAT and not _FORMAT < row < side - 8)


def _picked(modules: int, side: int, order: tuple[int, ...]) -> int:
    """The codewords, one behind the other, of the modules of a code."""
    digits = f"{modules:0{side * side}b}"
    return int("".join(map(digits.__getitem__, order)), 2)


def _placed(words: int, side: int, order: tuple[int, ...]) -> int:
    """The modules that some codewords have, all others being 0."""
    digits = ["0"] * (side * side)
    for place, digit in zip(order, f"{words:0{len(order)}b}", strict=True):
        digits[place] = digit
    return int("".join(digits), 2)


def _doubled(words: int, bits: int) -> int:
    """Every codeword times 2 in GF(256)."""
    high = words & int("80" * (bits // 8), 16)
    return (words ^ high) << 1 ^ (high >> 7) * _POLYNOMIAL

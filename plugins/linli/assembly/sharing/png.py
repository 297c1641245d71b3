"""PNG files of sixteen colours, made of a ground of which a part has been drawn upon.

A picture is packed in strips; one that is as it was on the ground costs nothing, since its bytes are ready. A strip
that has been compressed on its own ends at the border of a byte, and can be followed by any other (RFC 1951).
"""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from struct import pack
from typing import Final

from PIL import Image

from linli.assembly.sharing.ground import Wall, ground, palette

_ROWS: Final = 16
"""The rows of pixels in a strip."""

_QUICK: Final = 1
_BEST: Final = 9
"""How hard zlib tries: with what is made once, and with what is made for every picture."""

_MODULUS: Final = 65521
_NO_FILTER: Final = b"\0"


@dataclass(frozen=True, slots=True)
class _Strip:
    """Compressed rows, with length and check sum (Adler-32) of what they were."""

    data: bytes
    length: int
    check: int


def encoded(image: Image.Image, wall: Wall, shape: str, hue: int) -> bytes:
    """The file of a picture in palette numbers, which was drawn on the ground with a wall and a shape."""
    width, height = wall.size
    header = pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0)
    data = _stream(_strips(image, wall, shape))
    chunks = ((b"IHDR", header), (b"PLTE", palette(hue)), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in chunks)


def _chunk(name: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + name + content + pack(">I", zlib.crc32(content, zlib.crc32(name)))


def _strips(image: Image.Image, wall: Wall, shape: str) -> Iterator[_Strip]:
    """Strips that are ready, and between them all rows that are not."""
    width, drawn = wall.size[0] // 2, b""
    for rows, (before, ready) in zip(_packed(image), _ready(wall, shape), strict=True):
        if rows != before:
            drawn += rows
            continue
        if drawn:
            yield _compressed(drawn, width, _QUICK)
            drawn = b""
        yield ready
    if drawn:
        yield _compressed(drawn, width, _QUICK)


@cache
def _ready(wall: Wall, shape: str) -> tuple[tuple[bytes, _Strip], ...]:
    """The strips of a ground, as rows and compressed."""
    rows = _packed(ground(wall, shape).copy())
    return tuple((strip, _compressed(strip, wall.size[0] // 2, _BEST)) for strip in rows)


def _packed(image: Image.Image) -> list[bytes]:
    """The rows of a picture in strips, with two pixels in a byte."""
    image.putpalette(palette(1))
    rows = image.tobytes("raw", "P;4")
    size = image.width // 2 * _ROWS
    return [rows[start : start + size] for start in range(0, len(rows), size)]


def _compressed(rows: bytes, width: int, level: int) -> _Strip:
    filtered = _NO_FILTER + _NO_FILTER.join([rows[start : start + width] for start in range(0, len(rows), width)])
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL)
    data = packer.compress(filtered) + packer.flush(zlib.Z_FULL_FLUSH)
    return _Strip(data, len(filtered), zlib.adler32(filtered))


def _stream(strips: Iterable[_Strip]) -> bytes:
    """The strips as one stream of zlib's (RFC 1950), whose check sum is put together from theirs."""
    parts, low, high = [b"\x78\x01"], 1, 0
    for strip in strips:
        parts.append(strip.data)
        high = (high + (strip.check >> 16) + strip.length * (low - 1)) % _MODULUS
        low = (low + (strip.check & 0xFFFF) - 1) % _MODULUS
    return b"".join([*parts, b"\x03\x00", pack(">I", high << 16 | low)])

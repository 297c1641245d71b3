"""The ground of a poster: rice paper beside a garden wall of lattice, with an opening in the shape of the monogram.

Colours are numbers of a small palette, which alone knows the hue; so a ground is drawn once for all hues.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

from PIL import Image, ImageDraw

Ramp = tuple[int, ...]
"""Palette numbers from one colour to another, in even steps."""

HUES: Final = ("#1f6f5c", "#9a4a1c", "#2f4f8f", "#7a2f5d", "#2b5f75", "#6b6215")
_PAPER: Final = "#faf7f1"
_INK: Final = "#1d2422"
_VERMILION: Final = "#b5391f"

INK: Final = tuple(range(8))
MUTED: Final = INK[:6]
_RULE: Final = 1
HUE: Final = (0, 8, 9, 10, 11)
_OPEN: Final = HUE[::-1]
_LATTICE: Final = 12
SEAL: Final = (15, 14, 13, 0)
"""Paper on vermilion."""

_FINE: Final = 4
"""How many times larger a shape is drawn, to have smooth edges."""

_PLATE: Final = 36
_RING: Final = 20
_GROOVE: Final = 14
"""How much wider than the opening are the plate that it is cut from, a ring on it, and the groove inside the ring."""


@dataclass(frozen=True, slots=True)
class Wall:
    """Where the wall stands on a poster of a size (left, top, right, bottom), and how wide the opening in it is.

    The lattice is inside ``margin`` and has cells of the width ``cell``, of which it is to hold whole ones.
    """

    size: tuple[int, int]
    box: tuple[int, int, int, int]
    margin: int
    cell: int
    opening: int
    rule: tuple[int, int, int]
    """A thin line on the paper: from and to (horizontally), and how far down."""

    @property
    def middle(self) -> tuple[int, int]:
        """The middle of the wall, and of the opening."""
        return (self.box[0] + self.box[2]) // 2, (self.box[1] + self.box[3]) // 2


@cache
def palette(hue: int) -> bytes:
    """The sixteen colours of a poster, for a hue numbered from 1."""
    tint = HUES[(hue - 1) % len(HUES)]
    ink = [_mixed(_PAPER, _INK, step / 7) for step in range(8)]
    tints = [_mixed(_PAPER, tint, step / 4) for step in range(1, 5)]
    seal = [_mixed(_PAPER, _VERMILION, step / 3) for step in range(1, 4)]
    return b"".join([*ink, *tints, _mixed(tint, _PAPER, 0.17), *seal])


@cache
def ground(wall: Wall, shape: str) -> Image.Image:
    """The ground with a wall, in palette numbers."""
    image = Image.new("L", wall.size, 0)
    left, top, right, bottom = wall.box
    image.paste(HUE[-1], wall.box)
    frame = (left + wall.margin, top + wall.margin, right - wall.margin, bottom - wall.margin)
    image.paste(_lattice(frame[2] - frame[0], frame[3] - frame[1], wall.cell), frame)
    _inlay(image, wall, _mask(shape, wall.opening + _PLATE), (HUE[-1],))
    for wider, ramp in ((_RING, _OPEN), (_GROOVE, HUE), (0, _OPEN)):
        _inlay(image, wall, _mask(shape, wall.opening + wider), ramp)
    start, end, down = wall.rule
    ImageDraw.Draw(image).line((start, down, end, down), _RULE, 2)
    return image


@cache
def shades(ramp: Ramp) -> tuple[int, ...]:
    """What every degree of coverage becomes, as a table for ``Image.point``."""
    return tuple(ramp[round(degree * (len(ramp) - 1) / 255)] for degree in range(256))


def _inlay(image: Image.Image, wall: Wall, mask: Image.Image, ramp: Ramp) -> None:
    """Colour a shape in the middle of the wall; the ramp is for its edge."""
    spot = (wall.middle[0] - mask.width // 2, wall.middle[1] - mask.height // 2)
    image.paste(mask.point(shades(ramp)), spot, mask.point([0] + [255] * 255))


def _lattice(width: int, height: int, cell: int) -> Image.Image:
    """A window lattice of interlocking squares (套方锦): one in every cell, and one over each of its corners."""
    image = Image.new("L", (width, height), HUE[-1])
    draw, reach = ImageDraw.Draw(image), cell // 3
    for y in range(0, height + cell, cell):
        for x in range(0, width + cell, cell):
            for middle_x, middle_y in ((x, y), (x + cell // 2, y + cell // 2)):
                box = (middle_x - reach, middle_y - reach, middle_x + reach, middle_y + reach)
                draw.rectangle(box, outline=_LATTICE, width=2)
    draw.rectangle((0, 0, width - 1, height - 1), outline=_LATTICE, width=2)
    return image


@cache
def _mask(shape: str, width: int) -> Image.Image:
    """How far each pixel is inside a shape."""
    large = width * _FINE
    mask = Image.new("L", (large, large), 0)
    draw, box = ImageDraw.Draw(mask), (0, 0, large - 1, large - 1)
    if shape == "circle":
        draw.ellipse(box, fill=255)
    elif shape == "square":
        draw.rounded_rectangle(box, large // 12, fill=255)
    else:
        draw.rounded_rectangle(box, large // 2, fill=255, corners=(True, False, True, False))
    return mask.reduce(_FINE)


def _mixed(first: str, second: str, part: float) -> bytes:
    """A colour between two: ``part`` of the way from the first to the second."""
    pairs = zip(bytes.fromhex(first[1:]), bytes.fromhex(second[1:]), strict=True)
    return bytes(round(one + (other - one) * part) for one, other in pairs)

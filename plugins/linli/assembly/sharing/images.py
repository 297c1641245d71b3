"""Posters: words set on their ground, as PNG files of sixteen colours."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import ceil, floor
from types import MappingProxyType
from typing import Final

from PIL import Image, ImageDraw

from linli.assembly.sharing.card import ShareCard
from linli.assembly.sharing.fonts import Face, Faces, Fonts, loaded
from linli.assembly.sharing.ground import HUE, INK, MUTED, SEAL, Ramp, Wall, ground, shades
from linli.assembly.sharing.lines import ELLIPSIS, LEADING, clipped, fitted, readable, width_of
from linli.assembly.sharing.png import encoded

_GAP: Final = 28
"""Between the title and the place."""

_ASCENT: Final = 0.86
"""How far Chinese characters reach above the line that they stand on, in font sizes; the rest is below."""

_Style = tuple[Face, int]
_SQUARE: Final = re.compile(r"[\u3007\u3400-\u9fff]+")
"""Chinese characters, each in a square of its own."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things stand: the wall; the column of words (left, top, right, bottom); the sizes of what is in it."""

    wall: Wall
    column: tuple[int, int, int, int]
    title_area: tuple[int, int]
    title_sizes: tuple[int, ...]
    small: tuple[int, int, tuple[int, ...]]
    """The sizes of the label, of the place, and the possible ones of the site's name."""

    @property
    def width(self) -> int:
        return self.column[2] - self.column[0]


_PLANS: Final = {
    "wide": _Plan(
        Wall((1200, 630), (900, 0, 1200, 630), margin=18, cell=66, opening=196, rule=(72, 846, 530)),
        (72, 68, 846, 578),
        (170, 498),
        (116, 100, 88, 78, 68, 60, 52, 44, 38),
        (30, 32, (26, 24, 22)),
    ),
    "square": _Plan(
        Wall((800, 800), (0, 0, 800, 352), margin=16, cell=64, opening=212, rule=(60, 740, 716)),
        (60, 388, 740, 762),
        (456, 694),
        (108, 94, 82, 72, 62, 54, 46, 40, 36, 32),
        (30, 28, (26, 24, 22, 20)),
    ),
}
SIZES: Final = {name: plan.wall.size for name, plan in _PLANS.items()}
"""Width and height of every picture, by its name."""


@lru_cache(maxsize=4096)
def share_images(card: ShareCard, fonts: Fonts) -> Mapping[str, bytes]:
    """The posters of a card, as PNG files by name: ``wide`` for most networks, ``square`` for small previews."""
    return MappingProxyType(
        {name: encoded(_poster(card, fonts, plan), plan.wall, card.shape, card.hue) for name, plan in _PLANS.items()}
    )


def _poster(card: ShareCard, fonts: Fonts, plan: _Plan) -> Image.Image:
    image = ground(plan.wall, card.shape).copy()
    faces = fonts.of(card.language)
    _set_monogram(image, readable(card.monogram, faces.title)[:2], faces.title, plan.wall)
    _set_label(image, readable(card.kind, faces.label), faces.label, plan)
    _set_title(image, card, faces, plan)
    site, sizes = readable(card.site, faces.text), plan.small[2]
    size = next((size for size in sizes if width_of(site, faces.text, size) <= plan.width), sizes[-1])
    shown = clipped(site, faces.text, size, plan.width)
    _set(image, (plan.column[0], plan.column[3]), shown, (faces.text, size), MUTED)
    return image


def _set_title(image: Image.Image, card: ShareCard, faces: Faces, plan: _Plan) -> None:
    """The title and below it the place, in the middle between the label and the rule."""
    left, (top, bottom), size = plan.column[0], plan.title_area, plan.small[1]
    place = clipped(readable(card.place, faces.text), faces.text, size, plan.width)
    below = _GAP + size if place else 0
    title = readable(card.title, faces.title) or ELLIPSIS
    block = fitted(title, faces.title, plan.title_sizes, (plan.width, bottom - top - below))
    top += (bottom - top - below - block.height) // 2
    for number, line in enumerate(block.lines):
        baseline = top + round(block.size * (_ASCENT + LEADING * number))
        _write(image, (left, baseline), line, (faces.title, block.size))
    _set(image, (left, top + block.height + _GAP + round(size * _ASCENT)), place, (faces.text, size), MUTED)


def _set_monogram(image: Image.Image, letters: str, face: Face, wall: Wall) -> None:
    """The monogram in the middle of the opening, by what is seen of it."""
    size = wall.opening * (58 if len(letters) == 1 else 40) // 100
    made, _ = _seen(letters, (face, size), HUE)
    image.paste(made, (wall.middle[0] - made.width // 2, wall.middle[1] - made.height // 2))


def _set_label(image: Image.Image, text: str, face: Face, plan: _Plan) -> None:
    """The kind, like a seal: paper on vermilion, with a thin edge."""
    size, left, top = plan.small[0], *plan.column[:2]
    shown = clipped(text, face, size, plan.width // 2)
    if not shown:
        return
    pad, made = size * 2 // 3, _seen(shown, (face, size), SEAL)[0]
    seal = (left, top, left + made.width + 2 * pad, top + size + pad + 4)
    draw = ImageDraw.Draw(image)
    draw.rectangle(seal, SEAL[0])
    draw.rectangle((seal[0] + 4, seal[1] + 4, seal[2] - 4, seal[3] - 4), outline=SEAL[1])
    middle = round((seal[1] + seal[3]) / 2 + size * (_ASCENT - 0.5))
    _set(image, (left + pad, middle), shown, (face, size), SEAL)


def _write(image: Image.Image, spot: tuple[int, int], text: str, style: _Style) -> None:
    """Write a line in ink on the paper, so that it begins to be seen about where ``spot`` is, and stands on it.

    Chinese characters are set one by one, since they come again in other titles, and do not touch each other.
    """
    x = float(spot[0] - _beginning(text[:1], style))
    if _SQUARE.fullmatch(text):
        for sign in text:
            made, top = _seen(sign, style, INK)
            image.paste(made, (round(x) + _beginning(sign, style), spot[1] + top))
            x += width_of(sign, *style)
    else:
        ImageDraw.Draw(image).text((x, spot[1]), text, INK[-1], loaded(*style), anchor="ls")


@cache
def _beginning(sign: str, style: _Style) -> int:
    """How far right of its place a sign begins to be seen."""
    mask, (left, _) = loaded(*style).getmask2(sign, "L", anchor="ls")
    return int(left) + (mask.getbbox() or (0,))[0]


def _set(image: Image.Image, spot: tuple[int, int], text: str, style: _Style, ramp: Ramp) -> None:
    """Set a line on a flat ground, so that what is seen of it begins at ``spot``, and stands on it."""
    made, top = _seen(text, style, ramp)
    image.paste(made, (spot[0], spot[1] + top))


@lru_cache(maxsize=2048)  # enough for what is the same on many posters
def _seen(text: str, style: _Style, ramp: Ramp) -> tuple[Image.Image, int]:
    """A line in palette numbers, without empty edges; and where its top is, from what it stands on."""
    font = loaded(*style)
    left, top, right, bottom = font.getbbox(text, anchor="ls")
    left, top = floor(left), floor(top)
    mask = Image.new("L", (max(1, ceil(right) - left), max(1, ceil(bottom) - top)), 0)
    ImageDraw.Draw(mask).text((-left, -top), text, 255, font, anchor="ls")
    seen = mask.getbbox() or (0, 0, 0, 0)
    return mask.crop(seen).point(shades(ramp)), top + seen[1]

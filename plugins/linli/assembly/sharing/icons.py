"""The site's seal as icons for home screens, where an SVG is not enough: the first character of its name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from types import MappingProxyType
from typing import Final

from PIL import Image, ImageDraw

from linli.assembly.sharing.fonts import Face, Fonts, loaded
from linli.assembly.sharing.lines import readable

_PAPER: Final = (255, 255, 255, 255)
_VERMILION: Final = (181, 57, 31, 255)
_FINE: Final = 2
"""How many times larger an icon is drawn, to have smooth edges."""

_CHARACTER: Final = 40 / 64
"""How large the character is on the seal, as the SVG has it."""

_CORNER: Final = 12 / 64


@dataclass(frozen=True, slots=True)
class Icon:
    """An icon: its file, its width in pixels, what it is for (as a manifest says it).

    ``is_full`` ones have no corners of their own, since what shows them cuts them; the ``maskable`` one must have all
    that matters inside a circle of four fifths of its width.
    """

    file: str
    width: int
    purpose: str = "any"
    is_full: bool = False


TOUCH: Final = Icon("assets/apple-touch-icon.png", 180, is_full=True)
ICONS: Final = (
    Icon("assets/icon-192.png", 192),
    Icon("assets/icon-512.png", 512),
    Icon("assets/icon-maskable-512.png", 512, "maskable", is_full=True),
)
"""Those that the manifest names."""


@cache
def icons(name: str, fonts: Fonts) -> Mapping[str, bytes]:
    """The icons of the site called ``name``, as PNG files by their places; none if no font has its first character."""
    face = fonts.simplified.title
    sign = readable(name[:1], face)
    return MappingProxyType(dict(_drawn(sign, face)) if sign.strip() else {})


def _drawn(sign: str, face: Face) -> Iterator[tuple[str, bytes]]:
    for icon in (*ICONS, TOUCH):
        data = BytesIO()
        _seal(sign, face, icon).save(data, "PNG")
        yield icon.file, data.getvalue()


def _seal(sign: str, face: Face, icon: Icon) -> Image.Image:
    width = icon.width * _FINE
    image = Image.new("RGBA", (width, width), _VERMILION if icon.is_full else (*_VERMILION[:3], 0))
    draw = ImageDraw.Draw(image)
    if not icon.is_full:
        draw.rounded_rectangle((0, 0, width - 1, width - 1), round(width * _CORNER), fill=_VERMILION)
    size = round(width * _CHARACTER * (0.8 if icon.purpose == "maskable" else 1))
    font = loaded(face, size)
    left, top, right, bottom = font.getbbox(sign, anchor="ls")
    draw.text(((width - left - right) / 2, (width - top - bottom) / 2), sign, _PAPER, font, anchor="ls")
    small = image.reduce(_FINE)
    return small.convert("RGB") if icon.is_full else small

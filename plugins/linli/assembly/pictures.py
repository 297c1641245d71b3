"""Photographs: checked, decoded under limits, stripped of everything but the picture, and made in several sizes."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final
from warnings import catch_warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from linli.assembly import picture_problems
from linli.assembly.picture_metadata import told_by
from linli.catalogue.build import Catalogue
from linli.catalogue.graph import Graph
from linli.catalogue.pictures import Picture
from linli.diagnostics import Diagnostic, Span
from linli.profiles.parts import Photo
from linli.profiles.profile import Profile

_FORMATS: Final = ("JPEG", "PNG", "WEBP")
_WIDTHS: Final = (480, 960, 1440)
_MOST_BYTES: Final = 20 * 1024 * 1024
_MOST_PIXELS: Final = 50_000_000
_LONGEST_SIDE: Final = 16_000
"""Pixels; WebP allows no more than 16,383."""
_QUALITY: Final = 80


@dataclass(frozen=True, slots=True)
class Made:
    """A photograph made ready: what pages say of it, and its files by their place below the site's root."""

    picture: Picture
    files: Mapping[str, bytes]


def check_pictures(root: Path, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Name every photograph of a profile that is missing or cannot be used."""
    for key, node in catalogue.graph.nodes.items():
        photos = node.entity.photos if isinstance(node.entity, Profile) else ()
        for position, photo in enumerate(photos):
            span = catalogue.span(key, ("photos", position, "file"))
            path = _path(root, photo)
            if path is None:
                yield picture_problems.missing_picture(span, photo.file)
            elif _opened(path) is None:
                yield picture_problems.bad_picture(span, photo.file)
            else:
                yield from _told(path, span, photo.file)


def _told(path: Path, span: Span, file: str) -> Iterator[Diagnostic]:
    """What the original tells that its published copies do not."""
    with _image(path) as image:
        told = told_by(image)
    if told.place:
        yield picture_problems.picture_tells_place(span, file)
    if told.names:
        yield picture_problems.picture_tells_names(span, file)


def make_pictures(root: Path, graph: Graph) -> Mapping[str, Made]:
    """Every usable photograph of the profiles in ``graph``, made ready, by the name its profile gives it."""
    photos = [
        photo for node in graph.nodes.values() if isinstance(node.entity, Profile) for photo in node.entity.photos
    ]
    made: dict[str, Made] = {}
    for photo in photos:
        path = _path(root, photo)
        one = _made(path, path.stat().st_mtime_ns) if path is not None else None
        if one is not None:
            made[photo.file] = one
    return made


def _path(root: Path, photo: Photo) -> Path | None:
    """The photograph's file, if there is one strictly below the media folder, reached without links."""
    folder = root / "content" / "media"
    path = folder / photo.file
    is_inside = ".." not in Path(photo.file).parts and not Path(photo.file).is_absolute()
    try:
        return path if is_inside and path.is_file() and path.resolve() == folder.resolve() / photo.file else None
    except OSError:  # a name that is too long for any file
        return None


def _opened(path: Path) -> Image.Image | None:
    """The picture upright and without anything but its pixels; None when it is not one, or too large."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            return None
        with _image(path) as image:
            if image.width * image.height > _MOST_PIXELS or max(image.size) > _LONGEST_SIDE:
                return None
            upright = ImageOps.exif_transpose(image).convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    bare = Image.new("RGB", upright.size, "white")
    bare.paste(upright, mask=upright)
    return bare


def _image(path: Path) -> Image.Image:
    """The picture in a file, not decoded yet. That it is large is not for Pillow to warn of, but for us to refuse."""
    with catch_warnings(action="ignore", category=Image.DecompressionBombWarning):
        return Image.open(path, formats=_FORMATS)


@cache
def _made(path: Path, _changed: int) -> Made | None:
    """The sizes of a picture, None when it cannot be used; made once as long as its file does not change."""
    image = _opened(path)
    if image is None:
        return None
    widths = tuple(width for width in _WIDTHS if width < image.width) or (image.width,)
    if image.width <= _WIDTHS[-1] and image.width not in widths:
        widths = (*widths, image.width)
    height = _height(image, widths[-1])
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    picture = Picture(digest, widths[-1], height, widths)
    files = {picture.file(width, "webp"): _encoded(image, width, "WEBP") for width in widths}
    return Made(picture, {**files, picture.file(widths[-1], "jpg"): _encoded(image, widths[-1], "JPEG")})


def _height(image: Image.Image, width: int) -> int:
    """The height of a picture at a width, in its own proportions."""
    return max(1, round(image.height * width / image.width))


def _encoded(image: Image.Image, width: int, form: str) -> bytes:
    buffer = BytesIO()
    image.resize((width, _height(image, width)), Image.Resampling.LANCZOS).save(buffer, form, quality=_QUALITY)
    return buffer.getvalue()

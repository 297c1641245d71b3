"""What a photograph's file tells beside the picture: where it was taken, and whose it is.

The fields are those of EXIF (CIPA DC-008) and XMP (ISO 16684-1). A file is read as far as its head; nothing is decoded.
"""

import re
from dataclasses import dataclass
from typing import Final

from PIL import ExifTags, Image

_NAMES: Final = (
    ExifTags.Base.Artist,
    ExifTags.Base.Copyright,
    ExifTags.Base.XPAuthor,
    ExifTags.Base.XPComment,
    ExifTags.Base.XPSubject,
    ExifTags.Base.HostComputer,
)
_OWNER: Final = (ExifTags.Base.CameraOwnerName,)
_COORDINATES: Final = frozenset({ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLongitude, ExifTags.GPS.GPSDestLatitude})
_XMP_PLACE: Final = re.compile(rb"exif:GPSLat|exif:GPSLong|Iptc4xmpCore:Location|LocationCreated")
_XMP_NAME: Final = re.compile(rb"dc:creator|dc:rights|PersonInImage|mwg-rs:Name|aux:OwnerName|photoshop:Credit")
_MOST: Final = 1_000_000
"""Bytes of XMP that are looked at; more is not written by cameras or editors."""


@dataclass(frozen=True, slots=True)
class Told:
    """Whether a file tells the place and names."""

    place: bool
    names: bool


def told_by(image: Image.Image) -> Told:
    """What an opened picture's file tells. Damaged metadata tells nothing; Pillow's errors for it are many."""
    try:
        exif = image.getexif()
        place = not _COORDINATES.isdisjoint(exif.get_ifd(ExifTags.IFD.GPSInfo))
        owned = exif.get_ifd(ExifTags.IFD.Exif)
        names = any(_says(exif.get(tag)) for tag in _NAMES) or any(_says(owned.get(tag)) for tag in _OWNER)
    except Exception:  # noqa: BLE001 - a parser of hostile bytes; the picture itself is checked elsewhere
        place = names = False
    xmp = _xmp(image)
    return Told(place or bool(_XMP_PLACE.search(xmp)), names or bool(_XMP_NAME.search(xmp)))


def _says(value: object) -> bool:
    return bool(value.strip("\0 ") if isinstance(value, str) else value)


def _xmp(image: Image.Image) -> bytes:
    found = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    return (found.encode(errors="replace") if isinstance(found, str) else bytes(found))[:_MOST]

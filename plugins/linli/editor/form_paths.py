"""Which files the form editor may touch, by their paths from the project's root."""

from pathlib import PurePosixPath
from typing import Final

from linli.documents.discovery import CONTENT_FOLDER, is_id
from linli.profiles.kinds import KINDS

MEDIA: Final = "media"
FOLDERS: Final = frozenset(kind.folder for kind in KINDS)
_PICTURES: Final = frozenset({".jpg", ".jpeg", ".png", ".webp"})
_LONGEST_NAME: Final = 200


def is_form_file(path: str) -> bool:
    """Whether a path is that of a profile or a picture: nothing else is read or written."""
    top, *inner, name = path.split("/") if path.count("/") > 1 else ("", "")
    if top != CONTENT_FOLDER or not inner:
        return False
    if inner[0] in FOLDERS:
        return len(inner) == 1 and name.endswith(".yml") and is_id(name.removesuffix(".yml"))
    return (
        inner[0] == MEDIA
        and PurePosixPath(name).suffix.lower() in _PICTURES
        and all(_is_name(step) for step in (*inner, name))
    )


def _is_name(step: str) -> bool:
    return bool(step) and step[0] != "." and step.isprintable() and "\\" not in step and len(step) <= _LONGEST_NAME

"""Chinese fonts of this machine: found by file name, with the face of a collection that suits the script."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

from PIL import ImageFont

_Script = Literal["sc", "tc"]
_SUFFIXES: Final = (".ttc", ".otf", ".ttf", ".otc")
_FOLDERS: Final = (
    "~/.local/share/fonts",
    "~/.fonts",
    "/usr/local/share/fonts",
    "/usr/share/fonts",
    "/run/current-system/sw/share/X11/fonts",
    "~/Library/Fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "%LOCALAPPDATA%/Microsoft/Windows/Fonts",
    "%WINDIR%/Fonts",
)
_SERIF: Final = ("notoserifcjk{}-bold", "notoserif{}-bold", "sourcehanserif{}-bold", "songti")
_HEAVY: Final = (
    *("notosanscjk{}-bold", "notosans{}-bold", "sourcehansans{}-bold", "pingfang", "hiragino sans gb"),
    *("stheiti medium", "msyhbd", "msjhbd", "wqy-microhei", "wqy-zenhei"),
)
_PLAIN: Final = (
    *("notosanscjk{}-regular", "notosans{}-regular", "sourcehansans{}-regular", "pingfang", "hiragino sans gb"),
    *("stheiti light", "msyh", "msjh", "wqy-microhei", "wqy-zenhei"),
)
_MARKS: Final[Mapping[_Script, tuple[str, ...]]] = {"sc": ("", "sc", "cn"), "tc": ("", "tc", "tw")}
"""What tells the scripts apart in the names of files and faces; nothing, for a file that has both."""

_BOLD: Final = ("Bold", "Semibold", "W6", "Medium")
_REGULAR: Final = ("Regular", "W3", "Light")
_MOST_FACES: Final = 64
_ABSENT: Final = "\U0010ffff"
"""No font has this character."""


@dataclass(frozen=True, slots=True)
class Face:
    """A face in a font file."""

    file: str
    index: int = 0


@dataclass(frozen=True, slots=True)
class Faces:
    """What a poster is set in: its title, its labels and its small print."""

    title: Face
    label: Face
    text: Face


@dataclass(frozen=True, slots=True)
class Fonts:
    """The faces for each script."""

    simplified: Faces
    traditional: Faces

    def of(self, language: str) -> Faces:
        """The faces for a language tag; only Traditional Chinese has its own."""
        is_traditional = language.lower().startswith(("zh-hant", "zh-tw", "zh-hk", "zh-mo"))
        return self.traditional if is_traditional else self.simplified


def find_fonts(preferred: Path | None = None) -> Fonts | None:
    """The fonts to set posters in; None where this machine has none for Chinese.

    ``preferred`` is a font file that is to be used for everything, or a folder that is looked through first. They are
    looked for once in a run.
    """
    # Path.expanduser raises where there is no home; this leaves the sign as it is, and such a folder has nothing.
    folders = tuple(Path(os.path.expanduser(os.path.expandvars(folder))) for folder in _FOLDERS)  # noqa: PTH111
    return _found(preferred, folders)


@cache
def _found(preferred: Path | None, folders: tuple[Path, ...]) -> Fonts | None:
    if preferred is not None and preferred.is_file() and (fonts := _fonts_of_file(preferred)):
        return fonts
    files = _font_files((preferred, *folders) if preferred is not None else folders)
    simplified = _faces(files, "sc") or _faces(files, "tc")
    traditional = _faces(files, "tc") or simplified
    return Fonts(simplified, traditional) if simplified and traditional else None


@cache
def loaded(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """A face in a size. Layout is the simple one, which is the same on all machines.

    Unlike ``ImageFont.truetype``, this looks for no other file of the name where one cannot be read.
    """
    return ImageFont.FreeTypeFont(face.file, size, face.index, layout_engine=ImageFont.Layout.BASIC)


@cache
def has(face: Face, sign: str) -> bool:
    """Whether a face has a character: what is missing looks like every other one that is."""
    return _look(face, sign) != _look(face, _ABSENT)


def _look(face: Face, sign: str) -> bytes:
    return bytes(loaded(face, 20).getmask2(sign, "L")[0])


def _fonts_of_file(file: Path) -> Fonts | None:
    def faces(script: _Script) -> Faces | None:
        bold, regular = (_face(file, script, styles) for styles in (_BOLD, _REGULAR))
        return Faces(bold, bold, regular) if bold and regular else None

    simplified, traditional = faces("sc"), faces("tc")
    return Fonts(simplified, traditional) if simplified and traditional else None


def _faces(files: Mapping[str, Path], script: _Script) -> Faces | None:
    text = _first(files, _PLAIN, script, _REGULAR) or _first(files, _HEAVY, script, _BOLD)
    label = _first(files, _HEAVY, script, _BOLD) or text
    title = _first(files, _SERIF, script, _BOLD) or label
    return Faces(title, label, text) if title and label and text else None


def _first(files: Mapping[str, Path], names: tuple[str, ...], script: _Script, styles: tuple[str, ...]) -> Face | None:
    """The first face that can be read, of the files with these names in their order."""
    found = (files[name] for pattern in names for name in _spellings(pattern, script) if name in files)
    return next((face for file in found if (face := _face(file, script, styles))), None)


def _spellings(pattern: str, script: _Script) -> tuple[str, ...]:
    return tuple(dict.fromkeys(pattern.format(mark) for mark in _MARKS[script]))


def _font_files(folders: tuple[Path, ...]) -> Mapping[str, Path]:
    """The font files in ``folders`` and below, by name in small letters without suffix; the first of a name counts."""
    files: dict[str, Path] = {}
    for folder in folders:
        for where, inner, names in os.walk(folder):
            inner.sort()
            for path in (Path(where, name) for name in sorted(names)):
                if path.suffix.lower() in _SUFFIXES:
                    files.setdefault(path.stem.lower(), path)
    return files


def _face(file: Path, script: _Script, styles: tuple[str, ...]) -> Face | None:
    """The face in a file that suits a script best, then a style; None if the file is no font for Chinese."""
    names = list(_names(file))

    def distance(index: int) -> tuple[bool, int, int]:
        family, style = names[index]
        is_wanted = family.lower().endswith(tuple(f" {mark}" for mark in _MARKS[script] if mark))
        return not is_wanted, styles.index(style) if style in styles else len(styles), index

    face = Face(str(file), min(range(len(names)), key=distance)) if names else None
    return face if face and has(face, "的") else None


def _names(file: Path) -> Iterator[tuple[str, str]]:
    """Family and style of every face in a file."""
    for index in range(_MOST_FACES):
        try:
            family, style = ImageFont.FreeTypeFont(file, 16, index).getname()
        except (OSError, ValueError):
            return
        yield family or "", style or ""

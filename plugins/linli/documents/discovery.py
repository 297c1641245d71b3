"""Finding the content files of a project, by name only: nothing is opened."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from linli.diagnostics import Diagnostic, Span
from linli.documents import problems
from linli.documents.characters import inspect

CONTENT_FOLDER: Final = "content"
LONGEST_ID: Final = 64
"""Characters of an id."""
RESERVED_IDS: Final = frozenset(
    {"index", "readme", "page", "search", "sitemap", "feed", "con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
)
"""Names that pages of the site, MkDocs (index, readme) or Windows (con, prn …) keep for themselves."""

_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PROFILE: Final = re.compile(r"(?P<stem>.+?)\.ya?ml(?:\.txt)?[. ]*", re.IGNORECASE)
_USUAL: Final = re.compile(r"[a-z0-9-]+\.yml")
_LEFT_BY_SYSTEMS: Final = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class ContentFile:
    """One profile's file. ``file`` is its name for people and spans, ``path`` where it is; ``id`` is lower case."""

    path: Path
    file: str
    folder: str
    id: str


@dataclass(frozen=True, slots=True)
class Discovery:
    """Every content file, by folder and id (no id twice in a folder), and what is wrong with the folders' entries."""

    files: tuple[ContentFile, ...]
    diagnostics: tuple[Diagnostic, ...]


def is_id(text: str) -> bool:
    """Whether a text may be the id of a profile."""
    return len(text) <= LONGEST_ID and _ID.fullmatch(text) is not None and text not in RESERVED_IDS


def discover(root: Path, folders: Iterable[str]) -> Discovery:
    """Find ``content/<folder>/*.yml`` below ``root`` for each folder; a folder that is not there holds nothing."""
    files: list[ContentFile] = []
    diagnostics: list[Diagnostic] = []
    if (root / CONTENT_FOLDER).is_symlink():
        return Discovery((), (problems.symlink(Span.of_file(CONTENT_FOLDER), CONTENT_FOLDER),))
    for folder in folders:
        seen: dict[str, ContentFile] = {}
        for found in _folder(root, folder):
            if isinstance(found, Diagnostic):
                diagnostics.append(found)
            elif found.id in seen:
                diagnostics.append(problems.duplicate_id(Span.of_file(found.file), seen[found.id].file))
            else:
                seen[found.id] = found
        files += seen.values()
    return Discovery(tuple(files), tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order)))


def _folder(root: Path, folder: str) -> Iterator[ContentFile | Diagnostic]:
    """The files of a folder by id, well-formed names first, and the problems of its entries."""
    path = root / CONTENT_FOLDER / folder
    span = Span.of_file(f"{CONTENT_FOLDER}/{folder}")
    if path.is_symlink():
        yield problems.symlink(span, folder)
        return
    try:
        with os.scandir(path) as entries:
            plain = {entry.name: entry.is_file(follow_symlinks=False) for entry in entries}
    except FileNotFoundError:
        return
    except OSError:
        yield problems.unreadable_file(span, folder)
        return
    for name in sorted(plain, key=_place):
        if plain[name] and _USUAL.fullmatch(name) and is_id(name[:-4]) and os.access(path / name, os.R_OK):
            yield ContentFile(path / name, f"{CONTENT_FOLDER}/{folder}/{name}", folder, name[:-4])
        elif not name.startswith(".") and name.lower() not in _LEFT_BY_SYSTEMS:
            yield from _entry(path / name, folder)


def _place(name: str) -> tuple[str, bool, str]:
    """Where a name stands among those of its folder."""
    identity = name[:-4] if _USUAL.fullmatch(name) else _id(name)
    return identity, name != identity + ".yml", name


def _entry(path: Path, folder: str) -> Iterator[ContentFile | Diagnostic]:
    """The content file that one entry of a folder is, if any, and its problems."""
    name = _shown(path.name)
    file = f"{CONTENT_FOLDER}/{folder}/{name}"
    span = Span.of_file(file)
    profile = _PROFILE.fullmatch(name)
    if path.is_symlink():
        yield problems.symlink(span, name)
    elif path.is_dir():
        yield problems.nested_folder(span, name)
    elif profile is None:
        yield problems.stray_file(span, name)
    elif not path.is_file() or not os.access(path, os.R_OK):
        yield problems.unreadable_file(span, name)
    else:
        yield from _name_problems(span, name, profile["stem"])
        yield ContentFile(path, file, folder, _id(name))


def _name_problems(span: Span, name: str, stem: str) -> Iterator[Diagnostic]:
    suggestion = _suggestion(stem)
    if not is_id(stem):
        yield problems.bad_id(span, name, suggestion)
    if name != f"{stem}.yml":
        yield problems.wrong_extension(span, name, f"{suggestion or stem}.yml")


def _id(name: str) -> str:
    """The stem of a file's name in lower case and NFC, under which its content is checked."""
    shown = _shown(name)
    profile = _PROFILE.fullmatch(shown)
    return unicodedata.normalize("NFC", (profile["stem"] if profile else shown).casefold())


def _suggestion(stem: str) -> str | None:
    """The nearest id to a stem, unless too little of the stem would be left."""
    plain = unicodedata.normalize("NFKC", stem).lower()
    if any(character.isalnum() and not character.isascii() for character in plain):
        return None
    suggestion = re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST_ID].strip("-")
    return suggestion if is_id(suggestion) else None


def _shown(name: str) -> str:
    """A name that can be printed: no undecodable bytes, line ends, control or invisible characters."""
    text = name.encode(errors="surrogateescape").decode(errors="replace")
    return inspect(re.sub(r"[\n\t]", "\ufffd", text))[1]

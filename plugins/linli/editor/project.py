"""The files of a project as what is edited: which there are, and under what name."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from linli.documents import ContentFile, discover
from linli.editor.document import Document, open_document
from linli.profiles.kinds import KINDS, Kind


@dataclass(frozen=True, slots=True)
class ProfileFile:
    """The file of a profile or source."""

    kind: Kind
    id: str
    path: Path
    file: str

    def open(self) -> Document:
        """Its document. Raises NotEditable."""
        return open_document(self.path, self.file)


def profile_files(root: Path) -> tuple[ProfileFile, ...]:
    """The files of all profiles and sources of the project at ``root``, by kind and id."""
    folders = {kind.folder: kind for kind in KINDS}
    return tuple(_profile(found, folders) for found in discover(root, tuple(folders)).files)


def _profile(found: ContentFile, folders: dict[str, Kind]) -> ProfileFile:
    return ProfileFile(folders[found.folder], found.id, found.path, found.file)


def kind_called(name: str) -> Kind | None:
    """The kind of a name: as in references, as a folder is called, or in Chinese."""
    return next((kind for kind in KINDS if name.lower() in {kind.name, kind.folder, kind.title.zh}), None)


def pages_by_hand(root: Path) -> Iterator[tuple[Path, str]]:
    """The pages that were written by hand, with their paths from the project's root."""
    for path in sorted((root / "content" / "pages").rglob("*.md")):
        if path.is_file() and not path.is_symlink():
            yield path, path.relative_to(root).as_posix()


def parted(name: str) -> tuple[str, str]:
    """Kind and id of what was called ``kind/id``, ``folder/id`` or by the path of its file; the kind may be empty."""
    *before, last = name.replace("\\", "/").strip("/").split("/")
    return (before[-1] if before else ""), last.removesuffix(".yml")

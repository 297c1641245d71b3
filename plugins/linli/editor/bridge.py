"""The files of a project for the form editor in a browser on the same machine: read, written whole, renamed, removed.

Paths are checked by ``FormFiles``; who may ask at all is a matter of ``bridge_server``.
"""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Final

from linli.documents import LIMITS, digest, discover
from linli.documents.discovery import CONTENT_FOLDER
from linli.editor.files import write_new, write_whole
from linli.editor.form_paths import FOLDERS, MEDIA, is_form_file
from linli.editor.journal import Change, ChangedMeanwhile, change_all, finish, unfinished
from linli.editor.project import profile_files
from linli.editor.rename import plan_mentions
from linli.wording import Text

_LARGEST_PICTURE: Final = 20_000_000


class Refused(Exception):  # noqa: N818 - it says what happened
    """What was asked for is not done, for a ``reason`` that people can read; ``status`` is that of HTTP."""

    def __init__(self, status: int, reason: Text) -> None:
        """With a status and a reason."""
        super().__init__(reason.en)
        self.status = status
        self.reason = reason


NO_SUCH_PLACE: Final = Text(
    "表单编辑只能读写 content 里的档案和 content/media 里的照片（jpg、png、webp），文件名不能以点开头。",
    "The form editor reads and writes profiles in content and pictures (jpg, png, webp) in content/media only; no name "
    "begins with a dot.",
)
NOT_THERE: Final = Text("没有这个文件。", "There is no such file.")
CHANGED: Final = Text("文件在打开之后被改过。", "The file was changed after it had been opened.")
TOO_LARGE: Final = Text(
    "文件太大：档案最多 512 KB，照片最多 20 MB。", "The file is too large: 512 KB for a profile, 20 MB for a picture."
)
IS_LINK: Final = Text("这是符号链接，不能经由它写文件。", "This is a symbolic link; nothing is written through it.")
NOT_TEXT: Final = Text("档案必须是 UTF-8 文字。", "A profile is text in UTF-8.")


@dataclass(frozen=True, slots=True)
class FormFiles:
    """The profiles and pictures of the project at ``root``, as the form editor sees them.

    A file is known by its path from there and the digest of its contents. Whoever writes says which contents the new
    ones take the place of: what others have written meanwhile is never undone.
    """

    root: Path
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def listed(self) -> dict[str, dict[str, Any]]:
        """Every file by its path: digest, size, time of its last change (milliseconds), and a profile's text."""
        found = {one.file: self._entry(one.path, with_text=True) for one in discover(self.root, FOLDERS).files}
        found.update((path, self._entry(self.root / path)) for path in self._pictures())
        return {path: entry for path, entry in sorted(found.items()) if entry is not None and is_form_file(path)}

    def _pictures(self) -> Iterator[str]:
        folder = self.root / CONTENT_FOLDER / MEDIA
        if self._is_linked(f"{CONTENT_FOLDER}/{MEDIA}/x"):
            return
        for path in folder.rglob("*"):
            name = path.relative_to(self.root).as_posix()
            if path.is_file() and not path.is_symlink() and is_form_file(name) and not self._is_linked(name):
                yield name

    @staticmethod
    def _entry(path: Path, *, with_text: bool = False) -> dict[str, Any] | None:
        try:
            data, status = path.read_bytes(), path.stat()
            text = {"text": data.decode()} if with_text and len(data) <= LIMITS.size else {}
        except (OSError, UnicodeDecodeError):
            return None
        return {"digest": digest(data), "size": len(data), "modified": status.st_mtime_ns // 1_000_000, **text}

    def read(self, path: str) -> bytes:
        """The contents of a file. Raises Refused."""
        try:
            return self._path(path).read_bytes()
        except OSError:
            raise Refused(404, NOT_THERE) from None

    def write(self, path: str, data: bytes, before: str | None) -> str:
        """Put ``data`` in the place of the contents with the digest ``before`` (None: make the file); the new digest.

        Raises Refused, with the status 412 where the file is not as it was.
        """
        target = self._path(path)
        _check_contents(path, data)
        with self._lock:
            self._check_unchanged(target, before)
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                if before is None:
                    write_new(target, data)
                else:
                    write_whole(target, data)
            except FileExistsError:
                raise Refused(412, CHANGED) from None
        return digest(data)

    def remove(self, path: str, before: str) -> None:
        """Remove a file with the digest ``before``. Raises Refused."""
        target = self._path(path)
        with self._lock:
            self._check_unchanged(target, before)
            target.unlink()

    def move(self, path: str, to: str, before: str) -> None:
        """Give a file with the digest ``before`` another name, at once or not at all. Raises Refused."""
        source, target = self._path(path), self._path(to)
        if PurePosixPath(path).suffix != PurePosixPath(to).suffix:
            raise Refused(400, NO_SUCH_PLACE)
        with self._lock:
            self._check_unchanged(source, before)
            self._check_unchanged(target, None)
            data, mode = source.read_bytes(), source.stat().st_mode & 0o7777
            target.parent.mkdir(parents=True, exist_ok=True)
            self._change(f"{path} → {to}", [Change(to, None, data, mode), Change(path, data, None)])

    def follow(self, path: str, to: str) -> list[str]:
        """After a profile was moved, let links in articles and pages name its new id, and keep the old address.

        The files that were changed. Raises Refused, or NotEditable where one of them cannot be.
        """
        self._path(path)
        self._path(to)
        old = PurePosixPath(path).stem
        with self._lock:
            profile = next((one for one in profile_files(self.root) if one.file == to), None)
            if profile is None or MEDIA in PurePosixPath(path).parts:
                raise Refused(404, NOT_THERE)
            changes = plan_mentions(self.root, profile, old)
            self._change(f"{path} → {to}", changes)
        return [change.file for change in changes]

    def _change(self, what: str, changes: Sequence[Change]) -> None:
        """Make several changes as one, after one that was stopped before. Raises Refused."""
        try:
            if unfinished(self.root) is not None:
                finish(self.root)
            if changes:
                change_all(self.root, what, changes)
        except ChangedMeanwhile:
            raise Refused(412, CHANGED) from None

    def _path(self, path: str) -> Path:
        """Where a file is. Raises Refused unless it is one that the form editor may touch."""
        if not is_form_file(path):
            raise Refused(403, NO_SUCH_PLACE)
        if self._is_linked(path):
            raise Refused(403, IS_LINK)
        return self.root / path

    def _is_linked(self, path: str) -> bool:
        """Whether a file, or a folder on the way to it, is a symbolic link."""
        place = self.root
        for step in PurePosixPath(path).parts:
            place /= step
            if place.is_symlink():
                return True
        return False

    @staticmethod
    def _check_unchanged(path: Path, before: str | None) -> None:
        now = digest(path.read_bytes()) if path.is_file() else None
        if now != before:
            raise Refused(412 if now is not None else 404, CHANGED if now is not None else NOT_THERE)


def _check_contents(path: str, data: bytes) -> None:
    is_profile = path.endswith(".yml")
    if len(data) > (LIMITS.size if is_profile else _LARGEST_PICTURE):
        raise Refused(413, TOO_LARGE)
    if is_profile:
        try:
            data.decode()
        except UnicodeDecodeError:
            raise Refused(400, NOT_TEXT) from None

"""The folder of the site: made anew aside, and put in its place when it is whole.

Readers see either the last site or the new one, never a part. Files that are the same in both keep their time, since
they are the same files (hard links); a preview changes its folder file by file instead, which is faster.
"""

import contextlib
import ctypes
import os
import shutil
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Final

_AT_HERE: Final = -100
_EXCHANGE: Final = 2
"""Of Linux' renameat2: the working folder, and two names that change places at once."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A site that is being made. ``target`` is where readers look; ``aside`` a folder beside it, on the same disk.

    With ``in_place`` only what has changed is put into ``aside``, and from there into ``target``.
    """

    target: Path
    aside: Path
    in_place: bool = False

    def write(self, file: str, data: bytes) -> tuple[int, int]:
        """Make a file of the site; its size and time (nanoseconds), by which it is known again.

        Raises OSError, such as when the disk is full.
        """
        published = f"{self.target}/{file}"
        if _holds(published, data):
            self._keep(published, file)
        else:
            published = f"{self.aside}/{file}"
            _write(published, data)
        found = os.stat(published)
        return found.st_size, found.st_mtime_ns

    def keep(self, file: str, size: int, time: int) -> bool:
        """Take a file over from the last site, if it is still the one of that size and time."""
        published = f"{self.target}/{file}"
        try:
            found = os.stat(published)
        except OSError:
            return False
        if (found.st_size, found.st_mtime_ns) != (size, time):
            return False
        self._keep(published, file)
        return True

    def _keep(self, published: str, file: str) -> None:
        if not self.in_place:
            _link(published, f"{self.aside}/{file}")

    def finish(self, files: Collection[str]) -> None:
        """Put the new site in its place.

        ``files`` are all that were written or kept; what else is in ``aside`` is the site generator's own. Raises
        OSError; the last site is then as it was, unless it is changed in place.
        """
        others = [file for file in files_below(self.aside) if file not in files]
        for file in others:
            self._settle(file)
        if self.in_place:
            self._merge({*files, *others})
        elif self.target.exists():
            exchange(self.aside, self.target)
        else:
            self.aside.rename(self.target)

    def _settle(self, file: str) -> None:
        """Let a file that the site generator has written be the last site's own, if they are the same."""
        made, published = self.aside / file, f"{self.target}/{file}"
        if _holds(published, made.read_bytes()):
            made.unlink()
            self._keep(published, file)

    def move(self, files: Iterable[str]) -> None:
        """Put files that are ready aside where readers look, each at once. Those that are there already stay."""
        for file in files:
            made = self.aside / file
            if made.exists():
                (self.target / file).parent.mkdir(parents=True, exist_ok=True)
                made.replace(self.target / file)

    def _merge(self, files: Collection[str]) -> None:
        self.move(files_below(self.aside))
        for path in [self.target / file for file in files_below(self.target) if file not in files]:
            path.unlink()
            with contextlib.suppress(OSError):  # only empty folders can be removed
                for folder in takewhile(self.target.__ne__, path.parents):
                    folder.rmdir()


def _holds(file: str, data: bytes) -> bool:
    """Whether a file has just these bytes."""
    try:
        return os.stat(file).st_size == len(data) and Path(file).read_bytes() == data
    except OSError:
        return False


def _write(file: str, data: bytes) -> None:
    # Most files are the first of their folder, so this comes before the attempt to write.
    folder = os.path.dirname(file)
    with contextlib.suppress(FileExistsError):
        try:
            os.mkdir(folder)
        except FileNotFoundError:
            os.makedirs(folder, exist_ok=True)
    with open(file, "wb", buffering=0) as opened:
        opened.write(data)


def _link(old: str, new: str) -> None:
    """The same file under another name; a copy with the same time, where the disk knows no such links."""
    try:
        os.link(old, new)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(new), exist_ok=True)
        _link(old, new)
    except FileExistsError:
        os.unlink(new)
        _link(old, new)
    except OSError:
        shutil.copy2(old, new)


def files_below(folder: Path) -> Iterator[str]:
    """Every file below a folder, by its path from there, with slashes."""
    top = str(folder)
    todo = [""]
    while todo:
        inside = todo.pop()
        with os.scandir(f"{top}/{inside}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    todo.append(f"{inside}{entry.name}/")
                else:
                    yield f"{inside}{entry.name}"


def exchange(new: Path, old: Path) -> None:
    """Let two folders change names: at once where the system can do that, else one after the other."""
    if sys.platform == "linux":
        rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        if rename is not None and rename(_AT_HERE, os.fsencode(new), _AT_HERE, os.fsencode(old), _EXCHANGE) == 0:
            return
    between = new.with_name(f"{new.name}-last")
    old.rename(between)
    new.rename(old)
    between.rename(new)

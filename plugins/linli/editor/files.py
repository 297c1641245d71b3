"""Writing files so that whoever reads them finds each one whole, the old or the new, whatever happens meanwhile."""

import os
import tempfile
import time
from pathlib import Path
from typing import Final

_SUFFIX: Final = ".part"
_OLD: Final = 600
"""Seconds after which an unfinished file is one of a program that was stopped."""


def write_whole(path: Path, data: bytes, mode: int | None = None) -> None:
    """Put ``data`` in the place of the file at ``path``, or make it; its permissions stay.

    They are written to a file beside it, which then takes its name: a program that is stopped in between leaves the old
    file and perhaps such a file, which the next writing of the same one removes. ``mode`` is that of a new file.
    """
    path = path.resolve()
    if mode is None:
        mode = path.stat().st_mode & 0o7777 if path.exists() else _usual_mode()
    _clear(path)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=_SUFFIX, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_new(path: Path, data: bytes) -> None:
    """Make a file of ``data``, whole or not at all. Raises FileExistsError where there is one already."""
    path = path.parent.resolve() / path.name
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=_SUFFIX, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_usual_mode())
        _give_name(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def _give_name(temporary: Path, path: Path) -> None:
    """Give a file its name unless another has it; where the disk knows no second names, as well as it goes."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError(path) from None
        temporary.rename(path)


def sync_folder(folder: Path) -> None:
    """Make sure that the names in a folder are on the disk too, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _usual_mode() -> int:
    """The permissions of a new file, as the user's mask has it."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _clear(path: Path) -> None:
    """Remove what stopped programs left beside ``path``."""
    for left in path.parent.glob(f".{_escaped(path.name)}.*{_SUFFIX}"):
        if time.time() - left.stat().st_mtime > _OLD:
            left.unlink(missing_ok=True)


def _escaped(name: str) -> str:
    return "".join(f"[{character}]" if character in "*?[" else character for character in name)

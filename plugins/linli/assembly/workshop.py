"""The folder beside a site in which it is made anew, held by one build at a time."""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

try:
    import fcntl
except ImportError:  # a system without such locks
    fcntl = None  # type: ignore[assignment]

_LOCK: Final = "lock"
_NEXT: Final = "next"
_LAST: Final = f"{_NEXT}-last"


@contextlib.contextmanager
def workshop(target: Path, waiting: Callable[[], None]) -> Iterator[Path]:
    """An empty folder beside ``target``, on the same disk, for the time of a build.

    Only one build can have it: another one waits until this one has ended, however it ends, after it has called
    ``waiting``. What a build that was killed left there is removed. Raises OSError where nothing can be written.
    """
    folder = target.with_name(f".{target.name}.linli")
    held = _hold(folder, waiting)
    try:
        _restore(folder, target)
        shutil.rmtree(folder / _NEXT, ignore_errors=True)
        (folder / _NEXT).mkdir()
        yield folder / _NEXT
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(held)


def _hold(folder: Path, waiting: Callable[[], None]) -> int:
    """The open lock. Whoever held it last may have removed it in the meantime: then another one is made."""
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            held = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
        except FileNotFoundError:
            continue
        if fcntl is None:
            return held
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(held, fcntl.LOCK_EX)
        with contextlib.suppress(OSError):
            if os.path.samestat(os.fstat(held), (folder / _LOCK).stat()):
                return held
        os.close(held)


def _restore(folder: Path, target: Path) -> None:
    """Bring back the last site, where a build was killed between taking it away and putting the new one there."""
    if not target.exists() and (folder / _LAST).is_dir():
        (folder / _LAST).rename(target)

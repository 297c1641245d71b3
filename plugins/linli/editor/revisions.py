"""The project as it was at an earlier revision in Git, to tell old problems from new ones."""

import io
import shutil
import subprocess
import tarfile
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from linli.assembly.content import load_content
from linli.diagnostics import Diagnostic

_FOLDERS: Final = ("content", "site_config")
_Problem = tuple[str, str, str]


class NoRevision(Exception):  # noqa: N818 - it says what is the case
    """Git knows no such revision, or is not there, or the project is in no repository."""


def problems_at(root: Path, revision: str, today: date) -> tuple[Diagnostic, ...]:
    """What was wrong with the project at a revision. Raises NoRevision."""
    if revision.startswith("-"):
        raise NoRevision
    commit = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").decode().strip()
    there = _git(root, "ls-tree", "--name-only", "-z", commit, "--", *_FOLDERS).decode().split("\0")
    with TemporaryDirectory(prefix="linli-") as folder:
        for name in filter(None, there):
            with tarfile.open(fileobj=io.BytesIO(_git(root, "archive", "--format=tar", commit, "--", name))) as archive:
                archive.extractall(folder, filter="data")
        return load_content(Path(folder), today).diagnostics


def parted(
    now: Iterable[Diagnostic], before: Iterable[Diagnostic], moved: Mapping[str, str]
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """The problems of ``now`` that are new, and those that were there ``before``.

    A problem is the same one if it says the same of the same file, wherever in it; of several that say the same, as
    many are old as there were. ``moved`` has the former paths of files that were renamed.
    """
    known = Counter(_problem(found, {}) for found in before)
    new: list[Diagnostic] = []
    old: list[Diagnostic] = []
    for found in now:
        problem = _problem(found, moved)
        (old if known[problem] > 0 else new).append(found)
        known[problem] -= 1
    return tuple(new), tuple(old)


def moved_since(root: Path, revision: str) -> Mapping[str, str]:
    """The former paths of files that were renamed since a revision, by the present ones, as Git finds them out."""
    listed = _git(root, "diff", "--relative", "--name-status", "-z", "-M", "--diff-filter=R", revision, "--", *_FOLDERS)
    words = listed.decode("utf-8", "surrogateescape").split("\0")
    return {words[place + 2]: words[place + 1] for place in range(0, len(words) - 2, 3)}


def _problem(found: Diagnostic, moved: Mapping[str, str]) -> _Problem:
    return moved.get(found.span.file, found.span.file), found.code, found.message.zh


def _git(root: Path, *arguments: str) -> bytes:
    git = shutil.which("git")
    if git is None:
        raise NoRevision
    done = subprocess.run(  # noqa: S603 - a program of this machine with our own arguments
        [git, "-C", str(root), *arguments], check=False, capture_output=True, stdin=subprocess.DEVNULL
    )
    if done.returncode != 0:
        raise NoRevision
    return done.stdout

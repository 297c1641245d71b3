"""The files of a project at a revision in Git, as the plain bytes that are kept: nothing is checked out.

No attribute, filter or hook of the repository has a say, and neither links nor submodules are followed.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from linli.assembly.git import git
from linli.editor.revisions import NoRevision

FOLDERS: Final = ("content", "site_config")
"""What of a project its site is made of."""

LARGEST: Final = 21 * 1024 * 1024
"""Bytes; the largest files of a site are photographs of at most 20 MB."""

_ENTRY: Final = re.compile(r"(?P<mode>\d{6}) blob (?P<object>[0-9a-f]{40,64}) +(?P<size>\d+)\t(?P<path>.+)", re.DOTALL)
_PLAIN: Final = {"100644", "100755"}
_SECONDS: Final = 600


def commit_of(root: Path, revision: str) -> str:
    """The full name of the commit that a branch, tag or abbreviation stands for. Raises NoRevision."""
    named = (
        None if revision.startswith("-") else _told(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    )
    if not named:
        raise NoRevision(revision)
    return named


def left_at(root: Path, base: str, head: str) -> str:
    """The commit at which ``head`` left ``base``: what came into ``base`` since is not the change's doing.

    ``base`` itself where the two have nothing in common, or the history is too short to tell. Raises NoRevision.
    """
    commits = [commit_of(root, revision) for revision in (base, head)]
    return _told(root, "merge-base", *commits) or commits[0]


def write_revision(root: Path, commit: str, folder: Path) -> None:
    """Write the plain files of ``content/`` and ``site_config/`` at a commit into an empty ``folder``.

    What is larger than any file of a site may be is not read; an empty space of ``LARGEST`` bytes takes its place.
    Raises NoRevision where Git does not have them.
    """
    listed = git(root, "ls-tree", "-r", "-z", "-l", commit, "--", *FOLDERS)
    if listed is None:
        raise NoRevision(commit)
    found = list(_plain_files(listed))
    for entry in found:
        (folder / entry.path).parent.mkdir(parents=True, exist_ok=True)
        if entry.size > LARGEST:
            with (folder / entry.path).open("wb") as file:
                file.truncate(LARGEST)
    small = [entry for entry in found if entry.size <= LARGEST]
    for entry, data in zip(small, _blobs(root, [entry.name for entry in small]), strict=True):
        (folder / entry.path).write_bytes(data)


def _told(root: Path, *arguments: str) -> str:
    return (git(root, *arguments) or "").strip()


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file in a commit: the name of its object, its size in bytes, its path from the project's folder."""

    name: str
    size: int
    path: Path


def _plain_files(listed: str) -> Iterator[_Entry]:
    """The plain files of a listing."""
    for line in listed.split("\0"):
        found = _ENTRY.fullmatch(line)
        if found is None or found["mode"] not in _PLAIN:
            continue
        path = PurePosixPath(found["path"])
        if path.parts[0] in FOLDERS and ".." not in path.parts:
            yield _Entry(found["object"], int(found["size"]), Path(path))


def _blobs(root: Path, objects: list[str]) -> Iterator[bytes]:
    """The contents of objects, in their order. Raises NoRevision where one is not there."""
    program = shutil.which("git")
    if program is None:
        raise NoRevision
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    with subprocess.Popen(  # noqa: S603 - a program of this machine with our own arguments
        [program, "-C", str(root), "cat-file", "--batch"],
        env={**kept, "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as asked:
        if asked.stdin is None or asked.stdout is None:
            raise NoRevision
        for name in objects:
            asked.stdin.write(f"{name}\n".encode())
            asked.stdin.flush()
            told = asked.stdout.readline().split()
            if len(told) != 3 or told[1] != b"blob":  # noqa: PLR2004 - name, type, size
                raise NoRevision(name)
            yield asked.stdout.read(int(told[2]))
            asked.stdout.read(1)
        asked.stdin.close()
        asked.wait(_SECONDS)

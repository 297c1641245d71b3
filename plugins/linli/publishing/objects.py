"""Files out of Git's store as they were committed: no checkout, and so no filters, attributes, hooks or submodules."""

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from linli.assembly.git import git, git_environment

_ENTRY: Final = re.compile(r"(?P<mode>\d{6}) blob (?P<oid>[0-9a-f]{40,64}) +(?P<size>\d+)\t(?P<file>.*)", re.DOTALL)
_PLAIN: Final = frozenset({"100644", "100755"})


class NoCommit(Exception):  # noqa: N818 - it says what is the case
    """Git knows no such revision, or is not there, or the folder is in no repository."""


@dataclass(frozen=True, slots=True)
class Blob:
    """A plain file of a commit: its path from the repository's top, the id of its contents, its size in bytes."""

    file: str
    oid: str
    size: int


def commit_of(root: Path, revision: str) -> str:
    """The full id of the commit that a revision names. Raises NoCommit."""
    if revision.startswith("-"):
        raise NoCommit
    found = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found is None:
        raise NoCommit
    return found.strip().removeprefix("--end-of-options").strip()


def blobs(root: Path, commit: str, *places: str) -> Mapping[str, Blob]:
    """The plain files of a commit by path, below some places or all; links and submodules are left out.

    Raises NoCommit.
    """
    listed = git(root, "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", *places)
    if listed is None:
        raise NoCommit
    found = (entry for line in listed.split("\0") if (entry := _ENTRY.fullmatch(line)) is not None)
    return {one["file"]: Blob(one["file"], one["oid"], int(one["size"])) for one in found if one["mode"] in _PLAIN}


def contents(root: Path, wanted: Sequence[Blob]) -> Iterator[tuple[Blob, bytes]]:
    """What the files hold, to the byte. Raises NoCommit where an object is missing or is not what was listed."""
    program = shutil.which("git")
    if program is None:
        raise NoCommit
    command = [program, "-C", str(root), "cat-file", "--batch"]
    with subprocess.Popen(  # noqa: S603 - a program of this machine with our own arguments
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=git_environment()
    ) as running:
        if running.stdin is None or running.stdout is None:
            raise NoCommit
        try:
            for blob in wanted:
                yield blob, _asked(running.stdin, running.stdout, blob)
            running.stdin.close()
        finally:
            running.kill()


def _asked(question: IO[bytes], answer: IO[bytes], blob: Blob) -> bytes:
    question.write(f"{blob.oid}\n".encode())
    question.flush()
    head = answer.readline().split()
    if head[1:] != [b"blob", str(blob.size).encode()]:
        raise NoCommit
    data = answer.read(blob.size)
    if len(data) != blob.size or answer.read(1) != b"\n":
        raise NoCommit
    return data


def write_out(root: Path, wanted: Iterable[Blob], folder: Path) -> None:
    """Write files below ``folder`` as plain files that nobody can run. Raises NoCommit, and OSError."""
    for blob, data in contents(root, tuple(wanted)):
        path = folder / blob.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

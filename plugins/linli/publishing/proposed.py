"""A project as it would be with a proposed change: the base's files, and over them the change's content as data."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from linli.assembly.git import git
from linli.assembly.proposal import Changed, changed, check_proposal
from linli.catalogue.pictures import FOLDER as PICTURES
from linli.diagnostics import Diagnostic, Span
from linli.diagnostics.visible import is_hidden, visible
from linli.documents import LIMITS
from linli.publishing.objects import Blob, NoCommit, blobs, commit_of, write_out
from linli.publishing.problems import file_too_big, mixed_change, not_content, unsafe_name

MOST_IN_ALL: Final = 200 * 1024 * 1024
"""Bytes of all files of a change."""

_MOST_OF_PICTURE: Final = 20 * 1024 * 1024
_LONGEST_NAME: Final = 200
_CONTENT: Final = "content"
_OUTSIDE: Final = "outside-content"
_GONE: Final = "000000"
"""The mode that Git gives to a file that is not there any more."""

_CONTENT_FILE: Final = re.compile(
    rf"{_CONTENT}/(?:{PICTURES}/[^.][^/]*\.(?:jpe?g|png|webp|gif|heic|heif|avif|tiff?|bmp)|[^/]+/[^.][^/]*\.ya?ml(?:\.txt)?)",
    re.IGNORECASE,
)
"""A profile or photograph, also one whose ending or format the check then asks to change."""

_QUIET: Final = ("--no-renames", "--no-ext-diff", "--no-textconv")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change: full ids of its base and head, and the files that it changes from where it left the base."""

    root: Path
    base: str
    head: str
    files: tuple[Changed, ...]

    @property
    def places(self) -> tuple[str, ...]:
        """The paths of all changed files."""
        return tuple(file.file for file in self.files)


def proposal(root: Path, base: str, head: str) -> Proposal:
    """The change that ``head`` is to the branch ``base``. Raises NoCommit where Git cannot tell."""
    old, new = commit_of(root, base), commit_of(root, head)
    files = changed(root, old, new)
    if files is None:
        raise NoCommit
    return Proposal(root, old, new, files)


def is_code_only(change: Proposal) -> bool:
    """Whether a change is one of programs, settings or templates alone, which is for people to judge."""
    outside = [found for found in check_proposal(change.files) if found.code == _OUTSIDE]
    return bool(outside) and len(outside) == len(change.files)


def refusals(change: Proposal) -> Iterator[Diagnostic]:
    """Why a change cannot be previewed: what it touches beside content, what is no plain file, names, sizes."""
    found = tuple(check_proposal(change.files))
    outside = sum(one.code == _OUTSIDE for one in found)
    if 0 < outside < len(change.files):
        yield mixed_change(Span.of_file(_CONTENT), outside)
    yield from found
    for file in change.files:
        span = Span.of_file(visible(file.file))
        if not _is_safe(file.file):
            yield unsafe_name(span)
        elif file.mode != _GONE and file.file.startswith(f"{_CONTENT}/") and not _CONTENT_FILE.fullmatch(file.file):
            yield not_content(span)
    yield from _sizes(_proposed(change))


def _sizes(files: Iterable[Blob]) -> Iterator[Diagnostic]:
    total = 0
    for blob in files:
        total += blob.size
        most = _MOST_OF_PICTURE if blob.file.startswith(f"{_CONTENT}/{PICTURES}/") else LIMITS.size
        if blob.size > most:
            yield file_too_big(Span.of_file(visible(blob.file)), blob.size, most)
    if total > MOST_IN_ALL:
        yield file_too_big(Span.of_file(_CONTENT), total, MOST_IN_ALL)


def _is_safe(file: str) -> bool:
    """Whether a path means the same on every system, and nothing but a file below the folder that it begins with."""
    parts = file.split("/")
    return (
        file.isprintable()
        and not any(map(is_hidden, file))
        and not set(file) & set('\\:*?"<>|')
        and all(part not in {"", ".", "..", ".git"} and len(part.encode()) <= _LONGEST_NAME for part in parts)
    )


def _proposed(change: Proposal) -> Sequence[Blob]:
    """The changed files as they are in the change, without those that it deletes."""
    there = blobs(change.root, change.head, _CONTENT)
    return tuple(there[file] for file in change.places if file in there)


def write_base(change: Proposal, folder: Path) -> None:
    """Write the base's own files. Raises NoCommit, and OSError."""
    write_out(change.root, blobs(change.root, change.base).values(), folder)


def put_over(change: Proposal, folder: Path) -> None:
    """Put the change over the base's files: delete what it deletes, write what it writes. Raises NoCommit, OSError.

    It must have been found that there are no ``refusals``.
    """
    for file in change.places:
        (folder / file).unlink(missing_ok=True)
    write_out(change.root, _proposed(change), folder)


def overtaken(change: Proposal) -> tuple[str, ...]:
    """The changed files that the base has changed too since the change left it: the preview shows the change's."""
    told = git(change.root, "diff", "--name-only", "-z", *_QUIET, f"{change.head}...{change.base}")
    return tuple(sorted(set((told or "").split("\0")) & set(change.places)))


def moved(change: Proposal) -> dict[str, str]:
    """The former paths of files that the change renames, by the present ones, as Git finds them out."""
    options = ("--name-status", "-z", "-M", "--diff-filter=R", "--no-ext-diff", "--no-textconv")
    told = git(change.root, "diff", *options, f"{change.base}...{change.head}", "--", _CONTENT)
    words = (told or "").split("\0")
    return {words[place + 2]: words[place + 1] for place in range(0, len(words) - 2, 3)}

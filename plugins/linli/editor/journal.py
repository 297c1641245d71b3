"""Changing several files as one: all of them or none, also when the program is stopped in the middle.

What is to be written is first put into a file of its own, the journal. Only when that is safe on the disk are the files
changed, one by one, and then the journal is removed. A journal that is found later is a change that was stopped: it is
finished, unless somebody has changed one of its files since.
"""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from linli.documents import digest
from linli.editor.files import sync_folder, write_whole

JOURNAL: Final = ".linli-unfinished.json"
"""The journal's name, in the project's folder."""


class ChangedMeanwhile(Exception):  # noqa: N818 - it says what happened
    """A file is neither as it was nor as it is to be: somebody else has changed it."""

    def __init__(self, file: str) -> None:
        """Of ``file``."""
        super().__init__(file)
        self.file = file


@dataclass(frozen=True, slots=True)
class Change:
    """A file (by its path from the project's root) before and after; None where there is no file."""

    file: str
    before: bytes | None
    after: bytes | None
    mode: int | None = None
    """The permissions of a new file, where it has some to take over."""


def change_all(root: Path, what: str, changes: Sequence[Change]) -> None:
    """Make all ``changes``. ``what`` names them for people. Raises ChangedMeanwhile before anything is written."""
    for change in changes:
        if _read(root / change.file) != change.before:
            raise ChangedMeanwhile(change.file)
    record = {"what": what, "changes": [_entry(change) for change in changes]}
    write_whole(root / JOURNAL, json.dumps(record, ensure_ascii=False, indent=1).encode())
    finish(root)


def unfinished(root: Path) -> str | None:
    """What the change was that was stopped, in the words that it was called; None if there is none."""
    try:
        record = json.loads((root / JOURNAL).read_bytes())
    except FileNotFoundError:
        return None
    return str(record["what"])


def finish(root: Path) -> None:
    """Make what is missing of the change in the journal. Raises ChangedMeanwhile if a file is not as it was."""
    entries = json.loads((root / JOURNAL).read_bytes())["changes"]
    for entry in entries:
        if _digest(root / entry["file"]) not in {entry["before"], entry["after"]}:
            raise ChangedMeanwhile(entry["file"])
    for entry in entries:
        path = root / entry["file"]
        if entry["data"] is not None and _digest(path) != entry["after"]:
            write_whole(path, base64.b64decode(entry["data"]), entry["mode"])
    for entry in entries:  # nothing is removed before all else is there
        if entry["data"] is None:
            (root / entry["file"]).unlink(missing_ok=True)
            sync_folder((root / entry["file"]).parent)
    (root / JOURNAL).unlink()
    sync_folder(root)


def _entry(change: Change) -> dict[str, str | int | None]:
    return {
        "file": change.file,
        "before": None if change.before is None else digest(change.before),
        "after": None if change.after is None else digest(change.after),
        "data": None if change.after is None else base64.b64encode(change.after).decode(),
        "mode": change.mode,
    }


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _digest(path: Path) -> str | None:
    data = _read(path)
    return None if data is None else digest(data)

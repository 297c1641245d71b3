"""The trusted stage: a preview that an untrusted job has made is looked through as bytes, and put where people look."""

import json
import re
import shutil
import time
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from linli.assembly.publication import exchange
from linli.publishing.artifact import Bounds, Handed, Suspicious, contents, opened
from linli.publishing.filetypes import check_file
from linli.publishing.neutral import harmless
from linli.publishing.preview import FACTS, REPORT, REPORT_JSON, SITE, VERSION, Outcome
from linli.publishing.reporting import LONGEST
from linli.wording import Text

PREVIEWS: Final = "preview"
"""The folder below which previews are shown, by number."""

_COMMIT: Final = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_MOST_FACTS: Final = 10_000
_MOST_REPORT: Final = 4 * LONGEST
_MOST_JSON: Final = 5_000_000
_DAY: Final = 86_400


@dataclass(frozen=True, slots=True)
class Received:
    """A preview that is harmless: what change it is of, how it ended, its report, and its files if there are some."""

    number: int | None
    head: str
    outcome: Outcome
    report: str
    files: Mapping[str, Handed]


def look_through(
    files: Mapping[str, Handed], own: Mapping[str, bytes], addresses: Collection[str], bounds: Bounds
) -> Received:
    """Look through everything that was handed in. Raises Suspicious at the first thing that a preview does not have.

    ``own`` are the trusted project's scripts, ``addresses`` those to which a report may lead.
    """
    files = _without_folder(files)
    known = {FACTS, REPORT, REPORT_JSON}
    for file in files:
        if file not in known and not file.startswith(f"{SITE}/"):
            raise Suspicious(file, Text("预览里没有这个文件", "A preview has no such file"))
    for file in known:
        if file not in files:
            raise Suspicious(file, Text("缺这个文件", "This file is missing"))
    number, head, outcome = _facts(_read(files, FACTS, _MOST_FACTS))
    try:
        json.loads(_read(files, REPORT_JSON, _MOST_JSON))
        report = _read(files, REPORT, _MOST_REPORT).decode("utf-8")
    except (ValueError, RecursionError):
        raise Suspicious(REPORT, Text("报告读不出来", "The report cannot be read")) from None
    site = {file.removeprefix(f"{SITE}/"): handed for file, handed in files.items() if file not in known}
    for file, handed in site.items():
        check_file(file, contents(file, handed, bounds), own)
    return Received(number, head, outcome, harmless(report, addresses, LONGEST), site)


def _without_folder(files: Mapping[str, Handed]) -> Mapping[str, Handed]:
    """The files of an artifact, some of which have everything in one folder (as GitLab's do)."""
    tops = {file.partition("/")[0] for file in files}
    top = next(iter(tops), "")
    if len(tops) != 1 or f"{top}/{FACTS}" not in files:
        return files
    return {file.removeprefix(f"{top}/"): handed for file, handed in files.items()}


def _read(files: Mapping[str, Handed], file: str, most: int) -> bytes:
    if files[file].size > most:
        raise Suspicious(file, Text("文件太大", "The file is too big"))
    return contents(file, files[file], Bounds(file=most))


def _facts(data: bytes) -> tuple[int | None, str, Outcome]:
    try:
        facts: Any = json.loads(data)
        number, head = facts["number"], facts["head"]
        outcome = Outcome(facts["outcome"])
        is_good = facts["version"] == VERSION and isinstance(head, str) and _COMMIT.fullmatch(head) is not None
    except (ValueError, KeyError, TypeError, RecursionError):
        is_good = False
    if not is_good or not (number is None or (type(number) is int and 0 < number < 10**9)):
        raise Suspicious(FACTS, Text("说明文件不对", "It does not say properly what it is of"))
    return number, head, outcome


def put_up(received: Received, out: Path, number: int, bounds: Bounds) -> Path | None:
    """Put a preview in place of the last one of the same number, at once; where it is, or None if it has no pages.

    Raises OSError; the last one is then as it was.
    """
    target = out / PREVIEWS / str(number)
    if not received.files:
        remove(out, [number])
        return None
    aside = target.with_name(f".{number}.part")
    shutil.rmtree(aside, ignore_errors=True)
    for file, handed in received.files.items():
        path = aside / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(contents(file, handed, bounds))
    if target.exists():
        exchange(aside, target)
        shutil.rmtree(aside)
    else:
        aside.rename(target)
    return target


def scripts_of(folder: Path) -> Mapping[str, bytes]:
    """The scripts beside the trusted project's hand-written pages, by their places in the site."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.js") if path.is_file()}


def remove(out: Path, numbers: Iterable[int]) -> tuple[int, ...]:
    """Remove previews; the numbers of those that were there."""
    gone = []
    for number in numbers:
        folder = out / PREVIEWS / str(number)
        if folder.is_dir():
            shutil.rmtree(folder)
            gone.append(number)
    return tuple(gone)


def put_up_before(out: Path, days: int) -> tuple[int, ...]:
    """The numbers of previews that were put up more than so many days ago."""
    folder = out / PREVIEWS
    found = [path for path in folder.iterdir() if path.name.isdecimal()] if folder.is_dir() else []
    return tuple(sorted(int(path.name) for path in found if time.time() - path.stat().st_mtime > days * _DAY))


__all__ = [
    "LONGEST",
    "PREVIEWS",
    "Received",
    "look_through",
    "opened",
    "put_up",
    "put_up_before",
    "remove",
    "scripts_of",
]

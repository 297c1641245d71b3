"""When each content file was added and last changed, as the project's Git history tells."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from linli.assembly.git import git
from linli.catalogue.changes import Change

_FOLDERS: Final = ("content", "site_config")
_LOG: Final = (
    *("-c", "core.quotePath=false", "-c", "log.showSignature=false", "-c", "log.showRoot=true"),
    *("log", "-z", "--name-only", "--no-renames", "--relative", "--no-color", "--no-ext-diff"),
    *("--date=short", "--format=%cd"),
)
_DAY: Final = re.compile(r"\n?(\d{4,}-\d\d-\d\d)\n?")
"""What stands before the files of a commit; no file of ours is called like that, since all are in folders."""


def history(root: Path) -> Mapping[str, Change]:
    """What is known of the files of the project at ``root``, by their path from there, with slashes.

    Days are those of the first and of the last commit that touched a file, as its committer's own calendar had them.
    A file that was given another name counts as added then. Nothing is known, and nothing fails, where there is no Git,
    no repository that it trusts, no commit, or only the latest ones (a shallow clone would have every file be new).
    """
    if (git(root, "rev-parse", "--is-shallow-repository") or "").strip() != "false":
        return {}
    changes: dict[str, Change] = {}
    for file, day in _touched(git(root, *_LOG, "--", *_FOLDERS) or ""):
        known = changes.get(file, Change(day, day))
        changes[file] = Change(min(known.added, day), max(known.changed, day))
    return changes


def _touched(log: str) -> Iterator[tuple[str, date]]:
    """Every file of every commit, with the commit's day; without commits whose day is none."""
    day: date | None = None
    for entry in filter(None, log.split("\0")):
        if found := _DAY.fullmatch(entry):
            day = _date(found[1])
        elif day is not None:
            yield entry.removeprefix("\n"), day


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

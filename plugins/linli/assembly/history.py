"""When each content file was added and last changed, as the project's Git history tells."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from linli.catalogue.changes import Change

_FOLDERS: Final = ("content", "site_config")
_ELSEWHERE: Final = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
)
"""Variables that name another repository than the one that the project is in; Git sets them where a hook builds."""

_LOG: Final = (
    *("-c", "core.quotePath=false", "-c", "log.showSignature=false", "-c", "log.showRoot=true"),
    *("log", "-z", "--name-only", "--no-renames", "--relative", "--no-color", "--no-ext-diff"),
    *("--date=short", "--format=%cd"),
)
_DAY: Final = re.compile(r"\n?(\d{4,}-\d\d-\d\d)\n?")
"""What stands before the files of a commit; no file of ours is called like that, since all are in folders."""

_SECONDS: Final = 60


def history(root: Path) -> Mapping[str, Change]:
    """What is known of the files of the project at ``root``, by their path from there, with slashes.

    Days are those of the first and of the last commit that touched a file, as its committer's own calendar had them.
    A file that was given another name counts as added then. Nothing is known, and nothing fails, where there is no Git,
    no repository that it trusts, no commit, or only the latest ones (a shallow clone would have every file be new).
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    changes: dict[str, Change] = {}
    for file, day in _touched(_git(root, *_LOG, "--", *_FOLDERS)):
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


def _git(root: Path, *arguments: str) -> str:
    """What Git says of the repository that ``root`` is in; nothing where it fails. It never asks, nor fetches."""
    git = shutil.which("git")
    if git is None:
        return ""
    kept = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    environment = {**kept, "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(  # noqa: S603 - a program of this machine with our own arguments
            [git, "-C", str(root), *arguments],
            check=False,
            env=environment,
            timeout=_SECONDS,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else ""

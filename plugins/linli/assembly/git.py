"""Asking Git, which may not be there, about a repository that need not be one."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_ELSEWHERE: Final = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
)
"""Variables that name another repository than the one that the project is in; Git sets them where a hook builds."""

_SECONDS: Final = 60


def git_environment() -> Mapping[str, str]:
    """The environment in which Git looks at the repository that it is told of, and neither asks nor fetches."""
    kept = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    return {**kept, "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}


def git(root: Path, *arguments: str) -> str | None:
    """What Git says of the repository that ``root`` is in; None where it fails. It never asks, nor fetches."""
    program = shutil.which("git")
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - a program of this machine with our own arguments
            [program, "-C", str(root), *arguments],
            check=False,
            env=git_environment(),
            timeout=_SECONDS,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else None

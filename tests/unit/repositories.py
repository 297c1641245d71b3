"""Repositories of Git for tests, which no setting of this machine has a say in."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

from folders import write_project

_SETTINGS = (
    *("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"),
    *("-c", "core.quotePath=false", "-c", "protocol.file.allow=always", "-c", "init.defaultBranch=main"),
)


def git(root: Path, *arguments: str) -> str:
    """Run Git in a repository; what it says."""
    done = subprocess.run(  # noqa: S603
        ["git", "-C", str(root), *_SETTINGS, *arguments],  # noqa: S607 - a program of this machine
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


def repository(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """A repository with files, in one commit on ``main``."""
    write_project(root, files)
    git(root, "init", "-q", "-b", "main")
    committed(root, "base")
    return root


def committed(root: Path, words: str = "change") -> str:
    """Commit everything as it is; the commit's id."""
    git(root, "add", "-A")
    git(root, "commit", "-qm", words, "--allow-empty")
    return git(root, "rev-parse", "HEAD")


def branch(root: Path, name: str, files: Mapping[str, str | bytes]) -> str:
    """A branch off ``main`` with files changed; its commit. The folder is then on ``main`` again."""
    git(root, "checkout", "-q", "-B", name, "main")
    write_project(root, files)
    commit = committed(root)
    git(root, "checkout", "-q", "main")
    return commit

import os
import subprocess
from pathlib import Path

import pytest
from folders import SOUND, write_project

from linli.assembly.provenance import commit_of

MOMENT = "2026-11-22T23:30:00+0800"


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Git without the settings of this machine, and without a repository above the tests' folders."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


def git(folder: Path, *arguments: str) -> str:
    who = {f"GIT_{role}_{part}": "x@example.org" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    dates = {"GIT_AUTHOR_DATE": "2001-01-01T00:00:00+0000", "GIT_COMMITTER_DATE": MOMENT}
    done = subprocess.run(  # noqa: S603 - our own arguments
        ["git", *arguments],  # noqa: S607 - the program that people have
        cwd=folder,
        check=True,
        env={**os.environ, **who, **dates},
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout.strip()


@pytest.fixture(name="project")
def committed(tmp_path: Path) -> Path:
    project = write_project(tmp_path / "project", SOUND)
    git(project, "init", "--quiet", "--initial-branch=main")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "x")
    return project


def test_a_commit_is_known_with_its_moment(project: Path) -> None:
    found = commit_of(project)
    assert found is not None
    assert found.id == git(project, "rev-parse", "HEAD")
    assert found.short == found.id[:10]
    assert found.moment == "2026-11-22T23:30:00+08:00"
    assert found.is_clean


@pytest.mark.parametrize("file", ["content/communities/jia.yml", "content/communities/new.yml", "site_config/site.yml"])
def test_content_that_is_not_committed_is_not_the_commit_s(project: Path, file: str) -> None:
    write_project(project, {file: "name: 别的\n"})
    found = commit_of(project)
    assert found is not None
    assert not found.is_clean


def test_what_is_made_beside_the_content_does_not_matter(project: Path) -> None:
    write_project(project, {"site/index.html": "x", "notes.txt": "x"})
    found = commit_of(project)
    assert found is not None
    assert found.is_clean


def test_a_shallow_clone_knows_its_commit_too(project: Path, tmp_path: Path) -> None:
    git(project, "commit", "--quiet", "--allow-empty", "--message", "y")
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{project}", "shallow")
    assert commit_of(tmp_path / "shallow") == commit_of(project)


def test_without_git_there_is_no_commit(tmp_path: Path) -> None:
    assert commit_of(write_project(tmp_path, SOUND)) is None
    git(tmp_path, "init", "--quiet")
    assert commit_of(tmp_path) is None

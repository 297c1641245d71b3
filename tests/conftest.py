"""What several test folders share: the repository's own site, built once."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

# Machines differ in speed, so no example has a deadline; in CI the examples are the same each time.
settings.register_profile("linli", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("linli")

ROOT = Path(__file__).parents[1]


def run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program of this environment in the repository; what it says is all in standard output."""
    return subprocess.run(  # noqa: S603 - our own programs and arguments
        [Path(sys.executable).with_name(program), *arguments],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


@dataclass(frozen=True, slots=True)
class Build:
    """A strict build of the repository's site: where it went, how it ended, what it said."""

    folder: Path
    exit_code: int
    log: str


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    # Each worker of a parallel run has temporary folders of its own, and so builds its own copy.
    folder = tmp_path_factory.mktemp("built") / "site"
    ended = run("mkdocs", "build", "--strict", "--site-dir", str(folder))
    return Build(folder, ended.returncode, ended.stdout)


@pytest.fixture(scope="session")
def site(build: Build) -> Path:
    assert build.exit_code == 0, build.log
    return build.folder

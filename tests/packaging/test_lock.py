"""The lock files: complete, verifiable, and silent about where they were made."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT: Final = Path(__file__).parents[2]
LOCKS: Final = ("requirements.lock", "requirements-test.lock")
NODE_LOCKS: Final = ("tests/tools/package-lock.json", "tests/bench/lighthouse/package-lock.json")
_PIN: Final = re.compile(r"([a-z0-9-]+)==(\S+)(?: ; [^\\]+)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)")


def pins(lock: str) -> dict[str, set[str]]:
    """The versions of every package that a lock file names; there may be several, for different systems."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert _PIN.sub("", text) == "", "something that is not a pin with its hashes"
    found: dict[str, set[str]] = {}
    for name, version, _ in _PIN.findall(text):
        found.setdefault(name, set()).add(version)
    return found


def wanted(lock: str) -> list[Requirement]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    texts = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    texts += project["dependency-groups"]["build"]
    if lock == "requirements-test.lock":
        texts += project["project"]["optional-dependencies"]["test"]
    return [Requirement(text) for text in texts]


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_agrees_with_the_project(lock: str) -> None:
    have = pins(lock)
    missing = [
        str(each)
        for each in wanted(lock)
        if not have.get(name := canonicalize_name(each.name)) or not all(map(each.specifier.contains, have[name]))
    ]
    assert missing == [], "run make lock"


def test_testing_runs_on_what_the_site_is_built_with() -> None:
    tested = pins("requirements-test.lock")
    assert {
        name: versions for name, versions in pins("requirements.lock").items() if tested.get(name) != versions
    } == {}


@pytest.mark.parametrize("lock", [*LOCKS, *NODE_LOCKS])
def test_lock_names_no_host_and_no_path(lock: str) -> None:
    assert re.findall(r"\w+://\S*|--\w*(?:index|find-links)\S*", (ROOT / lock).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("lock", NODE_LOCKS)
def test_checkers_are_pinned_with_their_hashes(lock: str) -> None:
    locked: dict[str, Any] = json.loads((ROOT / lock).read_text(encoding="utf-8"))
    packages = {name: about for name, about in locked["packages"].items() if name}
    assert packages
    assert all(about["integrity"].startswith("sha512-") for about in packages.values())

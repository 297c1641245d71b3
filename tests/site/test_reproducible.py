"""Two builds of one commit, in two places on two days, are the same, byte by byte."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from folders import write_project
from PIL import Image
from tests.conftest import ROOT

import linli

CONFIG = f"""\
INHERIT: {Path(linli.__file__).parent / "assembly/mkdocs.yml"}
docs_dir: content/pages
"""
WHO = {f"GIT_{role}_{part}": "x@example.org" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
COMMITTED = "2026-11-24T20:00:00+0800"
CLOCKS = {
    "here": {
        "SOURCE_DATE_EPOCH": "1795608000",
        "PYTHONHASHSEED": "1",
        "TZ": "Asia/Shanghai",
        "LC_ALL": "C.UTF-8",
        "LINLI_JOBS": "1",
    },
    "somewhere else": {
        "SOURCE_DATE_EPOCH": "1795780800",
        "PYTHONHASHSEED": "2",
        "TZ": "America/New_York",
        "LC_ALL": "C",
        "LINLI_JOBS": "3",
    },
}
"""Two days and what else may differ; no consent ends and no check is due between them."""


def git(folder: Path, *arguments: str) -> None:
    dates = {"GIT_AUTHOR_DATE": COMMITTED, "GIT_COMMITTER_DATE": COMMITTED}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *arguments], cwd=folder, check=True, env={**os.environ, **WHO, **dates, **alone})  # noqa: S603, S607 - our own arguments


def build(folder: Path, surroundings: Mapping[str, str], umask: int) -> Mapping[str, bytes]:
    ended = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **surroundings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        umask=umask,
    )
    assert ended.returncode == 0, ended.stdout
    site = folder / "site"
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


@pytest.fixture(name="sites", scope="module")
def two_sites(tmp_path_factory: pytest.TempPathFactory) -> list[Mapping[str, bytes]]:
    """The repository's own content with a photograph, committed, cloned twice and built."""
    top = tmp_path_factory.mktemp("reproducible")
    origin = top / "origin"
    texts = {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for folder in ("content", "site_config")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    }
    name = "content/communities/maosheng.yml"
    texts[name] += "photos: [{file: gate.jpg, alt: 社区的大门}]\n".encode()
    write_project(origin, {**texts, "mkdocs.yml": CONFIG})
    (origin / "content/media").mkdir(exist_ok=True)
    Image.linear_gradient("L").convert("RGB").resize((900, 600)).save(origin / "content/media/gate.jpg")
    git(origin, "init", "--quiet", "--initial-branch=main")
    git(origin, "add", "--all")
    git(origin, "commit", "--quiet", "--message", "x")
    found = []
    for (place, surroundings), umask in zip(CLOCKS.items(), (0o022, 0o077), strict=True):
        git(top, "clone", "--quiet", "origin", place)
        found.append(build(top / place, surroundings, umask))
    return found


def test_two_builds_of_a_commit_are_the_same(sites: list[Mapping[str, bytes]]) -> None:
    one, other = sites
    assert one.keys() == other.keys()
    assert [file for file, data in one.items() if other[file] != data] == []


def test_what_was_compared_is_a_whole_site(sites: list[Mapping[str, bytes]]) -> None:
    files = sites[0]
    for file in ("search/index.json", "feed.xml", "status/index.html", "sitemap.xml", "llms.txt", "_headers"):
        assert file in files
    assert any(file.startswith("media/") and file.endswith(".webp") for file in files)
    made = json.loads(files["build.json"])
    assert made["commit"]["date"] == "2026-11-24T20:00:00+08:00"
    assert made["commit"]["clean"] is True
    assert made["pages"] == sum(file.endswith("index.html") and not file.startswith("embed/") for file in files)

"""Builds that are killed, run out of space, or cannot write: the last site is whole, and the next build is right."""

import os
import random
import resource
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from building import built, files_of
from folders import COMMUNITY, SOUND, write_project
from mkdocs.exceptions import Abort

from linli.assembly import maker
from linli.pages import conversion

KILLS = int(os.environ.get("FAULTS", "12"))
"""How many builds are killed; ``FAULTS=500`` for a long run."""


def project_of(folder: Path, name: str) -> Path:
    files = {f"content/communities/{place}.yml": COMMUNITY.replace("甲", name + str(place)) for place in range(20)}
    return write_project(folder / "project", {**SOUND, **files})


def in_a_copy(work: Callable[[], object], before: Callable[[], object] = lambda: None) -> int:
    """Do work in a copy of this process; its number."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.dup2(1, 2)
            before()
            work()
            code = 0
        finally:
            os._exit(code)
    return child


def test_a_killed_build_leaves_the_last_site_or_the_new_one(tmp_path: Path) -> None:
    chance = random.Random(4)  # noqa: S311 - moments, no secrets
    project, site = project_of(tmp_path, "旧"), tmp_path / "site"
    started = time.monotonic()
    built(project, site)
    lasting = time.monotonic() - started
    expected = [files_of(site)]
    for number in range(KILLS):
        project_of(tmp_path, f"新{number}")
        child = in_a_copy(lambda: built(project, site))
        time.sleep(chance.uniform(0, lasting * 1.2))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        built(project, tmp_path / "elsewhere")
        expected.append(files_of(tmp_path / "elsewhere"))
        assert files_of(site) in expected[-2:], f"killed build {number}"
        built(project, site)
        assert files_of(site) == expected[-1]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["elsewhere", "project", "site"]


def test_a_disk_that_is_full_leaves_the_last_site(tmp_path: Path) -> None:
    project, site = project_of(tmp_path, "旧"), tmp_path / "site"
    built(project, site)
    before = files_of(site)
    project_of(tmp_path, "新")
    for most in (0, 1_000, 10_000, 20_000):
        child = in_a_copy(
            lambda: built(project, site),
            partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most, most)),
        )
        _, status = os.waitpid(child, 0)
        assert os.waitstatus_to_exitcode(status) != 0
        assert files_of(site) == before
    built(project, site)
    assert "新0" in (site / "communities/0/index.html").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_to_is_told_without_a_traceback(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    from mkdocs.__main__ import cli  # noqa: PLC0415 - slow to import

    project = project_of(tmp_path, "甲")
    built(project, project / "site")
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        cli(["build", "--config-file", str(project / "mkdocs.yml"), "--site-dir", str(tmp_path / "file" / "site")])
    assert ended.value.code
    told = capfd.readouterr().err
    assert "无法生成网站" in told
    assert "Traceback" not in told


def test_a_clock_that_was_set_back_changes_nothing(tmp_path: Path) -> None:
    project, site = project_of(tmp_path, "甲"), tmp_path / "site"
    built(project, site)
    before = files_of(site)
    for file in [*project.rglob("*.yml"), *site.rglob("*")]:
        os.utime(file, (4_000_000_000, 4_000_000_000))
    built(project, site)
    assert files_of(site) == before
    project_of(tmp_path, "乙")
    built(project, site)
    assert "乙0" in (site / "communities/0/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("failure", "told"), [(ZeroDivisionError("0/0"), "page-not-made"), (None, "page-takes-too-long")]
)
def test_a_page_that_cannot_be_made_is_named_with_its_file_and_the_last_site_stays(
    failure: Exception | None,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    project, site = project_of(tmp_path, "旧"), tmp_path / "site"
    built(project, site)
    before = files_of(site)
    project_of(tmp_path, "新")
    real = conversion.convert

    def convert(markdown: str, file: str) -> conversion.Converted:
        while file == "communities/7/index.md":
            if failure is not None:
                raise failure
        return real(markdown, file)

    monkeypatch.setattr(maker, "convert", convert)
    monkeypatch.setattr(maker, "SECONDS", 0.1)
    with pytest.raises(Abort):
        built(project, site)
    assert f"content/communities/7.yml:1:1  错误 {told}" in caplog.text
    assert files_of(site) == before


def test_a_strict_build_with_warnings_leaves_the_last_site(tmp_path: Path) -> None:
    project, site = project_of(tmp_path, "旧"), tmp_path / "site"
    built(project, site)
    before = files_of(site)
    write_project(project, {"content/pages/about.md": "# 关于\n\n[没有](nowhere.md)\n"})
    with pytest.raises(Abort):
        built(project, site, strict=True)
    assert files_of(site) == before
    built(project, site)
    assert "关于" in (site / "about/index.html").read_text(encoding="utf-8")

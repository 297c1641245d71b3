import os
import subprocess
from pathlib import Path

import pytest
from builders import TODAY
from folders import COMMUNITY, SOUND, write_project

from linli.assembly.content import load_content
from linli.assembly.plan import Plan, plan_site

COMMUNITY_IN_MAY = {"content/communities/jia.yml": f"{COMMUNITY}themes: [women]\n"}


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Git without the settings of this machine, and without a repository above the tests' folders."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


def committed(project: Path, files: dict[str, str], day: str) -> None:
    write_project(project, files)
    who = {f"GIT_{role}_{part}": "x@example.org" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    dates = {f"GIT_{role}_DATE": f"{day}T12:00:00+0000" for role in ("AUTHOR", "COMMITTER")}
    for arguments in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "x"]):
        subprocess.run(["git", *arguments], cwd=project, check=True, env={**os.environ, **who, **dates})  # noqa: S603, S607 - our own arguments


def planned(project: Path, *written: str) -> Plan:
    return plan_site(project, load_content(project, TODAY), TODAY, written)


def test_pages_change_with_what_they_show(tmp_path: Path) -> None:
    committed(tmp_path, SOUND, "2024-01-02")
    committed(tmp_path, COMMUNITY_IN_MAY, "2024-05-06")
    days = {url: day.isoformat() for url, day in planned(tmp_path).last_changes().items()}
    assert days["communities/jia/"] == "2024-05-06"
    assert days["sources/report/"] == "2024-01-02"  # its own file is what changes the page
    assert days["themes/women/"] == days["regions/guangdong/zhuhai/"] == days[""] == "2024-05-06"
    assert "regions/" not in days  # it shows no profile


def test_without_a_history_no_day_is_invented(tmp_path: Path) -> None:
    assert planned(write_project(tmp_path, SOUND)).last_changes() == {}


def test_pages_that_are_written_by_hand_are_counted_once(tmp_path: Path) -> None:
    project = write_project(tmp_path, SOUND)

    def pages(*written: str) -> int:
        text = planned(project, *written).files["build.json"].decode()
        return int(text.split('"pages": ')[1].split(",")[0])

    made = len(planned(project).recipes)
    assert pages() == made
    assert pages("about/", "communities/jia/") == made + 1

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from folders import write_project

from linli.assembly.history import history
from linli.catalogue.changes import Change

GIT = shutil.which("git") or "git"
FILE = "content/communities/jia.yml"
WHO = {"NAME": "Ann", "EMAIL": "ann@example.org"}


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Git without the settings of this machine, and without a repository above the tests' folders."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


def git(folder: Path, *arguments: str, when: str = "2024-01-01T12:00:00+0000") -> None:
    person = {f"GIT_{role}_{part}": value for role in ("AUTHOR", "COMMITTER") for part, value in WHO.items()}
    dates = {"GIT_AUTHOR_DATE": "2001-01-01T00:00:00+0000", "GIT_COMMITTER_DATE": when}
    subprocess.run(  # noqa: S603 - our own arguments
        [GIT, "-C", str(folder), *arguments], check=True, env={**os.environ, **person, **dates}, capture_output=True
    )


def commit(root: Path, files: dict[str, str | bytes], when: str) -> None:
    write_project(root, files)
    git(root, "add", "--all")
    git(root, "commit", "--allow-empty", "--quiet", "--message", "change", when=when)


def repository(root: Path) -> Path:
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "--quiet", "--initial-branch=main")
    return root


def day(text: str) -> date:
    return date.fromisoformat(text)


def once(text: str) -> Change:
    return Change(day(text), day(text))


def test_a_file_has_the_days_of_its_first_and_last_commit(tmp_path: Path) -> None:
    root = repository(tmp_path)
    commit(root, {FILE: "1", "content/a.yml": "1", "README.md": "1"}, "2024-02-03T12:00:00+0000")
    commit(root, {FILE: "2", "site_config/site.yml": "1"}, "2024-03-04T12:00:00+0000")
    commit(root, {FILE: "3"}, "2025-04-05T12:00:00+0000")
    assert history(root) == {
        FILE: Change(day("2024-02-03"), day("2025-04-05")),
        "content/a.yml": once("2024-02-03"),
        "site_config/site.yml": once("2024-03-04"),
    }


@pytest.mark.parametrize(
    ("when", "expected"),
    [("2024-05-06T00:30:00+0800", "2024-05-06"), ("2024-05-06T23:30:00-0700", "2024-05-06")],
)
def test_days_are_those_of_the_committers_calendar(when: str, expected: str, tmp_path: Path) -> None:
    root = repository(tmp_path)
    commit(root, {FILE: "1"}, when)
    assert history(root) == {FILE: once(expected)}


def test_clocks_that_went_wrong_change_no_order(tmp_path: Path) -> None:
    root = repository(tmp_path)
    for number, when in enumerate(("2024-05-06", "2023-01-01", "2024-02-02")):
        commit(root, {FILE: str(number)}, f"{when}T12:00:00+0000")
    assert history(root) == {FILE: Change(day("2023-01-01"), day("2024-05-06"))}


def test_paths_are_those_below_the_project_even_inside_a_larger_repository(tmp_path: Path) -> None:
    repository(tmp_path)
    commit(tmp_path, {f"sites/邻里/{FILE}": "1", FILE: "1"}, "2024-02-03T12:00:00+0000")
    assert history(tmp_path / "sites" / "邻里") == {FILE: once("2024-02-03")}


@pytest.mark.parametrize(
    "name", ["茂盛社区.yml", "a b.yml", 'quote".yml', "2024-02-03", "tab\t.yml", "line\nbreak.yml", "😀.yml"]
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not have all of these names")
def test_every_name_is_read_as_it_is(name: str, tmp_path: Path) -> None:
    root = repository(tmp_path)
    commit(root, {f"content/{name}": "1"}, "2024-02-03T12:00:00+0000")
    assert history(root) == {f"content/{name}": once("2024-02-03")}


def test_a_renamed_file_counts_as_added(tmp_path: Path) -> None:
    root = repository(tmp_path)
    commit(root, {FILE: "same\n" * 50}, "2024-02-03T12:00:00+0000")
    git(root, "mv", FILE, "content/yi.yml")
    commit(root, {}, "2025-02-03T12:00:00+0000")
    assert history(root)["content/yi.yml"] == once("2025-02-03")


def test_what_a_branch_brought_in_has_the_days_of_the_branch(tmp_path: Path) -> None:
    root = repository(tmp_path)
    commit(root, {FILE: "1"}, "2024-01-01T12:00:00+0000")
    git(root, "checkout", "--quiet", "-b", "branch")
    commit(root, {"content/yi.yml": "1"}, "2024-02-02T12:00:00+0000")
    git(root, "checkout", "--quiet", "main")
    commit(root, {FILE: "2"}, "2024-03-03T12:00:00+0000")
    git(root, "merge", "--quiet", "--no-edit", "branch", when="2024-04-04T12:00:00+0000")
    assert history(root) == {FILE: Change(day("2024-01-01"), day("2024-03-03")), "content/yi.yml": once("2024-02-02")}


def test_what_is_not_committed_is_not_known(tmp_path: Path) -> None:
    root = repository(tmp_path)
    commit(root, {"README.md": "1"}, "2024-01-01T12:00:00+0000")
    write_project(root, {FILE: "1"})
    assert history(root) == {}


def test_settings_of_the_machine_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = repository(tmp_path / "root")
    commit(root, {"content/茂盛.yml": "1"}, "2024-02-03T12:00:00+0000")
    settings = tmp_path / "gitconfig"
    settings.write_text(
        "[color]\nui = always\n[core]\nquotePath = true\n[log]\nshowRoot = false\ndate = iso\nshowSignature = true\n"
        "[format]\npretty = fuller\n[diff]\nrelative = false\nrenames = copies\nexternal = false\n"
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    assert history(root) == {"content/茂盛.yml": once("2024-02-03")}


def test_a_hook_of_another_repository_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, other = repository(tmp_path / "root"), repository(tmp_path / "other")
    commit(root, {FILE: "1"}, "2024-02-03T12:00:00+0000")
    commit(other, {FILE: "1"}, "2020-01-01T12:00:00+0000")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    monkeypatch.setenv("GIT_INDEX_FILE", "nowhere")
    assert history(root) == {FILE: once("2024-02-03")}


@pytest.mark.parametrize("kind", ["missing", "no repository", "no commit", "broken"])
def test_without_a_history_nothing_is_known(kind: str, tmp_path: Path) -> None:
    root = tmp_path / "root"
    if kind != "missing":
        write_project(root, {FILE: "1"})
    if kind in {"no commit", "broken"}:
        repository(root)
    if kind == "broken":
        (root / ".git/HEAD").write_text("nonsense")
    assert history(root) == {}


def test_a_shallow_clone_knows_nothing(tmp_path: Path) -> None:
    root = repository(tmp_path / "root")
    for number in range(3):
        commit(root, {FILE: str(number)}, f"2024-02-0{number + 1}T12:00:00+0000")
    git(tmp_path, "clone", "--quiet", "--depth=1", root.as_uri(), str(tmp_path / "shallow"))
    git(tmp_path, "clone", "--quiet", root.as_uri(), str(tmp_path / "whole"))
    assert (history(tmp_path / "shallow"), history(tmp_path / "whole")) == ({}, history(root))
    assert history(root) == {FILE: Change(day("2024-02-01"), day("2024-02-03"))}


def test_a_repository_that_git_does_not_trust_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = repository(tmp_path)
    commit(root, {FILE: "1"}, "2024-02-03T12:00:00+0000")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert history(root) == {}


def test_without_git_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = repository(tmp_path)
    commit(root, {FILE: "1"}, "2024-02-03T12:00:00+0000")
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    assert history(root) == {}


@pytest.mark.parametrize("fault", [OSError("no"), subprocess.TimeoutExpired("git", 1)])
def test_a_git_that_does_not_run_is_none(fault: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr("linli.assembly.git.subprocess.run", run)
    assert history(tmp_path) == {}


def test_a_path_that_no_file_can_have_is_no_repository() -> None:
    assert history(Path("a\0b")) == {}

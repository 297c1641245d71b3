import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from folders import COMMUNITY, FAULTY, SOUND, write_project

from linli.assembly.content import load_content
from linli.editor.revisions import NoRevision, moved_since, parted, problems_at

DAY = date(2026, 11, 22)
YI = "content/communities/yi.yml"


def git(root: Path, *arguments: str) -> None:
    name = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(root), *name, *arguments], check=True, capture_output=True)  # noqa: S603, S607


def repository(root: Path, files: Mapping[str, str]) -> Path:
    write_project(root, files)
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "一")
    return root


def codes(root: Path, revision: str = "HEAD") -> tuple[list[str], list[str]]:
    new, old = parted(
        load_content(root, DAY).diagnostics, problems_at(root, revision, DAY), moved_since(root, revision)
    )
    return [one.code for one in new], [one.code for one in old]


def test_what_was_there_before_is_old_wherever_it_stands_now(tmp_path: Path) -> None:
    root = repository(tmp_path, FAULTY)
    assert codes(root) == ([], ["missing-field", "unknown-field"])
    (root / YI).write_text("# 一行\n" + FAULTY[YI], encoding="utf-8")
    assert codes(root) == ([], ["missing-field", "unknown-field"])


def test_what_came_since_is_new_in_other_files_too(tmp_path: Path) -> None:
    root = repository(tmp_path, FAULTY)
    (root / "content/sources/report.yml").unlink()
    write_project(root, {YI: FAULTY[YI] + "another: 1\n"})
    new, old = codes(root)
    assert sorted(new) == ["dangling-reference", "dangling-reference", "unknown-field"]
    assert old == ["missing-field", "unknown-field"]


def test_the_same_problem_once_more_is_new(tmp_path: Path) -> None:
    text = COMMUNITY + "metrics:\n  - {label: 一, text: 一, x: 1}\n"
    root = repository(tmp_path, {**SOUND, YI: text})
    write_project(root, {YI: text + "  - {label: 二, text: 二, x: 1}\n"})
    assert codes(root) == (["unknown-field"], ["unknown-field"])


def test_a_file_that_was_renamed_keeps_its_problems(tmp_path: Path) -> None:
    root = repository(tmp_path, FAULTY)
    git(root, "mv", YI, "content/communities/bing.yml")
    assert codes(root) == ([], ["missing-field", "unknown-field"])


def test_a_project_may_be_a_folder_of_the_repository(tmp_path: Path) -> None:
    write_project(tmp_path / "deep/site", FAULTY)
    repository(tmp_path, {"other.txt": "x"})
    assert codes(tmp_path / "deep/site") == ([], ["missing-field", "unknown-field"])


def test_before_there_was_anything_all_is_new(tmp_path: Path) -> None:
    root = repository(tmp_path, {"other.txt": "x"})
    write_project(root, FAULTY)
    assert codes(root) == (["missing-field", "unknown-field"], [])


@pytest.mark.parametrize("revision", ["nonsense", "-v", "--help", ""])
def test_a_revision_that_is_none_is_refused(revision: str, tmp_path: Path) -> None:
    with pytest.raises(NoRevision):
        problems_at(repository(tmp_path, SOUND), revision, DAY)
    with pytest.raises(NoRevision):
        problems_at(tmp_path.parent, "HEAD", DAY)


def test_without_git_there_are_no_revisions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linli.editor.revisions.shutil.which", lambda _name: None)
    with pytest.raises(NoRevision):
        problems_at(tmp_path, "HEAD", DAY)

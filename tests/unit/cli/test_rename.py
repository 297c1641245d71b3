from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from folders import COMMUNITY, SOUND, write_project

from linli.cli.main import make_cli
from linli.editor.journal import JOURNAL

FILES = {**SOUND, "content/communities/yi.yml": COMMUNITY + "part_of: jia\n"}


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(make_cli("zh"), [*arguments, "--root", str(root)])


def test_an_id_is_changed(tmp_path: Path) -> None:
    root = write_project(tmp_path, FILES)
    result = run(root, "rename", "community/jia", "bing")
    assert result.exit_code == 0
    assert "共 2 个文件" in result.output
    assert run(root, "check").exit_code == 0
    assert (root / "content/communities/bing.yml").is_file()
    assert not (root / JOURNAL).exists()


def test_a_dry_run_shows_the_changes_and_makes_none(tmp_path: Path) -> None:
    root = write_project(tmp_path, FILES)
    result = run(root, "rename", "community/jia", "bing", "--dry-run")
    assert result.exit_code == 0
    for line in ("--- content/communities/jia.yml", "+redirect_from: [jia]", "-part_of: jia", "+part_of: bing"):
        assert line in result.output
    assert all((root / name).read_text(encoding="utf-8") == text for name, text in FILES.items())
    assert not (root / "content/communities/bing.yml").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["community/jiaa", "bing"], 2, "没有编号为“jiaa”的社区档案。您是否想写 jia？"),
        (["villages/jia", "bing"], 2, "看不出是哪一类"),
        (["community/jia", "Bing"], 2, "不能作编号"),
        (["community/jia", "index"], 2, "不能作编号"),
        (["community/jia", "yi"], 2, "content/communities/yi.yml"),
        (["community/jia", "jia"], 2, "已经用在"),
    ],
)
def test_what_cannot_be_done_is_said(arguments: list[str], code: int, words: str, tmp_path: Path) -> None:
    result = run(write_project(tmp_path, FILES), "rename", *arguments)
    assert result.exit_code == code
    assert words in result.stderr


def test_a_faulty_file_is_shown(tmp_path: Path) -> None:
    root = write_project(tmp_path, {**FILES, "content/communities/bad.yml": "part_of: [jia\n"})
    result = run(root, "rename", "community/jia", "bing")
    assert result.exit_code == 1
    assert "content/communities/bad.yml:" in result.stderr
    assert "没有改动任何文件" in result.stderr


def test_what_was_stopped_is_finished_by_the_next_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_project(tmp_path, FILES)
    with monkeypatch.context() as patch:
        patch.setattr("linli.editor.journal.finish", lambda _root: None)
        run(root, "rename", "community/jia", "bing")
    assert (root / JOURNAL).exists()
    assert "没有做完" in run(root, "check").stderr
    result = run(root, "fmt", "--check")
    assert "改编号 community/jia → community/bing”已经补完" in result.stderr
    assert run(root, "check").exit_code == 0
    assert not (root / JOURNAL).exists()


def test_what_cannot_be_finished_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_project(tmp_path, FILES)
    with monkeypatch.context() as patch:
        patch.setattr("linli.editor.journal.finish", lambda _root: None)
        run(root, "rename", "community/jia", "bing")
    (root / "content/communities/yi.yml").write_text(COMMUNITY, encoding="utf-8")
    result = run(root, "rename", "community/yi", "ding")
    assert result.exit_code == 2
    assert "content/communities/yi.yml" in result.stderr
    assert JOURNAL in result.stderr
    assert (root / "content/communities/yi.yml").is_file()

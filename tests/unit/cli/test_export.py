from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from folders import COMMUNITY, FAULTY, SOUND, write_project
from PIL import Image

from linli.cli.main import make_cli
from linli.wording import LANGUAGES


def export(root: Path, folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(make_cli("zh"), ["export", "markdown", str(folder), "--root", str(root), *arguments])


@pytest.mark.parametrize("is_there", [True, False])
def test_every_page_and_picture_is_written(tmp_path: Path, *, is_there: bool) -> None:
    root, folder = tmp_path / "project", tmp_path / "out/deep"
    write_project(root, {**SOUND, "content/communities/jia.yml": COMMUNITY + "photos: [{file: a.jpg, alt: 门}]\n"})
    (root / "content/media").mkdir()
    Image.new("RGB", (60, 40)).save(root / "content/media/a.jpg")
    if is_there:
        folder.mkdir(parents=True)
    result = export(root, folder)
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert result.exit_code == 0
    assert f"{len(files)} 个文件" in result.output
    assert {"index.md", "communities/jia/index.md", "timeline/index.md"} <= files
    assert sum(name.startswith("media/") for name in files) == 2
    assert (folder / "communities/jia/index.md").read_text(encoding="utf-8").startswith('---\ntitle: "甲社区"\n')


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_folder_that_holds_something_is_left_alone(language: str, tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", SOUND)
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "mine.txt").write_text("我的")
    result = export(root, folder, "--lang", language)
    assert result.exit_code == 2
    assert str(folder) in result.stderr
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]


def test_a_file_in_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", SOUND)
    (tmp_path / "out").write_text("我的")
    assert export(root, tmp_path / "out").exit_code == 2
    assert (tmp_path / "out").read_text() == "我的"


def test_content_with_errors_is_not_exported(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", FAULTY)
    result = export(root, tmp_path / "out")
    assert result.exit_code == 1
    assert "content/communities/yi.yml:2:1" in result.stderr
    assert not (tmp_path / "out").exists()

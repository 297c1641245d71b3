from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from folders import COMMUNITY, FAULTY, SOUND, write_project
from openpyxl import load_workbook
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


PERSON = 'name: 曾丽\nsummary: "=1+1"\nposts: [{title: 书记, since: 2019-05}]\ninternal_note: 0571\n'
PROJECT = {**SOUND, "content/representatives/zeng-li.yml": PERSON}


def sheets(root: Path, *arguments: object) -> Result:
    return CliRunner().invoke(make_cli("zh"), ["export", *map(str, arguments), "--root", str(root)])


def test_a_workbook_has_texts_that_stay_what_they_are(tmp_path: Path) -> None:
    root, file = write_project(tmp_path / "project", PROJECT), tmp_path / "a.xlsx"
    result = sheets(root, "xlsx", "--out", file, "--as", "representative")
    assert result.exit_code == 0, result.output
    assert "不要公开" in result.output
    page = load_workbook(file)["人物"]
    header = [cell.value for cell in page[1]]
    row = dict(zip(header, page[2], strict=True))
    assert header[:2] == ["编号", "名称"]
    assert row["一句话介绍"].value == "=1+1"
    assert (row["一句话介绍"].data_type, row["一句话介绍"].quotePrefix) == ("s", True)
    assert (row["职务1·起"].value, row["职务1·起"].number_format) == ("2019-05", "@")
    assert (row["内部备注"].value, row["内部备注"].number_format) == ("0571", "@")
    assert page.freeze_panes == "C2"
    assert page.column_dimensions["B"].number_format == "@"


def test_csv_is_marked_and_runs_nothing(tmp_path: Path) -> None:
    root, file = write_project(tmp_path / "project", PROJECT), tmp_path / "a.csv"
    assert sheets(root, "csv", file, "--as", "representative", "--lang", "en").exit_code == 0
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfId,Name,")
    assert b",'=1+1," in data
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["xlsx"], "--out"),
        (["csv", "--out", "a.csv"], "--as"),
        (["markdown"], "文件夹"),
        (["csv", "--out", "no/such/a.csv", "--as", "source"], "写不了"),
    ],
)
def test_what_is_missing_is_said(tmp_path: Path, arguments: list[str], words: str) -> None:
    result = sheets(write_project(tmp_path, PROJECT), *arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    root, file = write_project(tmp_path / "project", PROJECT), tmp_path / "a.csv"
    file.write_text("我的")
    assert sheets(root, "csv", "--out", file, "--as", "source").exit_code == 2
    assert file.read_text() == "我的"


def test_content_with_errors_makes_no_sheet(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project", FAULTY)
    assert sheets(root, "xlsx", "--out", tmp_path / "a.xlsx").exit_code == 1
    assert not (tmp_path / "a.xlsx").exists()


def test_what_a_cell_cannot_hold_is_named(tmp_path: Path) -> None:
    files = {**PROJECT, "content/representatives/zeng-li.yml": f"{PERSON}body: {'字' * 40_000}\n"}
    root = write_project(tmp_path / "project", files)
    result = sheets(root, "xlsx", "--out", tmp_path / "a.xlsx")
    assert result.exit_code == 0
    assert "content/representatives/zeng-li.yml 的“正文”" in result.stderr

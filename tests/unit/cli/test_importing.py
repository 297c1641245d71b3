import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from folders import SOUND, write_project
from openpyxl import Workbook, load_workbook
from staff_sheets import people, staff_workbook

from linli.assembly.clock import build_day
from linli.assembly.content import load_content
from linli.cli.main import make_cli
from linli.editor.journal import unfinished
from linli.editor.project import profile_files

PERSON = """\
name: 曾丽  # 姓名
summary: 社区书记。
posts:
  - title: 书记
    community: jia
sources: [report]
consent: {basis: press, date: 2024}
"""
PROJECT = {**SOUND, "content/representatives/zeng-li.yml": PERSON}
SHEET = """\
姓名,职务,一句话介绍,资料来源,依据,依据日期
曾丽,主任,社区书记。,邻里的一天,,
王芳,委员,一。,report,公职,2024年5月
"""
DIFF = """\
--- content/representatives/zeng-li.yml
+++ content/representatives/zeng-li.yml
@@ -1,7 +1,7 @@
 name: 曾丽  # 姓名
 summary: 社区书记。
 posts:
-  - title: 书记
+  - title: 主任
     community: jia
"""


def linli(root: Path, *arguments: object, answers: str | None = None) -> Result:
    return CliRunner().invoke(make_cli("zh"), [*map(str, arguments), "--root", str(root)], input=answers)


def imports(root: Path, file: Path, *arguments: object, answers: str | None = None) -> Result:
    return linli(root, "import", file, "--as", "representative", *arguments, answers=answers)


@pytest.fixture(name="root")
def project(tmp_path: Path) -> Path:
    return write_project(tmp_path / "project", PROJECT)


@pytest.fixture(name="file")
def people_in_csv(tmp_path: Path) -> Path:
    return written(tmp_path, SHEET)


def written(folder: Path, text: str) -> Path:
    path = folder / "人员.csv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(name="at_terminal")
def somebody_at_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("linli.cli.importing.is_interactive", lambda: True)


def read(root: Path, identity: str = "zeng-li") -> str:
    return (root / f"content/representatives/{identity}.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_profiles_are_made_and_changed(root: Path, file: Path, lang: str) -> None:
    result = imports(root, file, "--yes", "--lang", lang)
    assert result.exit_code == 0, result.output
    assert read(root) == PERSON.replace("书记\n", "主任\n")
    assert "posts:\n  - title: 委员\n" in read(root, "wang-fang")
    assert "content/representatives/wang-fang.yml" in result.output
    assert ("新建 1 份，修改 1 份" if lang == "zh" else "1 new profiles, 1 to change") in result.output
    assert "职务1·职务 (posts.1.title)" in result.output or lang == "en"
    assert imports(root, file, "--yes").output.endswith("没有要改的。\n")


def test_a_dry_run_shows_the_difference_and_writes_nothing(root: Path, file: Path) -> None:
    result = imports(root, file, "--dry-run")
    assert result.exit_code == 0
    assert DIFF in result.output
    assert "--- /dev/null\n+++ content/representatives/wang-fang.yml\n" in result.output
    assert "会写 2 个文件" in result.output
    assert read(root) == PERSON
    assert len(profile_files(root)) == 3


def test_nobody_there_to_answer_means_nothing_is_written(root: Path, file: Path) -> None:
    result = imports(root, file)
    assert result.exit_code == 2
    assert "--yes" in result.stderr
    assert read(root) == PERSON


@pytest.mark.usefixtures("at_terminal")
def test_columns_and_writing_are_agreed_to(root: Path, file: Path) -> None:
    assert imports(root, file, answers="n\n").exit_code == 2
    assert imports(root, file, answers="y\nn\n").exit_code == 2
    assert read(root) == PERSON
    result = imports(root, file, answers="y\ny\n")
    assert result.exit_code == 0
    assert "写入这 2 个文件吗" in result.output
    assert "主任" in read(root)


@pytest.mark.usefixtures("at_terminal")
@pytest.mark.parametrize(("answer", "title"), [("y", "主任"), ("n", "书记")])
def test_a_misspelt_header_is_asked_about(root: Path, tmp_path: Path, answer: str, title: str) -> None:
    file = written(tmp_path, "姓名,简介,任职单味,职务\n曾丽,新的。,居委会,主任\n".replace("职务", "值务"))
    result = imports(root, file, answers=f"{answer}\n{answer}\ny\ny\n")
    assert "“任职单味”是不是“职务1·单位”？" in result.output
    assert f"title: {title}\n" in read(root)


def test_a_guess_is_not_taken_without_being_agreed_to(root: Path, tmp_path: Path) -> None:
    file = written(tmp_path, "姓名,简介,值务\n曾丽,新的。,主任\n")
    result = imports(root, file, "--yes")
    assert result.exit_code == 0
    assert "C1）：表头“值务”认不出来" in result.output
    assert "title: 书记\n" in read(root)


def test_errors_keep_everything_from_being_written(root: Path, tmp_path: Path) -> None:
    file = written(tmp_path, SHEET + "李红,委员,电话13800138000。,report,公职,2024\n")
    result = imports(root, file, "--yes")
    assert result.exit_code == 1
    assert f"{file}:4:3  错误 mobile-number  第 4 行 C 列（C4）：这里有手机号码" in result.output
    assert "--skip-bad-rows" in result.stderr
    assert read(root) == PERSON
    result = imports(root, file, "--yes", "--skip-bad-rows")
    assert result.exit_code == 0
    assert "没有导入的行：4。" in result.output
    assert {one.id for one in profile_files(root)} == {"jia", "report", "zeng-li", "wang-fang"}


def test_one_value_goes_for_all_rows(root: Path, tmp_path: Path) -> None:
    file = written(tmp_path, "姓名,职务,简介\n王芳,委员,一。\n")
    result = imports(
        root,
        file,
        "--yes",
        "--set",
        "公开依据·依据=公职",
        "--set",
        "consent.date=2024年5月6日",
        "--set",
        "sources=例报",
    )
    assert result.exit_code == 2
    assert "没有来源“例报”" in result.stderr
    given = ("--set", "公开依据·依据=公职", "--set", "consent.date=2024年5月6日", "--set", "sources=邻里的一天")
    result = imports(root, file, "--yes", *given)
    assert result.exit_code == 0
    assert "consent:\n  basis: public-office\n  date: 2024-05-06\n" in read(root, "wang-fang")
    assert "sources: [report]\n" in read(root, "wang-fang")
    assert load_content(root, build_day()).errors == ()


@pytest.mark.parametrize("given", ["没有=1", "职务", "id=x", "=x"])
def test_a_value_for_no_field_is_refused(root: Path, file: Path, given: str) -> None:
    result = imports(root, file, "--yes", "--set", given)
    assert result.exit_code == 2
    assert "字段=值" in result.stderr


def test_without_a_ground_it_is_said_which_column_to_add(root: Path, tmp_path: Path) -> None:
    result = imports(root, written(tmp_path, "姓名,职务,简介\n王芳,委员,一。\n"), "--yes")
    assert "1 个人导入以后暂时不会公开" in result.output
    assert "“公开依据·依据”" in result.output


def test_a_mapping_is_saved_and_used_again(root: Path, tmp_path: Path) -> None:
    file = written(tmp_path, "谁,简介,干什么,姓名\n曾丽,新的。,主任,别人\n")
    mapping = tmp_path / "columns.yml"
    result = imports(root, file, "--save-mapping", mapping, "--dry-run")
    assert mapping.read_text(encoding="utf-8").splitlines()[1:] == [
        *("kind: representative", "columns:", "  谁: 不导入", "  简介: summary", "  干什么: 不导入", "  姓名: name"),
    ]
    text = mapping.read_text(encoding="utf-8")
    text = text.replace("谁: 不导入", "谁: 名称").replace("干什么: 不导入", "干什么: posts.1.title")
    mapping.write_text(text.replace("姓名: name", "姓名:"), encoding="utf-8")
    result = imports(root, file, "--mapping", mapping, "--yes")
    assert result.exit_code == 0, result.output
    assert "title: 主任" in read(root)
    mapping.write_text("kind: program\ncolumns:\n  谁: nam\n", encoding="utf-8")
    result = imports(root, file, "--mapping", mapping, "--yes")
    assert result.exit_code == 1
    assert "3:6" in result.stderr
    assert "name" in result.stderr
    assert imports(root, file, "--mapping", tmp_path / "none.yml", "--yes").stderr.startswith("还没有")


def test_a_file_that_is_no_mapping_is_not_written_over(root: Path, file: Path) -> None:
    before = file.read_bytes()
    assert imports(root, file, "--save-mapping", file, "--dry-run").exit_code == 2
    assert file.read_bytes() == before


def test_a_sheet_is_chosen_by_its_name_or_that_of_the_kind(root: Path, tmp_path: Path) -> None:
    book = Workbook()
    for name, person in (("人物", "曾丽"), ("名单", "王芳")):
        page = book.create_sheet(name)
        page.append(["姓名", "简介", "职务"])
        page.append([person, f"{name}。", "书记"])
    file = tmp_path / "a.xlsx"
    book.save(file)
    assert "人物。" in imports(root, file, "--dry-run").output
    assert "名单。" in imports(root, file, "--dry-run", "--sheet", "名单").output
    result = imports(root, file, "--dry-run", "--sheet", "没有")
    assert result.exit_code == 1
    assert "Sheet、人物、名单" in result.stderr


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.xlsx", b"", "WRONG"),
        ("a.xls", bytes.fromhex("d0cf11e0a1b11ae1"), "旧格式"),
        ("a.doc", b"x", "只能导入 xlsx 和 csv"),
        ("a.csv", b"\n", "表里没有内容"),
    ],
)
def test_what_is_no_sheet_is_said(root: Path, tmp_path: Path, name: str, data: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(data)
    result = imports(root, tmp_path / name, "--yes")
    assert result.exit_code == 1
    assert words.replace("WRONG", "扩展名不符") in result.stderr


def test_a_file_that_is_not_there_is_said(root: Path, tmp_path: Path) -> None:
    assert "没有这个文件" in imports(root, tmp_path / "none.xlsx", "--yes").stderr
    assert "没有这个文件" in imports(root, tmp_path, "--yes").stderr


def test_a_sheet_without_names_is_said(root: Path, tmp_path: Path) -> None:
    result = imports(root, written(tmp_path, "姓民,简介\n曾丽,一。\n"), "--yes")
    assert result.exit_code == 1
    assert "no-names" in result.output
    assert "姓民" in result.output


def test_three_hundred_people_become_sound_profiles(tmp_path: Path) -> None:
    root = write_project(tmp_path / "project")
    rows = list(people())
    file = staff_workbook(tmp_path / "骨干.xlsx", rows)
    assert imports(root, file, "--yes").exit_code == 1
    assert len(profile_files(root)) == 2
    assert imports(root, file, "--yes", "--skip-bad-rows").exit_code == 0
    assert len(profile_files(root)) == 288
    assert linli(root, "check").exit_code == 0


def test_at_a_terminal_columns_are_a_grid(
    root: Path, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    command = make_cli("zh")
    command.main(
        ["import", str(file), "--as", "representative", "--dry-run", "--root", str(root)], standalone_mode=False
    )
    assert "│ A  │ 姓名" in capsys.readouterr().out


STOPPED = """
import os, sys
from pathlib import Path
from linli.editor import files
left = int(sys.argv[3])
def counted(real):
    def call(*arguments, **named):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), 9)
        return real(*arguments, **named)
    return call
files.os.fsync = counted(os.fsync)
for name in ("replace", "unlink", "chmod"):
    setattr(Path, name, counted(getattr(Path, name)))
from linli.cli.main import make_cli
arguments = ["import", sys.argv[2], "--as", "representative", "--yes", "--root", sys.argv[1]]
make_cli("zh").main(arguments, standalone_mode=False)
"""


@pytest.mark.skipif(os.name != "posix", reason="no kill -9 elsewhere")
@pytest.mark.parametrize("steps", [0, 2, 4, 5, 7, 9, 11, 13])
def test_killed_half_way_every_file_is_whole_and_the_next_run_finishes(steps: int, root: Path, file: Path) -> None:
    new = root / "content/representatives/wang-fang.yml"
    subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", STOPPED, str(root), str(file), str(steps)], check=False, capture_output=True
    )
    assert read(root) in {PERSON, PERSON.replace("书记\n", "主任\n")}
    assert not new.exists() or new.read_text(encoding="utf-8").endswith("date: 2024-05\n")
    assert imports(root, file, "--yes").exit_code == 0
    assert unfinished(root) is None
    assert read(root) == PERSON.replace("书记\n", "主任\n")
    assert new.read_text(encoding="utf-8").endswith("date: 2024-05\n")


def test_a_workbook_of_all_kinds_comes_back_as_it_was(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "全部.xlsx"
    result = linli(root, "export", "xlsx", "--out", file)
    assert result.exit_code == 0
    assert "3 份档案" in result.output
    assert load_workbook(file).sheetnames == ["社区", "人物", "项目", "来源"]
    for kind in ("community", "representative", "program", "source"):
        result = linli(root, "import", file, "--as", kind, "--yes")
        assert result.exit_code == 0, result.output
        assert "没有要改的" in result.output

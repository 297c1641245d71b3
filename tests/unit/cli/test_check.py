import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from folders import COMMUNITY, FAULTY, SOUND, write_project

from linli.cli.main import make_cli
from linli.diagnostics.formats import FORMATS

WARNED = {
    **SOUND,
    "content/representatives/ren.yml": "name: 人\nsummary: 人。\nposts: [{title: 书记}]\nsources: [report]\n",
}


def check(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(make_cli("zh"), ["check", "--root", str(root), *arguments])


@pytest.mark.parametrize(("files", "exit_code"), [(SOUND, 0), (WARNED, 0), (FAULTY, 1)])
@pytest.mark.parametrize("form", FORMATS)
def test_only_errors_are_a_failure_whatever_the_format(
    files: dict[str, str], exit_code: int, form: str, tmp_path: Path
) -> None:
    result = check(write_project(tmp_path, files), "--format", form)
    assert result.exit_code == exit_code
    assert result.stderr == ""


def test_people_read_the_file_the_line_and_the_remedy(tmp_path: Path) -> None:
    output = check(write_project(tmp_path, FAULTY)).output
    assert "content/communities/yi.yml:2:1" in output
    assert "kin: community" in output
    assert "kind" in output
    assert "\x1b[" not in output


def test_programs_read_json(tmp_path: Path) -> None:
    for language in ("zh", "en"):
        found = json.loads(check(write_project(tmp_path, FAULTY), "--format", "json", "--lang", language).output)
        assert "unknown-field" in json.dumps(found)
        assert "content/communities/yi.yml" in json.dumps(found)


def test_programs_read_sarif(tmp_path: Path) -> None:
    log = json.loads(check(write_project(tmp_path, FAULTY), "--format", "sarif").output)
    assert log["version"] == "2.1.0"
    assert {result["ruleId"] for result in log["runs"][0]["results"]} == {"unknown-field", "missing-field"}
    empty = json.loads(check(write_project(tmp_path / "sound", SOUND), "--format", "sarif").output)
    assert empty["runs"][0]["results"] == []


def test_github_reads_one_command_a_line(tmp_path: Path) -> None:
    lines = check(write_project(tmp_path, FAULTY), "--format", "github").output.splitlines()
    commands = [line for line in lines if line.startswith("::")]
    assert len(commands) == 2
    assert all(line.startswith("::error file=content/communities/yi.yml,line=") for line in commands)


@pytest.mark.parametrize(
    "files",
    [
        {"content": None},
        {"content/communities/jia.yml": b"\xff\xfe"},
        {"content/communities/jia.yml": b"a: &a [*a]\n"},
        {"content/communities/jia.yml": b"- " * 9000},
        {"content/communities/jia.yml": f"{COMMUNITY}body: |\n  {'[' * 5000}\n".encode()},
        {"site_config/site.yml": b"\0"},
        {"site_config/regions.yml": b"regions: 1\n"},
        {"site_config/labels/zh.yml": b"[]\n"},
    ],
    ids=["empty", "encoding", "alias", "deep", "brackets", "control", "form", "labels"],
)
def test_whatever_the_files_hold_there_is_no_traceback(files: dict[str, bytes | None], tmp_path: Path) -> None:
    if files == {"content": None}:
        (tmp_path / "content").mkdir()
    else:
        write_project(tmp_path, {**SOUND, **{name: data for name, data in files.items() if data is not None}})
    result = check(tmp_path)
    assert result.exit_code == (0 if files == {"content": None} else 1)
    assert result.exception is None or isinstance(result.exception, SystemExit)

import json
import subprocess
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


def test_paths_limit_what_is_shown_and_counted(tmp_path: Path) -> None:
    root = write_project(tmp_path, FAULTY)
    assert check(root, "content/communities/yi.yml").exit_code == 1
    assert check(root, "content/communities").exit_code == 1
    assert check(root, str(root / "content/sources"), "content/communities/jia.yml").exit_code == 0
    missing = check(root, "content/nowhere")
    assert missing.exit_code == 2
    assert "content/nowhere" in missing.stderr


def committed(root: Path) -> Path:
    name = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    for arguments in (["init", "-q"], ["add", "-A"], [*name, "commit", "-q", "-m", "一"]):
        subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True)  # noqa: S603, S607
    return root


def test_only_what_came_since_is_a_failure(tmp_path: Path) -> None:
    root = committed(write_project(tmp_path, FAULTY))
    before = check(root, "--since", "HEAD")
    assert before.exit_code == 0
    assert "以前就有的问题（不算在内）" in before.output
    assert "kin: community" in before.output
    write_project(root, {"content/communities/bing.yml": COMMUNITY + "fouded: 2019\n"})
    after = check(root, "--since", "HEAD")
    assert after.exit_code == 1
    assert (
        after.output.index("yi.yml:2:1") < after.output.index("从 HEAD 以来带来的问题") < after.output.index("fouded")
    )
    found = json.loads(check(root, "--since", "HEAD", "--format", "json").output)
    assert "bing.yml" in json.dumps(found)
    assert "yi.yml" not in json.dumps(found)
    assert check(root, "--since", "nonsense").exit_code == 2


def test_a_watch_checks_again_when_something_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_project(tmp_path, SOUND)
    pauses = 0

    def pause(_seconds: float) -> None:
        nonlocal pauses
        pauses += 1
        if pauses > 1:
            raise KeyboardInterrupt
        write_project(root, FAULTY)

    monkeypatch.setattr("linli.cli.watching.time.sleep", pause)
    result = check(root, "--watch")
    assert result.exit_code == 0
    assert result.output.index("没有发现问题") < result.output.index("kin: community")
    assert result.output.count("Ctrl-C") == 2
    assert check(root, "--watch", "--format", "json").exit_code == 2

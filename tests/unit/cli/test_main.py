import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from folders import FAULTY, SOUND, write_project

import linli
from linli.cli.main import chosen_language, make_cli
from linli.wording import LANGUAGES, Language

COMMANDS = tuple(make_cli("zh").commands)


def run(*arguments: str, language: Language = "zh") -> Result:
    return CliRunner().invoke(make_cli(language), arguments)


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], None, "zh"),
        ([], "en", "en"),
        ([], "fr", "zh"),
        ([], "", "zh"),
        (["check", "--lang", "en"], None, "en"),
        (["check", "--lang=en"], None, "en"),
        (["check", "--lang", "zh"], "en", "zh"),
        (["--lang=zh", "--lang", "en"], None, "en"),
        (["check", "--lang"], "en", "en"),
        (["check", "--lang", "xx"], "en", "zh"),
        (["check", "--language", "en"], None, "zh"),
    ],
)
def test_the_language_is_asked_for_or_set_or_chinese(
    arguments: list[str], environment: str | None, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LINLI_LANG", raising=False)
    if environment is not None:
        monkeypatch.setenv("LINLI_LANG", environment)
    assert chosen_language(arguments) == language


@pytest.mark.parametrize(
    "command", [(), *((name,) for name in COMMANDS)], ids=lambda command: " ".join(command) or "linli"
)
def test_help_is_there_in_both_languages(command: tuple[str, ...]) -> None:
    chinese, english = (run(*command, "--help", language=language) for language in LANGUAGES)
    assert (chinese.exit_code, english.exit_code) == (0, 0)
    for line in chinese.output.splitlines():
        assert line not in english.output.splitlines() or not any("\u4e00" <= sign <= "\u9fff" for sign in line)
    assert chinese.output != english.output


def test_a_command_is_what_a_line_of_the_list_says() -> None:
    assert set(COMMANDS) == {
        *("check", "build", "serve", "schema", "export", "changes", "diff"),
        *("explain", "new", "import", "fmt", "rename", "withdraw", "stale", "doctor"),
        *("verify", "publish", "rollback", "releases", "ci"),
    }
    for command in make_cli("en").commands.values():
        if isinstance(command, click.Group):  # its own commands have them; see test_commands
            continue
        assert {"root", "lang"} <= {option.name for option in command.params if isinstance(option, click.Option)}


def test_the_version_is_told() -> None:
    assert run("--version").output.strip().endswith(linli.__version__)


@pytest.mark.parametrize(
    "arguments", [["chek"], ["check", "--format", "xml"], ["check", "--lang", "fr"], ["export", "pdf", "x"]]
)
def test_what_is_not_understood_is_refused(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize(
    "command",
    [
        *(["check"], ["build"], ["serve"], ["schema"], ["export", "markdown", "out"], ["fmt"], ["stale"]),
        *(["new", "community"], ["rename", "community/a", "b"], ["withdraw", "community/a", "--reason", "x"]),
    ],
    ids=lambda command: command[0],
)
def test_without_content_there_is_nothing_to_do(command: list[str], tmp_path: Path) -> None:
    for language, words in (("zh", "没有 content 文件夹"), ("en", "There is no content folder")):
        result = run(*command, "--root", str(tmp_path / "nowhere"), "--lang", language)
        assert result.exit_code == 2
        assert words in result.stderr
        assert result.stdout == ""
        assert isinstance(result.exception, SystemExit)


@pytest.mark.parametrize(
    ("files", "environment", "exit_code", "words"),
    [(SOUND, "zh", 0, None), (FAULTY, "zh", 1, "错误"), (FAULTY, "en", 1, "error")],
)
def test_the_program_itself(
    files: dict[str, str], environment: str, exit_code: int, words: str | None, tmp_path: Path
) -> None:
    write_project(tmp_path, files)
    ended = subprocess.run(  # noqa: S603 - our own program
        [Path(sys.executable).with_name("linli"), "check"],
        cwd=tmp_path,
        env={"LINLI_LANG": environment, "PYTHONUTF8": "1", "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == exit_code
    assert ended.stderr == ""
    assert words is None or words in ended.stdout

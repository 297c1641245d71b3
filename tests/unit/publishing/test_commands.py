"""What holds for every command and problem of this package."""

import click
import pytest
from builders import speaks_both
from click.testing import CliRunner
from tests.test_documentation import is_bilingual

from linli.assembly.manual import entry_of, manual
from linli.cli.main import make_cli
from linli.cli.usage import explained
from linli.diagnostics import Span
from linli.publishing.building import clean_environment
from linli.publishing.problems import PROBLEMS, file_too_big, mixed_change, not_content, unsafe_name
from linli.publishing.verifying.problems import PROBLEMS as SITE_PROBLEMS
from linli.wording import LANGUAGES, Text


def group(language: str) -> click.Group:
    found = make_cli("zh" if language == "zh" else "en").commands["ci"]
    assert isinstance(found, click.Group)
    return found


def test_every_subcommand_and_option_is_explained_in_both_languages() -> None:
    chinese, english = (group(language).commands for language in LANGUAGES)
    assert list(chinese) == ["preview", "receive", "clean", "comment", "pages", "nightly"]
    for name, command in chinese.items():
        assert is_bilingual(Text(command.help or "", english[name].help or "")), name
        for option, other in zip(command.params, english[name].params, strict=True):
            if isinstance(option, click.Option) and isinstance(other, click.Option):
                assert is_bilingual(Text(option.help or "", other.help or "")), (name, option.name)


def test_every_subcommand_has_its_project_and_language() -> None:
    for name, command in group("zh").commands.items():
        assert {"root", "lang"} <= {parameter.name for parameter in command.params}, name


def test_every_problem_has_a_manual_page_in_both_languages() -> None:
    entries = [entry_of(function) for function in (*PROBLEMS, *SITE_PROBLEMS)]
    known = {entry.code for entry in manual()}
    for entry in entries:
        assert is_bilingual(entry.text), entry.code
        assert entry.text.zh.endswith("。"), entry.code
        assert entry.text.en.endswith("."), entry.code
        assert entry.code not in known
        said = CliRunner().invoke(make_cli("en"), ["explain", entry.code]).output
        assert entry.text.en in said


def test_a_subcommand_that_is_none_is_put_right() -> None:
    with pytest.raises(click.UsageError) as error:
        make_cli("zh").main(["ci", "preveiw"], standalone_mode=False)
    assert "您是否想写 preview？" in explained(error.value, make_cli("zh"), "zh")


def test_a_build_knows_nothing_but_where_things_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_TOKEN", "x")
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    known = clean_environment("/nowhere/home")
    assert "GITHUB_TOKEN" not in known
    assert known["LANG"] == "zh_CN.UTF-8"
    assert known["HOME"] == "/nowhere/home"
    assert known["LINLI_PREVIEW"] == "1"


def test_problems_speak_both_languages() -> None:
    span = Span.of_file("content")
    assert all(
        map(
            speaks_both, (file_too_big(span, 10**8, 10**6), mixed_change(span, 2), unsafe_name(span), not_content(span))
        )
    )

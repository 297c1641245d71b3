import click
import pytest
from click.testing import CliRunner

from linli.cli.main import make_cli
from linli.wording import LANGUAGES, Language


def commands(group: click.Group, *before: str) -> list[list[str]]:
    found = [list(before)]
    for name in group.list_commands(click.Context(group)):
        one = group.commands[name]
        found += commands(one, *before, name) if isinstance(one, click.Group) else [[*before, name]]
    return found


@pytest.mark.parametrize("called", commands(make_cli("zh")), ids=" ".join)
def test_no_help_in_chinese_has_english_headings(called: list[str]) -> None:
    shown = CliRunner().invoke(make_cli("zh"), [*called, "--help"]).output
    assert shown.startswith("用法：")
    for english in ("Usage:", "Options:", "Commands:", "OPTIONS", "Show this"):
        assert english not in shown
    assert "选项：\n" in shown
    assert "显示这份说明。" in shown


def test_help_in_english_is_click_s_own() -> None:
    shown = CliRunner().invoke(make_cli("en"), ["check", "--help"]).output
    assert shown.startswith("Usage: ")
    assert "Options:\n" in shown
    assert "Show this help." in shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["人物", "representatives", "representative"])
def test_a_kind_may_be_called_in_chinese(kind: str, language: Language) -> None:
    ended = CliRunner().invoke(make_cli(language), ["new", kind, "--minor", "--root", "."])
    assert ended.exit_code == 1
    assert "KIND" not in ended.output

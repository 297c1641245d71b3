import io
import subprocess
import sys
import time

import click
import pytest

from linli.cli.progress import noted
from linli.cli.table import show_table
from linli.diagnostics.width import display_width

ROWS = [("✓", "茂盛社区", "content/communities/maosheng.yml"), ("✗", "[red]甲[/red]", "很长" * 30)]
LOADED = "import sys, linli.cli.main; print('rich' in sys.modules)"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """What is written to a terminal of 60 columns, from now on."""
    made = Terminal()
    monkeypatch.setattr(sys, "stdout", made)
    monkeypatch.setattr(sys, "stderr", made)
    monkeypatch.setattr(click, "echo", lambda text, **_: made.write(text))
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return made


def test_columns_are_as_wide_as_chinese_is(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = terminal(monkeypatch)
    monkeypatch.setenv("NO_COLOR", "1")
    show_table(["", "名称", "文件"], ROWS, ["green", "red"])
    text = shown.getvalue()
    assert "\x1b" not in text
    assert "[red]甲[/red]" in text, "words in brackets are words"
    assert text.count("很") == 30, "nothing is left out"
    lines = [line for line in text.splitlines() if "maosheng" in line or "文件" in line]
    starts = {display_width(line.partition("content" if "content" in line else "文件")[0]) for line in lines}
    assert len(starts) == 1
    assert max(map(display_width, text.splitlines())) <= 60


def test_colours_are_for_terminals_that_want_them(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = terminal(monkeypatch)
    show_table(["", "名称", "文件"], ROWS, ["green", "red"])
    assert "\x1b[32m✓" in shown.getvalue()


def test_whoever_waits_is_told_and_whoever_does_not_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = terminal(monkeypatch)
    with noted("正在检查"):
        pass
    assert shown.getvalue() == ""
    monkeypatch.setattr("linli.cli.progress._PATIENCE", 0.01)
    with noted("正在[检查]"):
        time.sleep(0.8)
    assert "正在[检查]" in shown.getvalue()


def test_programs_are_told_nothing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("linli.cli.progress._PATIENCE", 0.01)
    with noted("正在检查"):
        time.sleep(0.1)
    assert capsys.readouterr() == ("", "")


def test_commands_do_not_wait_for_what_draws_tables() -> None:
    ended = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert ended.stdout.strip() == "False"

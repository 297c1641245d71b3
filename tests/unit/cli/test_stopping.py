import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from folders import SOUND, write_project

from linli.cli.main import make_cli

SAID = {"zh": "已停止生成，上次的网站没有动", "en": "The build was stopped; the last site is as it was"}


class Stopped:
    """MkDocs, stopped by the Ctrl-C that this program hears of too."""

    def __init__(self, returncode: int) -> None:
        self.returncode = returncode

    def __call__(self, *_: object, **__: object) -> "Stopped":
        os.kill(os.getpid(), signal.SIGINT)
        return self


@pytest.mark.parametrize(
    ("command", "returncode", "code", "said"),
    [
        ("build", 130, 130, ""),  # MkDocs has said it
        ("build", 1, 130, "已停止。"),
        ("build", 0, 0, ""),
        ("serve", 0, 130, "预览已停止。"),
    ],
)
def test_what_is_stopped_says_so_once(
    command: str, returncode: int, code: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("linli.cli.mkdocs.subprocess.run", Stopped(returncode))
    result = CliRunner().invoke(make_cli("zh"), [command, "--root", str(write_project(tmp_path, SOUND))])
    assert result.exit_code == code
    assert result.stderr.strip() == said


def lines(terminal: int) -> Iterator[str]:
    """What is written to a terminal, until its program ends."""
    rest = b""
    while True:
        try:
            data = os.read(terminal, 4096)
        except OSError:  # the program has ended
            data = b""
        *whole, rest = (rest + data).split(b"\n")
        yield from (line.decode() for line in whole)
        if not data:
            yield rest.decode()
            return


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_build_that_is_stopped_leaves_the_last_site(lang: str, tmp_path: Path) -> None:
    root = write_project(tmp_path, SOUND)
    site = root / "site" / "index.html"
    site.parent.mkdir()
    site.write_text("the last one", encoding="utf-8")
    ours, theirs = pty.openpty()
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", "from linli.cli.main import main; main()", "build", "--root", root, "--lang", lang],
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as build:
        os.close(theirs)
        said = []
        for line in lines(ours):
            said.append(line)
            if "Building documentation" in line:
                os.killpg(build.pid, signal.SIGINT)  # as a terminal does for Ctrl-C
    os.close(ours)
    assert build.returncode == 130, said
    assert SAID[lang] in "\n".join(said)
    assert "Traceback" not in "\n".join(said)
    assert site.read_text(encoding="utf-8") == "the last one"

from pathlib import Path

import pytest
from click.testing import CliRunner
from folders import COMMUNITY, SOUND, write_project

from linli.cli.main import make_cli

FILES = {**SOUND, "content/communities/jia.yml": COMMUNITY + "verified_on: 2025-01-10\n"}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "没有到期的"),
        (["--days", "9"], "content/communities/jia.yml  甲社区  2026-01-10 到期（2025-01-10 核对）\n共 1 项"),
        (["--days", "8", "--lang", "en"], "Nothing is due."),
    ],
)
def test_what_is_due_is_listed(
    arguments: list[str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # 1 January 2026
    result = CliRunner().invoke(make_cli("zh"), ["stale", "--root", str(write_project(tmp_path, FILES)), *arguments])
    assert result.exit_code == 0
    assert words in result.output


def test_what_nobody_checked_is_listed_too(tmp_path: Path) -> None:
    result = CliRunner().invoke(make_cli("zh"), ["stale", "--root", str(write_project(tmp_path))])
    assert "甲社区  从未核对" in result.output

import os
import shutil
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from folders import write_project

from linli.cli.main import make_cli
from linli.editor import machine
from linli.editor.machine import Level, examined


def doctor(root: Path, lang: str = "zh") -> Result:
    return CliRunner().invoke(make_cli("zh"), ["doctor", "--root", str(root), "--lang", lang])


def test_a_machine_that_has_all_is_told_so(tmp_path: Path) -> None:
    result = doctor(write_project(tmp_path))
    assert result.exit_code == 0
    assert "✓ Python" in result.output
    assert "✓ 项目文件夹可以写入" in result.output


def test_a_machine_that_lacks_everything_is_told_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_project(tmp_path)
    (root / "requirements.lock").write_text("click==0.0.1 \\\n    --hash=x\nno-such==1\npyyaml==0\n")
    monkeypatch.setattr(sys, "version_info", (3, 9, 0))
    monkeypatch.setattr(machine, "find_fonts", lambda: None)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(os, "access", lambda _path, mode, **_: mode != os.W_OK)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.delenv("PLAYWRIGHT_BROWSERS_PATH", raising=False)
    for lang in ("zh", "en"):
        result = doctor(root, lang)
        assert result.exit_code == 1
        for words in ("python.org", "no-such — ≠ 1", "fonts-noto-cjk", "git-scm.com", "Chromium", "content"):
            assert words in result.output
        assert "✓" not in result.output


def test_without_content_it_works_too(tmp_path: Path) -> None:
    assert doctor(tmp_path).exit_code == 0


def test_a_version_that_is_meant_for_other_machines_is_not_missed(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    here = version("click")
    lock = f"click==0.0.1 ; python_full_version < '3' \\\nclick=={here} ; python_full_version >= '3' \\\n"
    (root / "requirements.lock").write_text(f"{lock}no-such==1 ; sys_platform == 'win32'\n")
    (found,) = [one for one in examined(root) if "锁定" in one.what.zh]
    assert found.level is Level.GOOD

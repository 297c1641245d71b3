import os
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from folders import SOUND, write_project

from linli.cli.main import make_cli

OWN = "site_name: 我的\ndocs_dir: content/pages\n"


class Ran:
    """What MkDocs was asked for, in place of running it."""

    def __init__(self, returncode: int) -> None:
        self.returncode = returncode
        self.command: list[str] = []
        self.config: dict[str, object] = {}

    def __call__(self, command: list[str], *, check: bool, env: Mapping[str, str]) -> "Ran":
        assert not check
        assert env["PATH"] == os.environ["PATH"]
        self.command = command[command.index("mkdocs") :]
        self.config = yaml.safe_load(Path(command[-1]).read_text(encoding="utf-8"))
        return self


@pytest.fixture(name="ran", params=[0, 1])
def instead_of_mkdocs(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Ran:
    ran = Ran(request.param)
    monkeypatch.setattr("linli.cli.mkdocs.subprocess.run", ran)
    return ran


@pytest.mark.parametrize("has_own", [True, False])
@pytest.mark.parametrize("command", ["build", "serve"])
def test_mkdocs_runs_with_the_project_s_configuration_or_the_default(
    command: str, ran: Ran, tmp_path: Path, *, has_own: bool
) -> None:
    root = write_project(tmp_path, {**SOUND, "mkdocs.yml": OWN} if has_own else SOUND)
    result = CliRunner().invoke(make_cli("zh"), [command, "--root", str(root)])
    assert result.exit_code == ran.returncode
    assert ran.command[:2] == ["mkdocs", command]
    assert ran.config["site_name"] == "我的" if has_own else "INHERIT" in ran.config
    assert has_own or not Path(ran.command[-1]).exists()


def test_a_build_is_strict_and_goes_where_it_should(ran: Ran, tmp_path: Path) -> None:
    root = write_project(tmp_path, SOUND)
    for arguments, folder in (([], root / "site"), (["--site", str(tmp_path / "elsewhere")], tmp_path / "elsewhere")):
        CliRunner().invoke(make_cli("zh"), ["build", "--root", str(root), *arguments])
        assert ran.command[2:5] == ["--strict", "--site-dir", str(folder.resolve())]


def test_a_preview_is_for_this_machine_unless_told_otherwise(ran: Ran, tmp_path: Path) -> None:
    root = write_project(tmp_path, SOUND)
    for arguments, address in (([], "127.0.0.1:8000"), (["--address", "0.0.0.0:9000"], "0.0.0.0:9000")):
        CliRunner().invoke(make_cli("zh"), ["serve", "--root", str(root), *arguments])
        assert ran.command[2:4] == ["--dev-addr", address]

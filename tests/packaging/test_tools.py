"""The scripts that set up a machine: what they say when they cannot."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
TOOLS: Final = ROOT / "tests" / "tools"
COMMANDS: Final = ("bash", "dirname", "basename", "env", "id")


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder of commands, for a machine that has no others."""
    commands = tmp_path / "commands"
    commands.mkdir()
    for name in COMMANDS:
        found = shutil.which(name)
        assert found
        (commands / name).symlink_to(found)
    shutil.copytree(TOOLS, tmp_path / "tests" / "tools", ignore=shutil.ignore_patterns("node_modules"))
    return tmp_path


def command(machine: Path, name: str, body: str) -> None:
    path = machine / "commands" / name
    path.unlink(missing_ok=True)
    path.write_text(f"#!{shutil.which('bash')}\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


def failure(machine: Path, tool: str, *arguments: str) -> str:
    done = subprocess.run(  # noqa: S603 - our own scripts
        [machine / "tests" / "tools" / tool, *arguments],
        env={"PATH": str(machine / "commands")},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert re.search("^邻里：", done.stderr, re.MULTILINE)
    assert re.search("^Linli: ", done.stderr, re.MULTILINE)
    return done.stderr


def test_help_says_in_both_languages_what_every_target_does() -> None:
    make = shutil.which("make")
    assert make
    shown = subprocess.run([make, "-C", ROOT], check=True, capture_output=True, text=True).stdout  # noqa: S603
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (targets,) = re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    explained = re.findall(r"^make (\w+) +\S*[\u4e00-\u9fff].*\n {15}[A-Z]", shown, re.MULTILINE)
    assert explained == targets.split()


def test_without_python_the_remedy_is_named(machine: Path) -> None:
    assert "apt-get install -y python3 python3-venv" in failure(machine, "environment", "requirements.lock")


def test_an_old_python_does_not_count(machine: Path) -> None:
    command(machine, "python3", "exit 1")
    assert "3.11" in failure(machine, "environment", "requirements.lock")


def test_without_venv_and_rights_the_remedy_is_named(machine: Path) -> None:
    command(machine, "python3", 'case "$2" in *version_info*) exit 0 ;; esac; exit 1')
    command(machine, "apt-get", "exit 1")
    command(machine, "id", "echo 1000")
    assert "sudo apt-get install -y python3-venv" in failure(machine, "environment", "requirements.lock")


def test_root_gets_packages_installed(machine: Path) -> None:
    command(machine, "apt-get", f'echo "$@" >> {machine}/log')
    command(machine, "id", "echo 0")
    path = str(machine / "commands")
    subprocess.run([machine / "tests/tools/debian", "some-package"], env={"PATH": path}, check=True)  # noqa: S603
    assert (
        (machine / "log")
        .read_text(encoding="utf-8")
        .splitlines()[-1]
        .endswith("install -y --no-install-recommends some-package")
    )


def test_without_chromium_preparing_fails(machine: Path) -> None:
    assert "CHROMIUM=" in failure(machine, "prepare")


def test_without_java_preparing_fails(machine: Path) -> None:
    command(machine, "chromium", "exit 0")
    assert "npm" in failure(machine, "prepare")


def test_without_a_built_site_lighthouse_says_how_to_make_one(machine: Path) -> None:
    assert "make site" in failure(machine, "lighthouse")

import subprocess
from pathlib import Path

import pytest
from builders import speaks_both
from click.testing import CliRunner
from folders import COMMUNITY, SOUND, write_project

from linli.assembly.proposal import MOST, Changed, changed, check_proposal
from linli.cli.main import make_cli


def git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "core.quotePath=false")
    subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True)  # noqa: S603, S607 - ours


@pytest.fixture(name="root")
def repository(tmp_path: Path) -> Path:
    root = write_project(tmp_path / "site", {**SOUND, "mkdocs.yml": "site_name: 例\n"})
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "base")
    git(root, "checkout", "-qb", "proposal")
    return root


def proposed(root: Path, files: dict[str, str]) -> list[tuple[str, str]]:
    write_project(root, files)
    git(root, "add", "-A")
    git(root, "commit", "-qm", "change", "--allow-empty")
    found = changed(root, "main", "HEAD")
    assert found is not None
    diagnostics = list(check_proposal(found))
    assert all(map(speaks_both, diagnostics))
    return [(one.code, one.span.file) for one in diagnostics]


def test_profiles_and_photographs_may_be_changed(root: Path) -> None:
    (root / "content/communities/jia.yml").unlink()
    assert proposed(root, {"content/communities/yi.yml": COMMUNITY, "content/media/a.jpg": "x"}) == []


@pytest.mark.parametrize(
    "file",
    [
        *("mkdocs.yml", "hook.py", "requirements.lock", "site_config/theme/main.html", ".github/workflows/x.yml"),
        *(
            "content/pages/about.md",
            "content/x.yml",
            "content/pages/sw.js",
            "Content/communities/x.yml",
            ".gitattributes",
        ),
    ],
)
def test_nothing_else_may_be(file: str, root: Path) -> None:
    assert proposed(root, {file: "x: 1\n"}) == [("outside-content", file)]


def test_links_and_programs_are_no_plain_files(root: Path) -> None:
    (root / "content/communities/link.yml").symlink_to("/etc/passwd")
    write_project(root, {"content/media/run.png": "x"})
    (root / "content/media/run.png").chmod(0o755)
    assert proposed(root, {}) == [
        ("not-a-plain-file", "content/communities/link.yml"),
        ("not-a-plain-file", "content/media/run.png"),
    ]


def test_what_the_base_has_changed_meanwhile_is_not_counted(root: Path) -> None:
    git(root, "checkout", "-q", "main")
    write_project(root, {"mkdocs.yml": "site_name: 新\n"})
    git(root, "commit", "-qam", "meanwhile")
    git(root, "checkout", "-q", "proposal")
    assert proposed(root, {"content/communities/yi.yml": COMMUNITY}) == []


def test_a_moved_file_is_named_where_it_was(root: Path) -> None:
    (root / "mkdocs.yml").rename(root / "content/communities/mkdocs.yml")
    assert proposed(root, {}) == [("outside-content", "mkdocs.yml")]


def test_more_than_can_be_read_is_too_much() -> None:
    files = tuple(Changed(f"content/communities/a{number}.yml", "100644") for number in range(MOST + 1))
    assert [one.code for one in check_proposal(files)] == ["too-many-changes"]


@pytest.mark.parametrize("name", ["nowhere", "--output=x", "main:mkdocs.yml"])
def test_what_git_does_not_know_is_no_base(name: str, root: Path) -> None:
    assert changed(root, name, "HEAD") is None
    result = CliRunner().invoke(make_cli("zh"), ["changes", "--root", str(root), f"--base={name}"])
    assert result.exit_code == 2
    assert "Git" in result.stderr
    assert not (root / "x").exists()


@pytest.mark.parametrize("form", ["terminal", "json", "github", "sarif"])
def test_the_command_names_the_files_and_opens_none(form: str, root: Path) -> None:
    command = ["changes", "--root", str(root), "--base", "main", "--format", form]
    assert CliRunner().invoke(make_cli("zh"), command).exit_code == 0
    (root / "secret.txt").symlink_to("/etc/hostname")
    write_project(root, {"evil\x1b[31m\n::error::x.py": "SECRET\n"})
    git(root, "add", "-A")
    git(root, "commit", "-qm", "change")
    result = CliRunner().invoke(make_cli("zh"), command)
    assert result.exit_code == 1
    assert "secret.txt" in result.output
    assert "SECRET" not in result.output
    assert Path("/etc/hostname").read_text(encoding="utf-8").strip() not in result.output
    assert "\x1b[31m" not in result.output
    assert not any(line.startswith("::error::x") for line in result.output.splitlines())

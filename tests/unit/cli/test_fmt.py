from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from folders import COMMUNITY, SOUND, write_project

from linli.cli.main import make_cli
from linli.editor.canonical import SCHEMA_LINE

MESSY = {**SOUND, "content/communities/yi.yml": "kind: city # 市\n" + COMMUNITY.replace("kind: community\n", "")}
TIDY = (
    "# yaml-language-server: $schema=../../site_config/schemas/community.schema.json\nname: 甲社区\nkind: city # 市\n"
)


def fmt(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(make_cli("zh"), ["fmt", "--root", str(root), *arguments])


def test_files_are_put_in_form_and_then_are(tmp_path: Path) -> None:
    root = write_project(tmp_path, MESSY)
    result = fmt(root)
    assert result.exit_code == 0
    assert "已整理：content/communities/yi.yml" in result.output
    assert "3 个档案，3 个已整理" in result.output
    assert (root / "content/communities/yi.yml").read_text(encoding="utf-8").startswith(TIDY)
    assert "3 个档案，0 个已整理" in fmt(root).output
    assert fmt(root, "--check").exit_code == 0


def test_a_check_writes_nothing_and_shows_what_it_would(tmp_path: Path) -> None:
    root = write_project(tmp_path, MESSY)
    result = fmt(root, "--check", "--diff", str(root / "content/communities"))
    assert result.exit_code == 1
    assert "格式不统一：content/communities/yi.yml" in result.output
    assert "-name: 甲社区\n" in result.output
    assert f"+{SCHEMA_LINE}" in result.output
    assert "\x1b[" not in result.output
    assert "sources/report.yml" not in result.output
    assert all((root / name).read_text(encoding="utf-8") == text for name, text in MESSY.items())


@pytest.mark.parametrize("path", ["content/communities/yi.yml", "content/communities", "content", "."])
def test_paths_may_be_files_or_folders(path: str, tmp_path: Path) -> None:
    root = write_project(tmp_path, MESSY)
    assert fmt(root, path).exit_code == 0
    assert (root / "content/communities/yi.yml").read_text(encoding="utf-8").startswith(TIDY)
    assert (root / "content/sources/report.yml").read_text().startswith("#") == (path in {"content", "."})


@pytest.mark.parametrize("path", ["site_config", "nowhere", "/etc"])
def test_where_no_profiles_are_it_says_so(path: str, tmp_path: Path) -> None:
    result = fmt(write_project(tmp_path, MESSY), path)
    assert result.exit_code == 2
    assert path in result.stderr


def test_a_faulty_file_is_left_alone_and_the_others_are_not(tmp_path: Path) -> None:
    root = write_project(tmp_path, {**MESSY, "content/communities/bad.yml": "name: [\n"})
    result = fmt(root)
    assert result.exit_code == 1
    assert "bad.yml" in result.stderr
    assert (root / "content/communities/bad.yml").read_text() == "name: [\n"
    assert (root / "content/communities/yi.yml").read_text(encoding="utf-8").startswith(TIDY)

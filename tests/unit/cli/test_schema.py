from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from folders import SOUND, THEMES, write_project

from linli.cli.main import make_cli
from linli.profiles.kinds import KINDS

FOLDER = "site_config/schemas"


def schema(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(make_cli("zh"), ["schema", "--root", str(root), *arguments])


def test_schemas_are_written_and_then_up_to_date(tmp_path: Path) -> None:
    root = write_project(tmp_path, SOUND)
    assert schema(root).exit_code == 0
    assert {path.name for path in (root / FOLDER).iterdir()} == {f"{kind.name}.schema.json" for kind in KINDS}
    result = schema(root, "--check")
    assert (result.exit_code, result.output) == (0, "")


def test_missing_and_stale_schemas_are_named_and_not_written(tmp_path: Path) -> None:
    root = write_project(tmp_path, SOUND)
    result = schema(root, "--check")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == len(KINDS)
    assert not (root / FOLDER).exists()
    schema(root)
    (root / FOLDER / "program.schema.json").write_text("{}")
    result = schema(root, "--check", "--lang", "en")
    assert result.exit_code == 1
    assert result.stderr == f"{FOLDER}/program.schema.json is out of date; run linli schema\n"


def test_a_new_theme_makes_schemas_stale(tmp_path: Path) -> None:
    root = write_project(tmp_path, SOUND)
    schema(root)
    write_project(root, {"site_config/themes.yml": THEMES.replace("women", "men")})
    result = schema(root, "--check")
    assert result.exit_code == 1
    assert "community" in result.stderr
    assert "source.schema" not in result.stderr


@pytest.mark.parametrize("data", [b"\xff", b""])
def test_a_schema_that_cannot_be_read_is_stale(data: bytes, tmp_path: Path) -> None:
    root = write_project(tmp_path, SOUND)
    schema(root)
    (root / FOLDER / "program.schema.json").write_bytes(data)
    result = schema(root, "--check")
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)

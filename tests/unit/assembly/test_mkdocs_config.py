import json
from pathlib import Path

from linli.assembly.mkdocs_config import default_config


def test_hand_written_pages_are_used_where_there_are_any(tmp_path: Path) -> None:
    pages = tmp_path / "project" / "content" / "pages"
    pages.mkdir(parents=True)
    config = json.loads(default_config(tmp_path / "project", tmp_path))
    assert config["docs_dir"] == str(pages)
    assert config["plugins"] == {"linli": {"root": str(tmp_path / "project")}}


def test_without_pages_an_empty_folder_stands_in(tmp_path: Path) -> None:
    config = json.loads(default_config(tmp_path / "project", tmp_path))
    assert list(Path(config["docs_dir"]).iterdir()) == []
    assert not (tmp_path / "project").exists()


def test_the_default_settings_are_inherited(tmp_path: Path) -> None:
    assert Path(json.loads(default_config(tmp_path, tmp_path))["INHERIT"]).is_file()

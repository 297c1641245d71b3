import json
from pathlib import Path

import pytest
import yaml

from linli.assembly.mkdocs_config import default_config


@pytest.mark.parametrize("has_pages", [True, False])
def test_a_project_without_a_configuration_gets_one(tmp_path: Path, *, has_pages: bool) -> None:
    root, spare = tmp_path / '邻 "里"', tmp_path / "spare"
    spare.mkdir()
    (root / "content").mkdir(parents=True)
    if has_pages:
        (root / "content/pages").mkdir()
    text = default_config(root, spare)
    config = yaml.safe_load(text)
    assert config == json.loads(text)
    assert Path(config["INHERIT"]).is_file()
    assert config["plugins"] == {"linli": {"root": str(root)}}
    assert Path(config["docs_dir"]) == (root / "content/pages" if has_pages else spare / "pages")
    assert Path(config["docs_dir"]).is_dir()

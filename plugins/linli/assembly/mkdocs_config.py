"""The MkDocs configuration of a project that has none of its own."""

import json
from pathlib import Path


def default_config(root: Path, spare: Path) -> str:
    """The text of a configuration file for the project at ``root`` (JSON, which is YAML too).

    ``spare`` is a folder for what the project lacks: an empty folder in place of hand-written pages.
    """
    pages = root / "content" / "pages"
    if not pages.is_dir():
        pages = spare / "pages"
        pages.mkdir()
    return json.dumps(
        {
            "site_name": "Linli",
            "docs_dir": str(pages),
            "theme": {"name": "material", "font": False},
            "plugins": [{"linli": {"root": str(root)}}, "search"],
        }
    )

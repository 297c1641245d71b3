"""The MkDocs configuration of a project that has none of its own."""

import json
from pathlib import Path
from typing import Final

_DEFAULT: Final = Path(__file__).with_name("mkdocs.yml")


def default_config(root: Path, spare: Path) -> str:
    """The text of a configuration file for the project at ``root`` (JSON, which is YAML too).

    It adds to the default settings where the project is. ``spare`` is a folder for what the project lacks: an empty
    folder in place of hand-written pages.
    """
    pages = root / "content" / "pages"
    if not pages.is_dir():
        pages = spare / "pages"
        pages.mkdir()
    return json.dumps(
        {"INHERIT": str(_DEFAULT), "docs_dir": str(pages), "plugins": {"linli": {"root": str(root)}}},
    )

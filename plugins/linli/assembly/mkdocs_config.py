"""The MkDocs configuration of a project, and how MkDocs is run with it as a program of its own."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
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


@contextmanager
def configured(root: Path) -> Iterator[Path]:
    """The project's own configuration file; without one, a default that is not kept."""
    own = root / "mkdocs.yml"
    if own.is_file():
        yield own
        return
    with TemporaryDirectory(prefix="linli-") as folder:
        config = Path(folder) / "mkdocs.yml"
        config.write_text(default_config(root, Path(folder)), encoding="utf-8")
        yield config


def mkdocs_command(config: Path, *arguments: str) -> Sequence[str]:
    """The command that runs MkDocs with a configuration file."""
    # -P: nothing in the folder where this is run may take the place of a module.
    return [sys.executable, "-P", "-m", "mkdocs", *arguments, "--config-file", str(config)]

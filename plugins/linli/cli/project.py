"""Finding the project that a command is about."""

from pathlib import Path
from typing import Final

import click

from linli.assembly.clock import build_day
from linli.assembly.content import Content, load_content
from linli.cli.wording import NO_CONTENT
from linli.wording import Language

UNUSABLE: Final = 2
"""The exit code when there is nothing to work on."""

PROBLEMS: Final = 1
"""The exit code when there are errors in the content."""


def project_root(root: str, lang: Language) -> Path:
    """The project's folder. Ends the command when there is no content in it."""
    path = Path(root).resolve()
    if not (path / "content").is_dir():
        click.echo(NO_CONTENT.to(lang).format(root=path), err=True)
        raise SystemExit(UNUSABLE)
    return path


def project_content(root: Path) -> Content:
    """The checked content of the project."""
    return load_content(root, build_day())

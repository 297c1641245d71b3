"""Finding the project that a command is about."""

from pathlib import Path
from typing import Final

import click

from linli.cli.wording import NO_CONTENT
from linli.wording import Language

UNUSABLE: Final = 2
"""The exit code when there is nothing to work on."""

INTERRUPTED: Final = 130
"""The exit code of a program that was stopped by Ctrl-C."""

PROBLEMS: Final = 1
"""The exit code when there are errors in the content."""


def project_root(root: str, lang: Language) -> Path:
    """The project's folder. Ends the command when there is no content in it."""
    path = Path(root).resolve()
    if not (path / "content").is_dir():
        click.echo(NO_CONTENT.to(lang).format(root=path), err=True)
        raise SystemExit(UNUSABLE)
    return path


def below(root: Path, path: Path) -> str | None:
    """A path that was given, from the project's root and with a slash behind it; None where it lies elsewhere.

    It is meant from the folder in which the command runs, or else from the project's root.
    """
    for place in (Path.cwd() / path, root / path):
        if place.exists() and place.resolve().is_relative_to(root):
            return f"{place.resolve().relative_to(root).as_posix()}/".removeprefix("./")
    return None

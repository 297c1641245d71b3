"""Doing something again whenever the content or the settings change."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import click

from linli.cli.editing_words import WATCHING
from linli.wording import Language

_PAUSE: Final = 0.5
"""Seconds between looks at the files."""

_State = frozenset[tuple[str, int, int]]


def watch(root: Path, once: Callable[[], object], lang: Language, rounds: int | None = None) -> None:
    """Call ``once`` now and after every change below ``root``, until Ctrl-C (or so many ``rounds``)."""
    try:
        for _ in iter(int, 1) if rounds is None else range(rounds):
            before = _state(root)
            once()
            click.echo(WATCHING.to(lang).format(time=time.strftime("%H:%M:%S")))
            while _state(root) == before:
                time.sleep(_PAUSE)
    except KeyboardInterrupt:
        click.echo()


def _state(root: Path) -> _State:
    """What tells a changed file from an unchanged one: its time and size."""
    return frozenset(_files(root))


def _files(root: Path) -> Iterator[tuple[str, int, int]]:
    for folder in ("content", "site_config"):
        for path in (root / folder).rglob("*"):
            try:
                status = path.stat()
            except OSError:  # gone meanwhile
                continue
            yield str(path), status.st_mtime_ns, status.st_size

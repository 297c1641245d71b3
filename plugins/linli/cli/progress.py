"""A word to whoever waits for something that takes long."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import Final

import click

_PATIENCE: Final = 1.0
"""Seconds for which nobody needs to be told anything."""


@contextmanager
def noted(words: str) -> Iterator[None]:
    """Say ``words`` at the terminal if what is done meanwhile is not done at once. Nothing is said to programs."""
    timer = Timer(_PATIENCE, lambda: click.echo(f"{words}…", err=True))
    if sys.stderr.isatty():
        timer.daemon = True
        timer.start()
    try:
        yield
    finally:
        timer.cancel()

"""A word to whoever waits for something that takes long."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from threading import Lock, Timer
from typing import Final

_PATIENCE: Final = 1.0
"""Seconds for which nobody needs to be told anything."""


@contextmanager
def noted(words: str) -> Iterator[None]:
    """Say ``words`` at the terminal, with the time that has passed, if what is done meanwhile is not done at once.

    They go away when it is done. Nothing is said to programs.
    """
    if not sys.stderr.isatty():
        yield
        return
    with ExitStack() as shown:
        turn, is_over = Lock(), False

        def show() -> None:
            with turn:
                if not is_over:
                    shown.enter_context(_moving(words))

        timer = Timer(_PATIENCE, show)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            with turn:
                is_over = True


@contextmanager
def _moving(words: str) -> Iterator[None]:
    # Loading Rich takes longer than most commands.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

    columns = SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        progress.add_task(words, total=None)
        yield

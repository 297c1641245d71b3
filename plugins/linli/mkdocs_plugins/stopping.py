"""Ctrl-C during a build: what became of the site is said, in words."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import Final, NoReturn

from linli.assembly.asked import asked_language
from linli.mkdocs_plugins.messages import STOPPED
from linli.wording import Language

_INTERRUPTED: Final = 128 + signal.SIGINT
"""The exit code of a program that was stopped by Ctrl-C."""


@contextmanager
def said_when_stopped(language: Language) -> Iterator[None]:
    """Let Ctrl-C end a build with plain words; the last site is left as it is."""
    words = STOPPED.to(asked_language() or language)

    def stopped(*_: object) -> NoReturn:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # once is enough: what is held is being let go
        # Not print: the signal may come while something else is being printed.
        os.write(sys.stderr.fileno(), f"\n{words}\n".encode())
        raise SystemExit(_INTERRUPTED)

    if current_thread() is not main_thread():  # nobody but the main thread hears of signals
        yield
        return
    before = signal.signal(signal.SIGINT, stopped)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)

"""A bound on how long something takes, for input that nobody thought of."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TookTooLongError(Exception):
    """Something was stopped after its time."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raise TookTooLongError in what is done here after some seconds of the processor's time.

    Only the first thread of a process, on systems with interval timers, can be stopped; elsewhere there is no bound.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TookTooLongError

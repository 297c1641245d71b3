"""How long a preview takes to show an edit: a file is written, and the page is asked for until it says so."""

import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from tests.bench.speed.generators import Step
from tests.bench.speed.measure import begin, kill, memory_of

_HOST: Final = "127.0.0.1"
_BETWEEN: Final = 3
"""Seconds before an edit: whoever edits looks at the last one first; what that changes elsewhere is made meanwhile."""

_PAUSE: Final = 0.02
_REQUEST: Final = 60.0
"""A server that builds may keep a request waiting, at most so many seconds."""


class LateError(Exception):
    """The preview did not answer in time, or never showed the edit."""

    def __init__(self, address: str, text: str, seconds: float) -> None:
        super().__init__(f"{address} did not show {text!r} within {seconds:.0f} s")


def preview(
    step: Step, folder: Path, page: str, edits: Sequence[tuple[str, Callable[[], object]]], log: Path, limit: float
) -> Iterator[tuple[float, float, int]]:
    """Start a preview, make the edits one after another and yield for each what it took.

    An edit is the text that ``page`` will show, and what writes it. Yields the seconds until the preview first
    answered, the seconds from the edit to its text, and the memory at that time in bytes. Raises LateError.
    """
    port = _free_port()
    address = f"http://{_HOST}:{port}/{page}/"
    command = tuple(part.format(port=port) if "{port}" in part else part for part in step.command)
    process = begin(command, folder, log, step.environment)
    try:
        start = _until(address, "</html>", limit)
        for text, edit in edits:
            time.sleep(_BETWEEN)
            edit()
            waited = _until(address, text, limit)
            yield start, waited, memory_of(process.pid)
    finally:
        kill(process)
        process.wait()


def _until(address: str, text: str, limit: float) -> float:
    """Ask for a page until it has the text; the seconds that took. Raises LateError."""
    begun = time.perf_counter()
    while time.perf_counter() - begun < limit:
        if text in _answer(address):
            return time.perf_counter() - begun
        time.sleep(_PAUSE)
    raise LateError(address, text, limit)


def _answer(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=_REQUEST) as answer:  # noqa: S310 - our own address
            return str(answer.read().decode("utf-8"))
    except (OSError, urllib.error.URLError):
        return ""


def _free_port() -> int:
    with socket.socket() as found:
        found.bind((_HOST, 0))
        return int(found.getsockname()[1])

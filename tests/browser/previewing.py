"""Previews as editors have them: the real server, on this machine."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

_PATIENCE = 60.0
"""Seconds in which a preview must be there."""


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def previewed(project: Path) -> Iterator[str]:
    """The address of a preview of a project."""
    port = free_port()
    command = "from linli.cli.main import main; main()"
    log = project.with_name(f"{project.name}.log")
    with log.open("w", encoding="utf-8") as out:
        running = subprocess.Popen(  # noqa: S603 - our own interpreter and arguments
            [sys.executable, "-c", command, "serve", "--address", f"127.0.0.1:{port}"],
            cwd=project,
            env={**os.environ, "PYTHONUTF8": "1"},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    address = f"http://127.0.0.1:{port}/"
    try:
        until = time.monotonic() + _PATIENCE
        while not _answers(address):
            assert running.poll() is None, log.read_text(encoding="utf-8")
            assert time.monotonic() < until, log.read_text(encoding="utf-8")
            time.sleep(0.1)
        yield address
    finally:
        running.terminate()
        running.wait(20)


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=30):  # noqa: S310 - our own server
            return True
    except URLError:
        return False

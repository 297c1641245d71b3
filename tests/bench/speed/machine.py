"""Where it is measured, in words for a report."""

import os
import platform
import re
import subprocess
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from tests.bench.speed.generators import Generator
from tests.bench.speed.records import About

_GIGABYTE: Final = 2**30
_LONGEST: Final = 100


def about(generators: Iterable[Generator], notes: Iterable[str]) -> About:
    """The machine and the versions of all programs, as they are now."""
    versions = {one.title: "; ".join(map(_said, one.versions)) for one in generators}
    return About(datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"), _machine(), versions, tuple(notes))


def _machine() -> str:
    model = re.search(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / _GIGABYTE
    processors = f"{len(os.sched_getaffinity(0))} processors"
    return f"{model[1] if model else platform.machine()}, {processors}, {memory:.0f} GB, Linux {platform.release()}"


def _said(command: tuple[str, ...]) -> str:
    """The first line that a program says of its version."""
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - as described
    first = (ended.stdout.splitlines() or [""])[0]
    return re.sub(r"[-+][0-9a-f]{20,}.*", "", first)[:_LONGEST]

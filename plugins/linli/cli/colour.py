"""Colours, for people at a terminal only."""

import os
import sys
from collections.abc import Iterator
from difflib import unified_diff
from typing import Final

import click

_COLOURS: Final = {"+": "green", "-": "red", "@": "cyan"}


def has_colour() -> bool:
    """Whether what is printed may have colours: at a terminal, unless NO_COLOR is set (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def diff(file: str, before: bytes | None, after: bytes | None, new_file: str | None = None) -> str:
    """What changes in a file, as Git would show it; in colours where there are any."""
    old, new = (data.decode("utf-8", "replace").splitlines() if data is not None else [] for data in (before, after))
    names = (file if before is not None else "/dev/null", (new_file or file) if after is not None else "/dev/null")
    return "\n".join(_painted(unified_diff(old, new, *names, lineterm="")))


def _painted(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        is_name = line.startswith(("+++", "---"))
        colour = None if is_name or not has_colour() else _COLOURS.get(line[:1])
        yield click.style(line, fg=colour) if colour else line

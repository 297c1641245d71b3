"""Several options of a command as one decorator."""

from collections.abc import Callable
from typing import Any

Function = Callable[..., Any]
"""What a command does, or the command itself."""


def with_options(*options: Callable[[Function], Function]) -> Callable[[Function], Function]:
    """A decorator that gives a command all of the ``options``, which its help lists in this order."""

    def given(function: Function) -> Function:
        for option in reversed(options):
            function = option(function)
        return function

    return given

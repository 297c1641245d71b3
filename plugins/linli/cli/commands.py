"""The subcommands there are. A new one is a module beside this one and a line in ``COMMANDS``."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from importlib import import_module
from typing import Final

import click

from linli.wording import Language

COMMANDS: Final[Mapping[str, str]] = {
    "check": "check.command",
    "explain": "explain.command",
    "new": "new.command",
    "import": "importing.command",
    "fmt": "fmt.command",
    "rename": "rename.command",
    "withdraw": "withdraw.command",
    "stale": "stale.command",
    "build": "mkdocs.build_command",
    "serve": "mkdocs.serve_command",
    "schema": "schema.command",
    "export": "export.command",
    "doctor": "doctor.command",
    "changes": "changes.command",
    "diff": "diff.command",
    "verify": "verify.command",
    "publish": "publish.publish_command",
    "rollback": "publish.rollback_command",
    "releases": "publish.releases_command",
    "ci": "ci.group.command",
}
"""The function that makes each, by its module in this package."""


class Commands(MutableMapping[str, click.Command]):
    """All subcommands in one language, each made when it is first asked for: their modules take long to load."""

    def __init__(self, language: Language, complete: Callable[[click.Command], None]) -> None:
        """``complete`` adds what all commands have."""
        self._language: Language = language
        self._complete = complete
        self._names = dict.fromkeys(COMMANDS)
        self._made: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        """The command of that name. Raises KeyError."""
        if name not in self._made:
            module, _, function = COMMANDS[name].rpartition(".")
            made = getattr(import_module(f"linli.cli.{module}"), function)(self._language)
            self._complete(made)
            self._made[name] = made
        return self._made[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        """Add a command."""
        self._names[name] = None
        self._made[name] = command

    def __delitem__(self, name: str) -> None:
        """Take one out."""
        del self._names[name]
        self._made.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        """All names."""
        return iter(self._names)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._names)

"""``linli ci`` and its subcommands. A new one is a module beside this one and a line in ``COMMANDS``."""

from collections.abc import Callable
from typing import Final

import click

from linli.cli.ci import comment, nightly, pages, preview, receive
from linli.cli.publishing_words import CI
from linli.wording import Language

COMMANDS: Final[tuple[Callable[[Language], click.Command], ...]] = (
    preview.command,
    receive.receive_command,
    receive.clean_command,
    comment.command,
    pages.command,
    nightly.command,
)


def command(language: Language) -> click.Group:
    """The group, worded in ``language``."""
    group = click.Group(name="ci", help=CI.to(language))
    for one in COMMANDS:
        group.add_command(one(language))
    return group

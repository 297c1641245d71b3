"""The subcommands there are. A new one is a module beside this one and a line in ``COMMANDS``."""

from collections.abc import Callable
from typing import Final

import click

from linli.cli import changes, check, export, mkdocs, schema
from linli.wording import Language

COMMANDS: Final[tuple[Callable[[Language], click.Command], ...]] = (
    check.command,
    mkdocs.build_command,
    mkdocs.serve_command,
    schema.command,
    export.command,
    changes.command,
)

"""The subcommands there are. A new one is a module beside this one and a line in ``COMMANDS``."""

from collections.abc import Callable
from typing import Final

import click

from linli.cli import (
    changes,
    check,
    doctor,
    explain,
    export,
    fmt,
    importing,
    mkdocs,
    new,
    rename,
    schema,
    stale,
    withdraw,
)
from linli.wording import Language

COMMANDS: Final[tuple[Callable[[Language], click.Command], ...]] = (
    check.command,
    explain.command,
    new.command,
    importing.command,
    fmt.command,
    rename.command,
    withdraw.command,
    stale.command,
    mkdocs.build_command,
    mkdocs.serve_command,
    schema.command,
    export.command,
    doctor.command,
    changes.command,
)

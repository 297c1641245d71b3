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
    mkdocs,
    new,
    publish,
    rename,
    schema,
    stale,
    verify,
    withdraw,
)
from linli.cli.ci import group as ci
from linli.wording import Language

COMMANDS: Final[tuple[Callable[[Language], click.Command], ...]] = (
    check.command,
    explain.command,
    new.command,
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
    verify.command,
    publish.publish_command,
    publish.rollback_command,
    publish.releases_command,
    ci.command,
)

"""``linli check``."""

import sys

import click

from linli.assembly.report import report, sources_below
from linli.cli.project import PROBLEMS, project_content, project_root
from linli.cli.wording import CHECK, FORMAT_HELP
from linli.diagnostics.formats import FORMATS
from linli.wording import Language


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="check", help=CHECK.to(language))
    @click.option(
        "--format", "format_", type=click.Choice(list(FORMATS)), default="terminal", help=FORMAT_HELP.to(language)
    )
    def check(format_: str, root: str, lang: Language) -> None:
        folder = project_root(root, lang)
        content = project_content(folder)
        if format_ == "terminal":
            click.echo(report(content.diagnostics, folder, lang, colour=sys.stdout.isatty()))
        else:
            click.echo(FORMATS[format_](content.diagnostics, sources_below(folder), lang))
        if content.errors:
            raise SystemExit(PROBLEMS)

    return check

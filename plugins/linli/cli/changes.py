"""``linli changes``."""

import sys

import click

from linli.assembly.proposal import changed, check_proposal
from linli.cli.project import PROBLEMS, UNUSABLE, project_root
from linli.cli.wording import BASE_HELP, CHANGES, CHANGES_FINE, CHANGES_UNKNOWN, FORMAT_HELP, HEAD_HELP
from linli.diagnostics.formats import FORMATS
from linli.diagnostics.terminal import render
from linli.wording import Language


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="changes", help=CHANGES.to(language))
    @click.option("--base", required=True, help=BASE_HELP.to(language))
    @click.option("--head", default="HEAD", show_default=True, help=HEAD_HELP.to(language))
    @click.option(
        "--format", "format_", type=click.Choice(list(FORMATS)), default="terminal", help=FORMAT_HELP.to(language)
    )
    def changes(base: str, head: str, format_: str, root: str, lang: Language) -> None:
        files = changed(project_root(root, lang), base, head)
        if files is None:
            click.echo(CHANGES_UNKNOWN.to(lang).format(base=base, head=head), err=True)
            raise SystemExit(UNUSABLE)
        found = tuple(sorted(check_proposal(files), key=lambda diagnostic: diagnostic.order))
        if format_ != "terminal":
            click.echo(FORMATS[format_](found, _nothing, lang))
        elif found:
            click.echo(render(found, _nothing, lang, colour=sys.stdout.isatty()))
        else:
            click.echo(CHANGES_FINE.to(lang).format(count=len(files)))
        if found:
            raise SystemExit(PROBLEMS)

    return changes


def _nothing(_file: str) -> None:
    """No excerpts: nothing of what is proposed is opened, as it might be a link to anywhere."""

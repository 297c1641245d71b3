"""``linli verify``, and verifying for the commands that publish."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from linli.assembly.report import sources_below
from linli.cli import publishing_words as words
from linli.cli.colour import has_colour
from linli.cli.editing import stop
from linli.cli.examples import with_examples
from linli.cli.progress import noted
from linli.cli.project import PROBLEMS
from linli.cli.wording import FORMAT_HELP
from linli.diagnostics.formats import FORMATS
from linli.diagnostics.terminal import render
from linli.publishing.verifying.budget import Budget
from linli.publishing.verifying.site import verify
from linli.wording import Language, Text

_EXAMPLES = ("linli verify", "linli verify public --budget page=600")
_MOST_SHOWN = 50
_CHECKING = Text("正在检查网站", "Verifying the site")
_MORE = Text("……另有 {count} 个问题", "… and {count} more problems")


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="verify", help=with_examples(words.VERIFY, language, *_EXAMPLES))
    @click.argument("site", required=False, type=click.Path(path_type=Path))
    @click.option(
        "--format", "format_", type=click.Choice(list(FORMATS)), default="terminal", help=FORMAT_HELP.to(language)
    )
    @budget_option(language)
    def verify_command(site: Path | None, format_: str, budget: Budget, root: str, lang: Language) -> None:
        folder = site_folder(site, root)
        if format_ == "terminal":
            verified(folder, budget, lang)
            click.echo(words.VERIFIED.to(lang))
            return
        found = verify(folder, budget)
        click.echo(FORMATS[format_](found, sources_below(folder), lang))
        if found:
            raise SystemExit(PROBLEMS)

    return verify_command


def site_folder(site: Path | None, root: str) -> Path:
    """The folder of a built site: the one that is given, else the project's own."""
    return (site or Path(root) / "site").resolve()


def verified(site: Path, budget: Budget, lang: Language, otherwise: Text | None = None) -> None:
    """Go on only with a site that nothing is wrong with; else show what is, say what ``otherwise`` has, and end."""
    with noted(_CHECKING.to(lang)):
        found = verify(site, budget)
    if not found:
        return
    shown = found[:_MOST_SHOWN]
    click.echo(render(shown, _nothing, lang, colour=has_colour()), err=True)
    if len(found) > len(shown):
        click.echo(_MORE.to(lang).format(count=len(found) - len(shown)), err=True)
    if otherwise is not None:
        click.echo(otherwise.to(lang), err=True)
    raise SystemExit(PROBLEMS)


def _nothing(_file: str) -> None:
    """No excerpts: lines of built pages are long, and nobody edits them."""


def budget_option(language: Language) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option ``--budget``, worded in ``language``; the command gets a ``Budget``."""

    def parsed(context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> Budget:
        lang: Language = context.params.get("lang", language)
        found: dict[str, int] = {}
        for value in values:
            name, _, number = value.partition("=")
            if not number.isascii() or not number.isdigit():
                stop(words.BAD_BUDGET, lang, word=value)
            found[name] = int(number)
        try:
            return Budget.of(found)
        except KeyError as error:
            stop(words.BAD_BUDGET, lang, word=error.args[0])

    return click.option(
        "--budget", multiple=True, metavar="NAME=KB", callback=parsed, help=words.BUDGET_HELP.to(language)
    )

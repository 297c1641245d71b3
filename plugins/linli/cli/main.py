"""The command ``linli``: words and options in the language that is asked for."""

import os
import re
import sys
from collections.abc import Sequence
from typing import Final

import click

from linli import __version__
from linli.cli.commands import Commands
from linli.cli.help import word_help
from linli.cli.project import INTERRUPTED
from linli.cli.usage import explained
from linli.cli.wording import ABOUT, EPILOGUE, LANGUAGE_HELP, ROOT_HELP, STOPPED, VERSION_HELP
from linli.wording import LANGUAGES, Language

_DEFAULT: Final[Language] = "zh"
_FIRST_SENTENCE: Final = re.compile("[。：；]|[.:;] |\n")
"""Where the first sentence of a help ends: what the list of commands shows."""


def chosen_language(arguments: Sequence[str]) -> Language:
    """The language of ``--lang`` if it is given, else of the environment's ``LINLI_LANG``, else Chinese."""
    asked = os.environ.get("LINLI_LANG", _DEFAULT)
    for position, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            asked = argument.partition("=")[2]
        elif argument == "--lang" and position + 1 < len(arguments):
            asked = arguments[position + 1]
    return next((language for language in LANGUAGES if language == asked), _DEFAULT)


def make_cli(language: Language) -> click.Group:
    """The command with all its subcommands, worded in ``language``."""

    def complete(command: click.Command) -> None:
        _complete(command, language)

    @click.group(
        name="linli",
        help=ABOUT.to(language),
        epilog=EPILOGUE.to(language),
        context_settings={"max_content_width": 100},
        commands=Commands(language, complete),
    )
    @click.version_option(__version__, "--version", prog_name="linli", help=VERSION_HELP.to(language))
    def cli() -> None:
        pass

    word_help(cli, language)
    return cli


def _complete(made: click.Command, language: Language) -> None:
    """Add what all commands have; a group's own commands have it in its stead."""
    made.short_help = _FIRST_SENTENCE.split(made.help or "", 1)[0]
    if isinstance(made, click.Group):
        word_help(made, language)
        for one in made.commands.values():
            _complete(one, language)
        return
    made.params += [
        click.Option(["--root", "root"], type=click.Path(), default=".", help=ROOT_HELP.to(language)),
        click.Option(
            ["--lang", "lang"], type=click.Choice(LANGUAGES), default=language, help=LANGUAGE_HELP.to(language)
        ),
    ]
    word_help(made, language)


def main() -> None:
    """Run the command with the arguments of the process."""
    language = chosen_language(sys.argv[1:])
    cli = make_cli(language)
    try:
        raise SystemExit(cli.main(prog_name="linli", standalone_mode=False))
    except click.UsageError as error:
        click.echo(explained(error, cli, language), err=True)
        raise SystemExit(error.exit_code) from None
    except (click.Abort, KeyboardInterrupt):
        click.echo(f"\n{STOPPED.to(language)}", err=True)
        raise SystemExit(INTERRUPTED) from None

"""``linli stale``."""

import sys
from datetime import timedelta

import click

from linli.assembly.clock import build_day
from linli.catalogue.freshness import Due, stale
from linli.cli import editing_words as words
from linli.cli.checked import project_content
from linli.cli.examples import with_examples
from linli.cli.project import project_root
from linli.cli.table import show_table
from linli.wording import Language


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="stale", help=with_examples(words.STALE, language, "linli stale", "linli stale --days 30"))
    @click.option("--days", type=click.IntRange(0, 36500), default=0, help=words.DAYS_HELP.to(language))
    def stale_command(days: int, root: str, lang: Language) -> None:
        graph = project_content(project_root(root, lang), lang).catalogue.graph
        found = stale(graph, build_day() + timedelta(days))
        if found and sys.stdout.isatty():
            show_table([title.to(lang) for title in words.STALE_TITLES], (_row(due, lang) for due in found))
        else:  # a line each, for programs
            for due in found:
                click.echo(f"{due.file}  {_name(due)}  {_when(due, lang)}")
        summary = words.STALE_COUNT.to(lang).format(count=len(found)) if found else words.NOTHING_STALE.to(lang)
        click.echo(summary)

    return stale_command


def _row(due: Due, lang: Language) -> tuple[str, str, str, str]:
    if due.due is None:
        return words.NEVER.to(lang), "—", _name(due), due.file
    return str(due.due), str(due.checked), _name(due), due.file


def _name(due: Due) -> str:
    return f"{due.name} · {due.figure}" if due.figure else due.name


def _when(due: Due, lang: Language) -> str:
    if due.due is None:
        return words.NEVER.to(lang)
    return words.DUE.to(lang).format(due=due.due, checked=due.checked)

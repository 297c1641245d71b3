"""``linli ci comment``."""

import os
from collections.abc import Callable
from pathlib import Path

import click

from linli.cli import publishing_words as words
from linli.cli.editing import stop
from linli.cli.examples import with_examples
from linli.cli.options import Function, with_options
from linli.publishing.commenting import put_comment
from linli.publishing.hosts.chosen import HOSTS, chosen
from linli.publishing.hosts.client import HostFailure
from linli.publishing.hosts.host import Host
from linli.publishing.preview import Outcome
from linli.review.as_markdown import MARKER
from linli.wording import Language

_EXAMPLES = (
    "linli ci comment --host github --number 12 --report report.md --head $HEAD_SHA --url https://preview.example.org/",
)
_GOOD = (Outcome.READY, Outcome.MAINTAINER)


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="comment", help=with_examples(words.COMMENT, language, *_EXAMPLES))
    @_with_options(language)
    def comment(  # noqa: PLR0913 - each is an option
        host: str,
        number: int,
        report: Path,
        *,
        head: str | None,
        url: str | None,
        outcome: str,
        root: str,  # noqa: ARG001 - every command has a root
        lang: Language,
    ) -> None:
        if url is not None and not url.startswith("https://"):
            stop(words.BAD_URL, lang, url=url)
        try:
            place = chosen(host, os.environ)
            is_new = put_comment(place, number, _marked(report))
            if head is not None:
                _show(place, head, url or "", lang, is_good=Outcome(outcome) in _GOOD)
        except HostFailure as failure:
            stop(failure.what, lang)
        click.echo((words.COMMENTED if is_new else words.UPDATED).to(lang))

    return comment


def _with_options(language: Language) -> Callable[[Function], Function]:
    """The options, worded in ``language``."""
    report = click.Path(exists=True, dir_okay=False, path_type=Path)
    outcomes = click.Choice([one.value for one in Outcome])
    return with_options(
        click.option("--host", required=True, type=click.Choice(HOSTS), help=words.HOST_HELP.to(language)),
        click.option("--number", required=True, type=click.IntRange(min=1), help=words.NUMBER_HELP.to(language)),
        click.option("--report", required=True, type=report, help=words.REPORT_HELP.to(language)),
        click.option("--head", help=words.STATUS_HEAD_HELP.to(language)),
        click.option("--url", help=words.STATUS_URL_HELP.to(language)),
        click.option(
            "--outcome",
            type=outcomes,
            default=Outcome.READY.value,
            show_default=True,
            help=words.OUTCOME_HELP.to(language),
        ),
    )


def _marked(report: Path) -> str:
    body = report.read_text(encoding="utf-8")
    return body if body.startswith(MARKER) else f"{MARKER}\n{body}"


def _show(place: Host, head: str, url: str, lang: Language, *, is_good: bool) -> None:
    said = words.STATUS_GOOD if is_good else words.STATUS_BAD
    place.set_status(head, is_good=is_good, url=url, words=said.to(lang))

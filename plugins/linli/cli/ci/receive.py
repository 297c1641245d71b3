"""``linli ci receive`` and ``linli ci clean``."""

import os
from pathlib import Path

import click

from linli.cli import publishing_words as words
from linli.cli.editing import stop
from linli.cli.examples import with_examples
from linli.cli.project import PROBLEMS
from linli.diagnostics.terminal import render
from linli.publishing.artifact import Bounds, Suspicious, opened
from linli.publishing.hosts.chosen import HOSTS, chosen
from linli.publishing.hosts.client import HostFailure
from linli.publishing.receiving import Received, look_through, put_up, put_up_before, remove, scripts_of
from linli.wording import Language

_RECEIVE = (
    "linli ci receive artifact.zip --out /srv/previews --number 12",
    "linli ci receive preview --out public --host github --head $HEAD_SHA",
)
_BOUNDS = Bounds()
_CLEAN = ("linli ci clean --out /srv/previews --number 12", "linli ci clean --out /srv/previews --older-than 30")


def receive_command(language: Language) -> click.Command:
    """The subcommand ``receive``, worded in ``language``."""

    @click.command(name="receive", help=with_examples(words.RECEIVE, language, *_RECEIVE))
    @click.argument("artifact", type=click.Path(path_type=Path))
    @click.option("--out", required=True, type=click.Path(path_type=Path), help=words.OUT_HELP.to(language))
    @click.option("--number", type=click.IntRange(min=1), help=words.NUMBER_HELP.to(language))
    @click.option("--head", help=words.HEAD_COMMIT_HELP.to(language))
    @click.option("--host", type=click.Choice(HOSTS), help=words.HOST_CHECK_HELP.to(language))
    @click.option("--allow-link", "links", multiple=True, metavar="URL", help=words.SITE_URL_HELP.to(language))
    @click.option("--outputs", type=click.Path(path_type=Path), help=words.OUTPUTS_HELP.to(language))
    def receive(  # noqa: PLR0913 - each is an option
        artifact: Path,
        out: Path,
        *,
        number: int | None,
        head: str | None,
        host: str | None,
        links: tuple[str, ...],
        outputs: Path | None,
        root: str,
        lang: Language,
    ) -> None:
        if not artifact.exists():
            stop(words.NO_ARTIFACT, lang, path=artifact)
        own = scripts_of(Path(root).resolve() / "content" / "pages")
        try:
            with opened(artifact, _BOUNDS) as files:
                received = look_through(files, own, links, _BOUNDS)
                found = _number(number or received.number, lang)
                _check_head(received, found, head, host, lang)
                place = put_up(received, out, found, _BOUNDS)
        except Suspicious as suspicious:
            click.echo(render((suspicious.problem,), lambda _file: None, lang, colour=False), err=True)
            raise SystemExit(PROBLEMS) from None
        report = _told(received, found, out, outputs)
        said = words.ONLY_REPORT if place is None else words.RECEIVED
        click.echo(said.to(lang).format(folder=place, file=report))

    return receive


def _number(number: int | None, lang: Language) -> int:
    if number is None:
        stop(words.NO_NUMBER, lang)
    return number


def _told(received: Received, number: int, out: Path, outputs: Path | None) -> Path:
    """Write the report, and tell the pipeline what it is of; where the report is."""
    out.mkdir(parents=True, exist_ok=True)
    report = out / f"report-{number}.md"
    report.write_text(received.report, encoding="utf-8")
    if outputs is not None:
        with outputs.open("a", encoding="utf-8") as file:
            file.write(f"number={number}\noutcome={received.outcome.value}\nhead={received.head}\n")
    return report


def _check_head(received: Received, number: int, head: str | None, host: str | None, lang: Language) -> None:
    """End the command unless the preview is of the commit that the change is at."""
    wanted = [head] if head is not None else []
    if host is not None:
        try:
            wanted.append(chosen(host, os.environ).head_of(number))
        except HostFailure as failure:
            stop(failure.what, lang)
    for one in wanted:
        if one != received.head:
            stop(words.WRONG_HEAD, lang, PROBLEMS, head=received.head, wanted=one)


def clean_command(language: Language) -> click.Command:
    """The subcommand ``clean``, worded in ``language``."""

    @click.command(name="clean", help=with_examples(words.CLEAN, language, *_CLEAN))
    @click.option("--out", required=True, type=click.Path(path_type=Path), help=words.OUT_HELP.to(language))
    @click.option("--number", "numbers", multiple=True, type=click.IntRange(min=1), help=words.NUMBER_HELP.to(language))
    @click.option("--older-than", type=click.IntRange(min=0), metavar="DAYS", help=words.OLDER_HELP.to(language))
    def clean(out: Path, numbers: tuple[int, ...], older_than: int | None, root: str, lang: Language) -> None:  # noqa: ARG001 - every command has a root
        old = put_up_before(out, older_than) if older_than is not None else ()
        gone = remove(out, sorted({*numbers, *old}))
        said = words.CLEANED if gone else words.CLEANED_NONE
        click.echo(said.to(lang).format(count=len(gone), numbers=", ".join(map(str, gone))))

    return clean

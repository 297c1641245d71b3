"""``linli publish``, ``linli rollback`` and ``linli releases``."""

from pathlib import Path

import click

from linli.cli import publishing_words as words
from linli.cli.editing import stop
from linli.cli.examples import with_examples
from linli.cli.project import PROBLEMS
from linli.cli.verify import budget_option, site_folder, verified
from linli.publishing.releases import KEEP, CannotPublish
from linli.publishing.releases import Target as Place
from linli.publishing.target import target_of
from linli.publishing.verifying.budget import Budget
from linli.wording import Language

_PUBLISH = (
    "linli publish /srv/linli",
    "linli publish s3://bucket/site --endpoint https://oss-cn-hangzhou.aliyuncs.com",
)
_ROLLBACK = ("linli rollback /srv/linli", "linli rollback s3://bucket/site --to 20261125T013000000Z-0123456789abcdef")


def publish_command(language: Language) -> click.Command:
    """``linli publish``, worded in ``language``."""

    @click.command(name="publish", help=with_examples(words.PUBLISH, language, *_PUBLISH))
    @click.argument("target")
    @click.option("--site", type=click.Path(path_type=Path), help=words.SITE_FOLDER_HELP.to(language))
    @click.option(
        "--keep", type=click.IntRange(min=1), default=KEEP, show_default=True, help=words.KEEP_HELP.to(language)
    )
    @click.option("--endpoint", help=words.ENDPOINT_HELP.to(language))
    @budget_option(language)
    def publish(  # noqa: PLR0913 - each is an option
        target: str, *, site: Path | None, keep: int, endpoint: str | None, budget: Budget, root: str, lang: Language
    ) -> None:
        folder = site_folder(site, root)
        verified(folder, budget, lang, words.NOT_PUBLISHED)
        try:
            name = _place(target, endpoint, lang).publish(folder, keep)
        except CannotPublish as error:
            stop(error.what, lang, PROBLEMS)
        click.echo(words.UNCHANGED.to(lang) if name is None else words.PUBLISHED.to(lang).format(name=name))

    return publish


def rollback_command(language: Language) -> click.Command:
    """``linli rollback``, worded in ``language``."""

    @click.command(name="rollback", help=with_examples(words.ROLLBACK, language, *_ROLLBACK))
    @click.argument("target")
    @click.option("--to", metavar="RELEASE", help=words.TO_HELP.to(language))
    @click.option("--bring-back-withdrawn", "brings_back", is_flag=True, help=words.BRING_BACK_HELP.to(language))
    @click.option("--endpoint", help=words.ENDPOINT_HELP.to(language))
    def rollback(
        target: str,
        *,
        to: str | None,
        brings_back: bool,
        endpoint: str | None,
        root: str,  # noqa: ARG001 - every command has a root
        lang: Language,
    ) -> None:
        try:
            name = _place(target, endpoint, lang).rollback(to, brings_back=brings_back)
        except CannotPublish as error:
            stop(error.what, lang, PROBLEMS)
        click.echo(words.ROLLED_BACK.to(lang).format(name=name))

    return rollback


def releases_command(language: Language) -> click.Command:
    """``linli releases``, worded in ``language``."""

    @click.command(name="releases", help=with_examples(words.RELEASES, language, "linli releases /srv/linli"))
    @click.argument("target")
    @click.option("--endpoint", help=words.ENDPOINT_HELP.to(language))
    def releases(target: str, endpoint: str | None, root: str, lang: Language) -> None:  # noqa: ARG001 - the same
        try:
            found = _place(target, endpoint, lang).releases()
        except CannotPublish as error:
            stop(error.what, lang, PROBLEMS)
        for one in found:
            click.echo(f"{one.name}  ← {words.SHOWN.to(lang)}" if one.is_current else one.name)
        if not found:
            click.echo(words.NO_RELEASES.to(lang))

    return releases


def _place(target: str, endpoint: str | None, lang: Language) -> Place:
    return target_of(target, endpoint, lambda: click.echo(words.WAITING.to(lang), err=True))

"""``linli ci nightly``."""

import os
from pathlib import Path

import click

from linli.assembly.clock import build_day
from linli.catalogue.freshness import stale
from linli.catalogue.public import public
from linli.cli import publishing_words as words
from linli.cli.checked import project_content
from linli.cli.editing import stop
from linli.cli.examples import with_examples
from linli.cli.project import project_root
from linli.publishing.audit import audited
from linli.publishing.commenting import put_issue
from linli.publishing.hosts.chosen import HOSTS, chosen
from linli.publishing.hosts.client import HostFailure
from linli.publishing.nightly import TITLE, Nightly
from linli.publishing.outside.checking import Checker, is_offline
from linli.publishing.outside.found import addresses
from linli.publishing.outside.remembered import Memory
from linli.wording import Language

_EXAMPLES = ("linli ci nightly --no-links", "linli ci nightly --host gitea --audit requirements.lock")


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="nightly", help=with_examples(words.NIGHTLY, language, *_EXAMPLES))
    @click.option("--links/--no-links", default=True, help=words.LINKS_HELP.to(language))
    @click.option(
        "--audit",
        "locks",
        multiple=True,
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help=words.AUDIT_HELP.to(language),
    )
    @click.option("--host", type=click.Choice(HOSTS), help=words.HOST_HELP.to(language))
    @click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help=words.NIGHTLY_OUT_HELP.to(language))
    def nightly(
        locks: tuple[Path, ...], host: str | None, out: Path | None, *, links: bool, root: str, lang: Language
    ) -> None:
        found = _night(project_root(root, lang), locks, lang, links=links)
        text = found.as_markdown(lang)
        click.echo(text)
        if out is not None:
            out.write_text(text, encoding="utf-8")
        if host is not None:
            try:
                number = put_issue(chosen(host, os.environ), TITLE.to(lang), text, is_needed=found.is_needed)
            except HostFailure as failure:
                stop(failure.what, lang)
            if number is not None:
                click.echo(words.NIGHTLY_ISSUE.to(lang).format(number=number))

    return nightly


def _night(root: Path, locks: tuple[Path, ...], lang: Language, *, links: bool) -> Nightly:
    today = build_day()
    catalogue = project_content(root, lang).catalogue
    readers = public(catalogue, today)
    places = addresses(root, readers)
    memory = Memory.read(root)
    verdicts = tuple(Checker().check(memory.due(places, today))) if links else ()
    offline = is_offline(verdicts)
    if links and not offline:
        memory = memory.with_verdicts(verdicts, frozenset(places), today)
        memory.write(root)
    # An issue may be public: it names nobody whom the site does not name.
    shown = {node.file for node in readers.graph.nodes.values()}
    due = [one for one in stale(catalogue.graph, today) if one.file in shown]
    audit = audited(locks) if locks else None
    asked = len(verdicts) if links else None
    return Nightly(today, places, asked, memory.lost(), memory.moved(), due, audit, is_offline=offline)

"""``linli check``."""

from collections.abc import Callable, Iterable
from pathlib import Path

import click

from linli.assembly.clock import build_day
from linli.assembly.report import report, sources_below
from linli.cli import editing_words as words
from linli.cli.checked import project_content
from linli.cli.colour import has_colour
from linli.cli.editing import note_unfinished, stop
from linli.cli.examples import with_examples
from linli.cli.progress import noted
from linli.cli.project import PROBLEMS, below, project_root
from linli.cli.watching import watch
from linli.cli.wording import CHECK, FORMAT_HELP
from linli.diagnostics import Diagnostic, Severity
from linli.diagnostics.formats import FORMATS
from linli.editor.revisions import NoRevision, moved_since, parted, problems_at
from linli.wording import Language

_EXAMPLES = (
    "linli check",
    "linli check content/communities/maosheng.yml",
    "linli check --since main",
    "linli check --watch",
)
_Problems = tuple[Diagnostic, ...]


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="check", help=with_examples(CHECK, language, *_EXAMPLES))
    @click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
    @click.option(
        "--format", "format_", type=click.Choice(list(FORMATS)), default="terminal", help=FORMAT_HELP.to(language)
    )
    @click.option("--since", metavar="REF", help=words.SINCE_HELP.to(language))
    @click.option("--watch", "keeps_watching", is_flag=True, help=words.WATCH_HELP.to(language))
    def check(
        paths: tuple[Path, ...], format_: str, since: str | None, *, keeps_watching: bool, root: str, lang: Language
    ) -> None:
        folder = project_root(root, lang)
        note_unfinished(folder, lang)
        is_asked = _asked(folder, paths, lang)
        if keeps_watching and format_ != "terminal":
            stop(words.WATCH_ALONE, lang)

        def once() -> bool:
            return _checked(folder, is_asked, since, format_, lang)

        if keeps_watching:
            watch(folder, once, lang)
        elif once():
            raise SystemExit(PROBLEMS)

    return check


def _asked(root: Path, paths: tuple[Path, ...], lang: Language) -> Callable[[Diagnostic], bool]:
    """Whether a problem is in what was asked about."""
    places: list[str] = []
    for path in paths:
        place = below(root, path)
        if place is None:
            stop(words.NO_SUCH_PATH, lang, path=path)
        places.append(place)
    return lambda found: not places or f"{found.span.file}/".startswith(tuple(places))


def _checked(
    root: Path, is_asked: Callable[[Diagnostic], bool], since: str | None, format_: str, lang: Language
) -> bool:
    """Check once and show what was found; whether any of it is a failure."""
    found = tuple(filter(is_asked, project_content(root, lang).diagnostics))
    new, old = (found, ()) if since is None else _parted(root, found, since, lang)
    if format_ != "terminal":
        click.echo(FORMATS[format_](new, sources_below(root), lang))
    else:
        if old:
            click.echo(f"{words.BEFORE.to(lang)}\n\n{_shown(old, root, lang)}")
        if since is not None and new:
            click.echo(f"{words.YOURS.to(lang).format(ref=since)}\n")
        click.echo(_shown(new, root, lang))
    return any(one.severity == Severity.ERROR for one in new)


def _parted(root: Path, found: _Problems, since: str, lang: Language) -> tuple[_Problems, _Problems]:
    """The problems that came since a revision, and the others."""
    try:
        with noted(words.READING_REVISION.to(lang)):
            return parted(found, problems_at(root, since, build_day()), moved_since(root, since))
    except NoRevision:
        stop(words.NO_REVISION, lang, ref=since)


def _shown(found: Iterable[Diagnostic], root: Path, lang: Language) -> str:
    return report(found, root, lang, colour=has_colour())

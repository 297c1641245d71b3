"""``linli diff``."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import click

from linli.assembly.clock import build_day
from linli.cli import diff_words as words
from linli.cli.colour import has_colour
from linli.cli.editing import stop
from linli.cli.editing_words import NO_REVISION
from linli.cli.examples import with_examples
from linli.cli.options import Function, with_options
from linli.cli.progress import noted
from linli.cli.project import PROBLEMS, project_root
from linli.editor.revisions import NoRevision
from linli.review.as_html import as_html
from linli.review.as_json import as_json
from linli.review.as_markdown import as_markdown
from linli.review.as_text import as_text
from linli.review.report import Report, reported
from linli.review.screenshots import SCREENSHOTS, browser, with_screenshots
from linli.wording import Language

_EXAMPLES: Final = (
    "linli diff main",
    "linli diff main HEAD --format markdown --out report.md",
    "linli diff ../last-week",
)
_FORMATS: Final[Mapping[str, Callable[[Report, Language], str]]] = {
    "terminal": lambda report, language: as_text(report, language, colour=has_colour()),
    "markdown": as_markdown,
    "html": as_html,
    "json": lambda report, _: as_json(report),
}
_Places = tuple[Path | None, Path | None, Path | None]
"""Where the sites of both sides are, and the file for the report."""

_SITE: Final = click.Path(exists=True, file_okay=False, path_type=Path)


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="diff", help=with_examples(words.DIFF, language, *_EXAMPLES))
    @click.argument("base")
    @click.argument("head", required=False)
    @_with_options(language)
    def diff(  # noqa: PLR0913 - an argument for each option
        *,
        base: str,
        head: str | None,
        format_: str,
        out: Path | None,
        preview_url: str | None,
        base_site: Path | None,
        head_site: Path | None,
        screenshots: int,
        root: str,
        lang: Language,
    ) -> None:
        folder = project_root(root, lang)
        try:
            with noted(words.COMPARING.to(lang)):
                report = reported(
                    folder,
                    base,
                    head,
                    build_day(),
                    preview_url=preview_url,
                    base_site=base_site,
                    head_site=head_site,
                )
        except NoRevision as error:
            stop(NO_REVISION, lang, ref=error.args[0] if error.args else base)
        if screenshots:
            report = _pictured(report, screenshots, (base_site, head_site, out), lang)
        _put(_FORMATS[format_](report, lang), out, lang)
        if report.blocks:
            raise SystemExit(PROBLEMS)

    return diff


def _with_options(language: Language) -> Callable[[Function], Function]:
    """The options, worded in ``language``."""
    return with_options(
        click.option(
            "--format",
            "format_",
            type=click.Choice(list(_FORMATS)),
            default="terminal",
            help=words.FORMAT_HELP.to(language),
        ),
        click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help=words.OUT_HELP.to(language)),
        click.option("--preview-url", help=words.PREVIEW_URL_HELP.to(language)),
        click.option("--base-site", type=_SITE, help=words.BASE_SITE_HELP.to(language)),
        click.option("--head-site", type=_SITE, help=words.HEAD_SITE_HELP.to(language)),
        click.option("--screenshots", type=click.IntRange(0, 50), default=0, help=words.SCREENSHOTS_HELP.to(language)),
    )


def _pictured(report: Report, most: int, places: _Places, lang: Language) -> Report:
    """The report with screenshots, written beside the file in which it goes."""
    base_site, head_site, out = places
    if base_site is None or head_site is None or out is None:
        stop(words.NO_SITES, lang)
    program = browser()
    if program is None:
        click.echo(words.NO_BROWSER.to(lang), err=True)
        return report
    return with_screenshots(report, program, (base_site, head_site), out.parent / SCREENSHOTS, most)


def _put(text: str, out: Path | None, lang: Language) -> None:
    if out is None:
        click.echo(text, nl=False)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        stop(words.CANNOT_WRITE, lang, file=out, error=error.strerror)

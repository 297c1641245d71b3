"""``linli ci preview``."""

from pathlib import Path
from typing import Final

import click

from linli.assembly.clock import build_day
from linli.cli import publishing_words as words
from linli.cli.editing import stop
from linli.cli.examples import with_examples
from linli.cli.project import PROBLEMS, UNUSABLE, project_root
from linli.cli.wording import BASE_HELP, CHANGES_UNKNOWN, HEAD_HELP, NOT_EMPTY
from linli.publishing.objects import NoCommit
from linli.publishing.preview import SITE, Outcome, hand_on, make_preview
from linli.wording import Language

MAINTAINER = 3
"""The exit code for a change of programs or settings alone, of which no preview is made."""

_CODES = {Outcome.READY: 0, Outcome.MAINTAINER: MAINTAINER}
_EXAMPLES = ("linli ci preview --base main --head FETCH_HEAD --number 12 --out preview",)


_NUMBER: Final = click.IntRange(0, 50)


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="preview", help=with_examples(words.PREVIEW, language, *_EXAMPLES))
    @click.option("--base", required=True, help=BASE_HELP.to(language))
    @click.option("--head", required=True, help=HEAD_HELP.to(language))
    @click.option("--out", required=True, type=click.Path(path_type=Path), help=words.OUT_HELP.to(language))
    @click.option("--number", type=click.IntRange(min=1), help=words.NUMBER_HELP.to(language))
    @click.option("--preview-url", help=words.PREVIEW_URL_HELP.to(language))
    @click.option("--screenshots", type=_NUMBER, default=3, show_default=True, help=words.SCREENSHOTS_HELP.to(language))
    def preview(  # noqa: PLR0913 - each is an option
        base: str,
        head: str,
        out: Path,
        *,
        number: int | None,
        preview_url: str | None,
        screenshots: int,
        root: str,
        lang: Language,
    ) -> None:
        folder = project_root(root, lang)
        if out.exists() and (not out.is_dir() or any(out.iterdir())):
            stop(NOT_EMPTY, lang, folder=out)
        try:
            site = out.resolve() / SITE
            made = make_preview(folder, (base, head), site, build_day(), preview_url, screenshots=screenshots)
        except NoCommit:
            stop(CHANGES_UNKNOWN, lang, UNUSABLE, base=base, head=head)
        hand_on(made, out, number, lang)
        click.echo(made.report.as_markdown(lang))
        click.echo(words.OUTCOMES[made.outcome].to(lang).format(folder=out))
        raise SystemExit(_CODES.get(made.outcome, PROBLEMS))

    return preview

"""``linli ci pages``."""

import shutil
from pathlib import Path

import click

from linli.assembly.framing.headers import FILE as HEADERS
from linli.cli import publishing_words as words
from linli.cli.editing import stop
from linli.cli.examples import with_examples
from linli.cli.verify import budget_option, site_folder, verified
from linli.cli.wording import NOT_EMPTY, SITE_HELP
from linli.publishing.verifying.budget import Budget
from linli.wording import Language


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="pages", help=with_examples(words.PAGES, language, "linli ci pages --out public"))
    @click.option("--out", required=True, type=click.Path(path_type=Path), help=words.OUT_HELP.to(language))
    @click.option("--site", type=click.Path(path_type=Path), help=SITE_HELP.to(language))
    @budget_option(language)
    def pages(out: Path, site: Path | None, budget: Budget, root: str, lang: Language) -> None:
        if out.exists() and (not out.is_dir() or any(out.iterdir())):
            stop(NOT_EMPTY, lang, folder=out)
        folder = site_folder(site, root)
        verified(folder, budget, lang)
        # Hosts that read a file of headers read it from a site as it is built; these do not.
        shutil.copytree(folder, out, dirs_exist_ok=True, ignore=shutil.ignore_patterns(HEADERS))
        (out / ".nojekyll").touch()
        click.echo(words.LAID_OUT.to(lang).format(folder=out))

    return pages

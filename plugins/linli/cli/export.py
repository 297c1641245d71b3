"""``linli export``."""

from pathlib import Path

import click

from linli.assembly.clock import build_day
from linli.assembly.report import report
from linli.assembly.site import assemble
from linli.cli.checked import project_content
from linli.cli.examples import with_examples
from linli.cli.project import PROBLEMS, UNUSABLE, project_root
from linli.cli.wording import EXPORT, EXPORT_MARKDOWN, NOT_EMPTY, WRITTEN
from linli.wording import LANGUAGES, Language, Text


def _help(language: Language) -> str:
    about = Text(*(f"{EXPORT.to(one)}\n\nmarkdown FOLDER: {EXPORT_MARKDOWN.to(one)}" for one in LANGUAGES))
    return with_examples(about, language, "linli export markdown build/markdown")


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="export", help=_help(language))
    @click.argument("what", type=click.Choice(["markdown"]))
    @click.argument("folder", type=click.Path(path_type=Path))
    def export(what: str, folder: Path, root: str, lang: Language) -> None:  # noqa: ARG001 - one format so far
        content = project_content(place := project_root(root, lang), lang)
        if content.errors:
            click.echo(report(content.errors, place, lang), err=True)
            raise SystemExit(PROBLEMS)
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            click.echo(NOT_EMPTY.to(lang).format(folder=folder), err=True)
            raise SystemExit(UNUSABLE)
        site = assemble(place, content, build_day())
        files = {**{page.file: page.text.encode() for page in site.pages}, **site.files}
        for name, data in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        click.echo(WRITTEN.to(lang).format(count=len(files), folder=folder))

    return export

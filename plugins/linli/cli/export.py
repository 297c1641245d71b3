"""``linli export``."""

from pathlib import Path

import click

from linli.assembly.clock import build_day
from linli.assembly.report import report
from linli.assembly.site import assemble
from linli.cli import sheet_words
from linli.cli.checked import project_content
from linli.cli.editing import stop
from linli.cli.examples import with_examples
from linli.cli.kind_choice import KindChoice
from linli.cli.project import PROBLEMS, project_root
from linli.cli.sheet_export import write_sheets
from linli.cli.wording import EXPORT, EXPORT_MARKDOWN, NOT_EMPTY, WRITTEN
from linli.wording import LANGUAGES, Language, Text

_EXAMPLES = (
    "linli export markdown build/markdown",
    Text("linli export xlsx --out 档案.xlsx", "linli export xlsx --out profiles.xlsx"),
    "linli export csv --as representative --out people.csv",
)


def _help(language: Language) -> str:
    about = Text(
        *(
            f"{EXPORT.to(one)}\n\nmarkdown FOLDER: {EXPORT_MARKDOWN.to(one)}"
            f"\n\nxlsx, csv: {sheet_words.EXPORT_SHEETS.to(one)}"
            for one in LANGUAGES
        )
    )
    return with_examples(about, language, *_EXAMPLES)


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="export", help=_help(language))
    @click.argument("what", type=click.Choice(["markdown", "xlsx", "csv"]))
    @click.argument("folder", required=False, type=click.Path(path_type=Path))
    @click.option("--as", "kind", type=KindChoice(), help=sheet_words.AS_HELP.to(language))
    @click.option("--out", type=click.Path(path_type=Path), help=sheet_words.OUT_HELP.to(language))
    def export(what: str, folder: Path | None, kind: str | None, out: Path | None, root: str, lang: Language) -> None:
        place = project_root(root, lang)
        if what != "markdown":
            write_sheets(place, what, kind, out or folder, lang)
        elif folder is None:
            stop(sheet_words.NEEDS_FOLDER, lang)
        else:
            _write_markdown(place, folder, lang)

    return export


def _write_markdown(place: Path, folder: Path, lang: Language) -> None:
    content = project_content(place, lang)
    if content.errors:
        click.echo(report(content.errors, place, lang), err=True)
        raise SystemExit(PROBLEMS)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        stop(NOT_EMPTY, lang, folder=folder)
    site = assemble(place, content, build_day())
    files = {**{page.file: page.text.encode() for page in site.pages}, **site.files}
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    click.echo(WRITTEN.to(lang).format(count=len(files), folder=folder))

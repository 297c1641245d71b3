"""The sheets of ``linli export``: for staff, with all fields of all profiles."""

from pathlib import Path

import click

from linli.assembly.clock import build_day
from linli.assembly.report import report
from linli.cli import sheet_words as words
from linli.cli.editing import stop
from linli.cli.editing_words import CHECKING
from linli.cli.progress import noted
from linli.cli.project import PROBLEMS
from linli.editor.files import write_new
from linli.editor.sheets.base import Base
from linli.editor.sheets.exporting import Sheet, sheet_of
from linli.editor.sheets.writing import csv_of, workbook_of
from linli.profiles.kinds import KINDS
from linli.wording import Language


def write_sheets(root: Path, what: str, kind_name: str | None, out: Path | None, lang: Language) -> None:
    """Write the profiles of a kind, or in a workbook of all kinds, to the file ``out``, which must be new."""
    if out is None:
        stop(words.NEEDS_OUT, lang, what=what)
    if what == "csv" and kind_name is None:
        stop(words.NEEDS_KIND, lang)
    kinds = [kind for kind in KINDS if kind_name in {None, kind.name}]
    with noted(CHECKING.to(lang)):
        base = Base.load(root, build_day())
        if base.content.errors:
            click.echo(report(base.content.errors, root, lang), err=True)
            raise SystemExit(PROBLEMS)
        sheets = [sheet_of(base, kind, lang) for kind in kinds]
        data = csv_of(sheets[0]) if what == "csv" else workbook_of(sheets, lang)
    _write(out, data, lang)
    for sheet in sheets:
        _tell_left_out(sheet, lang)
    click.echo(words.EXPORTED.to(lang).format(count=sum(len(sheet.rows) for sheet in sheets), file=out))


def _write(out: Path, data: bytes, lang: Language) -> None:
    try:
        write_new(out, data)
    except FileExistsError:
        stop(words.IS_THERE, lang, file=out)
    except OSError:
        stop(words.NOT_WRITABLE, lang, file=out)


def _tell_left_out(sheet: Sheet, lang: Language) -> None:
    for file, column in sheet.left_out:
        click.echo(words.LEFT_OUT.to(lang).format(file=file, title=column.title.to(lang)), err=True)

"""Which column of a sheet goes where: shown, and agreed to by whoever imports it."""

import sys
from collections.abc import Iterator
from dataclasses import replace

import click
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text as Styled

from linli.cli import sheet_words as words
from linli.cli.colour import has_colour
from linli.cli.editing import stop
from linli.diagnostics.visible import visible
from linli.editor.sheets.headers import TAKEN, Headers, How
from linli.editor.sheets.table import Table, letters
from linli.wording import Language


def show_columns(table: Table, headers: Headers, lang: Language) -> None:
    """Show what every header was taken for: as a grid at a terminal, else a line each."""
    sheet = words.SHEET_NAME.to(lang).format(name=table.sheet) if table.sheet else ""
    count = sum(row[0].row > headers.row for row in table.rows)
    title = words.SHEET_TITLE.to(lang).format(file=table.file, sheet=sheet, row=headers.row, count=count)
    click.echo(visible(title))
    if table.others:
        click.echo(visible(words.OTHER_SHEETS.to(lang).format(names="、".join(table.others))))
    if sys.stdout.isatty():
        grid = Grid(words.COLUMN.to(lang), words.HEADER.to(lang), words.FIELD.to(lang), "")
        for column, header, field, how in _lines(headers, lang):
            grid.add_row(column, Styled(header), Styled(field), Styled(how, style="yellow"))
        Console(no_color=not has_colour()).print(grid)
        return
    for column, header, field, how in _lines(headers, lang):
        click.echo(
            "  ".join(filter(None, (column, header, f"→ {field}" if field else "", f"（{how}）" if how else "")))
        )


def confirmed(headers: Headers, lang: Language) -> Headers:
    """The headers as somebody agrees to them, each guess by itself; ends the command where they are not right."""
    matches = []
    for one in headers.matches:
        if one.how is How.GUESSED and one.column is not None:
            question = words.GUESS.to(lang).format(header=visible(one.label), title=one.column.title.to(lang))
            taken = {known.column.path for known in headers.matches if known.how in TAKEN and known.column}
            agrees = one.column.path not in taken and click.confirm(question, default=False)
            matches.append(replace(one, how=How.KNOWN if agrees else How.UNKNOWN))
        else:
            matches.append(one)
    if not click.confirm(words.AGREE.to(lang), default=True):
        stop(words.STOPPED, lang)
    return Headers(headers.row, tuple(matches))


def _lines(headers: Headers, lang: Language) -> Iterator[tuple[str, str, str, str]]:
    """The letters of a column, its header, the field, and how that is known."""
    for one in headers.matches:
        is_shown = one.column is not None and one.how in {*TAKEN, How.GUESSED, How.REPEATED, How.HIDDEN}
        field = f"{one.column.title.to(lang)} ({one.column.name})" if one.column is not None and is_shown else ""
        yield letters(one.cell.column), visible(one.label), field, words.HOW[one.how].to(lang)

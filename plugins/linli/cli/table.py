"""Tables for people at a terminal, in which Chinese characters are two columns wide."""

import shutil
from collections.abc import Iterable, Sequence

import click

from linli.cli.colour import has_colour
from linli.diagnostics.width import display_width


def show_table(titles: Sequence[str], rows: Iterable[Sequence[str]], styles: Sequence[str] = ()) -> None:
    """Print ``rows`` under ``titles``, as wide as the terminal; a row's style (a colour's name) is that of its number.

    Words that do not fit go on in the next line of their cell; nothing is left out.
    """
    # Loading Rich takes longer than most commands.
    from rich import box  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    width = shutil.get_terminal_size().columns
    cells = list(rows)
    longest = max((display_width(row[-1]) for row in cells), default=0)
    table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
    for title in titles[:-1]:
        table.add_column(Text(title), overflow="fold")
    table.add_column(Text(titles[-1]), overflow="fold", min_width=min(longest, width // 2))
    for number, row in enumerate(cells):
        style = styles[number] if number < len(styles) else ""
        # As texts, words in brackets are words and no orders.
        table.add_row(*(Text(cell, style if column == 0 else "") for column, cell in enumerate(row)))
    console = Console(width=width, force_terminal=has_colour(), highlight=False)
    with console.capture() as shown:
        console.print(table)
    click.echo(shown.get(), nl=False)

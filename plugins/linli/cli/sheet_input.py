"""What ``linli import`` is given: the sheet, the mapping file, values for all rows. Each may end the command."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from linli.assembly.report import report
from linli.cli import sheet_words as words
from linli.cli.editing import stop
from linli.cli.project import PROBLEMS
from linli.diagnostics import Diagnostic
from linli.editor.files import write_whole
from linli.editor.sheets.base import Base
from linli.editor.sheets.cells import Special, Value, read_cell
from linli.editor.sheets.columns import Path as Steps
from linli.editor.sheets.columns import column_called
from linli.editor.sheets.headers import Headers, find_headers
from linli.editor.sheets.mapping import BadMapping, is_mapping, mapping_text, read_mapping
from linli.editor.sheets.opening import open_table
from linli.editor.sheets.table import Table
from linli.editor.sheets.unusable import Unusable
from linli.editor.sheets.workbook import Wanted
from linli.profiles.kinds import Kind
from linli.wording import Language


def read_table(path: Path, sheet: str | None, kind: Kind, lang: Language) -> Table:
    """The table in a file: the sheet that is asked for, or named like the kind."""
    likely = (kind.title.zh, kind.title.en, kind.name, kind.folder)
    try:
        return open_table(path, str(path), Wanted(sheet, likely))
    except OSError:
        stop(words.NO_FILE, lang, file=path)
    except Unusable as error:
        stop(words.UNUSABLE, lang, PROBLEMS, file=path, why=error.why.to(lang))


def read_headers(table: Table, file: Path | None, kind: Kind, lang: Language) -> Headers:
    """The headers of a table, as the mapping ``file`` has them where there is one."""
    mapping: Mapping[str, Steps | None] = {}
    try:
        mapping = read_mapping(str(file), file.read_bytes(), kind) if file is not None else {}
    except FileNotFoundError:
        click.echo(words.NO_MAPPING.to(lang).format(file=file), err=True)
    except OSError:
        stop(words.NO_FILE, lang, file=file)
    except BadMapping as error:
        click.echo(report(error.diagnostics, Path.cwd(), lang), err=True)
        raise SystemExit(PROBLEMS) from None
    return find_headers(table, kind, mapping)


def save_mapping(headers: Headers, file: Path | None, kind: Kind, lang: Language) -> None:
    """Write down what the headers mean, if that is wanted; nothing but another mapping is written over."""
    if file is not None:
        try:
            if file.exists() and not is_mapping(file.read_bytes()):
                stop(words.IS_THERE, lang, file=file)
            write_whole(file, mapping_text(headers, kind).encode())
        except OSError:
            stop(words.NOT_WRITABLE, lang, file=file)
        click.echo(words.MAPPING_SAVED.to(lang).format(file=file))


def values_for_all(given: Sequence[str], base: Base, kind: Kind, lang: Language) -> Mapping[Steps, Value]:
    """What ``--set`` gives rows that say nothing."""
    found: dict[Steps, Value] = {}
    lookups = base.lookups(kind)
    for one in given:
        name, sign, text = one.partition("=")
        column = column_called(kind, name)
        if not sign or column is None or column.path == ("id",):
            stop(words.BAD_SET, lang, name=name)
        value = read_cell(text.strip(), column, lookups, Table("", "", ()).at(1, 1))
        if isinstance(value, Diagnostic):
            problem = f"{value.message.to(lang)}。{value.help.to(lang)}"
            stop(words.BAD_VALUE, lang, name=name, problem=problem)
        if not isinstance(value, Special):
            found[column.path] = value
    return found

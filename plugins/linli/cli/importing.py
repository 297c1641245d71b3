"""``linli import``."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import click

from linli.assembly.clock import build_day
from linli.assembly.report import sources_below
from linli.cli import sheet_words as words
from linli.cli.asking import is_interactive
from linli.cli.colour import diff, has_colour
from linli.cli.columns_shown import confirmed, show_columns
from linli.cli.editing import changed_meanwhile, editable_root, stop
from linli.cli.examples import with_examples
from linli.cli.kind_choice import KindChoice
from linli.cli.progress import noted
from linli.cli.project import PROBLEMS
from linli.cli.sheet_input import read_headers, read_table, save_mapping, values_for_all
from linli.diagnostics.terminal import render
from linli.editor.journal import ChangedMeanwhile, change_all
from linli.editor.sheets.base import Base
from linli.editor.sheets.planning import Plan, Request, make_plan
from linli.editor.sheets.table import Table
from linli.profiles.kinds import KINDS, Kind
from linli.wording import Language, Text

_EXAMPLES = (
    Text("linli import 人员.xlsx --as representative", "linli import people.xlsx --as representative"),
    Text(
        "linli import 人员.xlsx --as representative --sheet 骨干 --dry-run",
        "linli import people.xlsx --as representative --sheet Staff --dry-run",
    ),
    "linli import people.csv --as representative --set consent.basis=public-office \\",
    "    --set consent.date=2024-05-06 --skip-bad-rows --yes",
    "linli import programs.xlsx --as program --mapping columns.yml --yes",
)

_MOST_SHOWN: Final = 30
"""As many files as are named one by one."""


@dataclass(frozen=True, slots=True)
class _Options:
    """What was asked for besides the file."""

    sheet: str | None
    mapping: Path | None
    save_mapping: Path | None
    given: tuple[str, ...]
    skip_bad_rows: bool
    dry_run: bool
    yes: bool


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="import", help=with_examples(words.IMPORT, language, *_EXAMPLES))
    @click.argument("file", type=click.Path(path_type=Path))
    @click.option(
        "--as",
        "kind_name",
        required=True,
        type=KindChoice(),
        help=words.FILE_HELP.to(language),
    )
    @click.option("--sheet", metavar="NAME", help=words.SHEET_HELP.to(language))
    @click.option("--mapping", type=click.Path(path_type=Path), help=words.MAPPING_HELP.to(language))
    @click.option("--save-mapping", type=click.Path(path_type=Path), help=words.SAVE_MAPPING_HELP.to(language))
    @click.option("--set", "given", metavar="FIELD=VALUE", multiple=True, help=words.SET_HELP.to(language))
    @click.option("--skip-bad-rows", is_flag=True, help=words.SKIP_HELP.to(language))
    @click.option("--dry-run", is_flag=True, help=words.DRY_RUN_HELP.to(language))
    @click.option("--yes", is_flag=True, help=words.YES_HELP.to(language))
    def import_(file: Path, kind_name: str, root: str, lang: Language, **options: Any) -> None:  # noqa: ANN401 - options
        folder = editable_root(root, lang)
        _Import(folder, file, next(one for one in KINDS if one.name == kind_name), _Options(**options), lang).run()

    return import_


class _Import:
    """One import: its steps, each of which may end the command."""

    def __init__(self, root: Path, file: Path, kind: Kind, options: _Options, lang: Language) -> None:
        self.root, self.file, self.kind, self.options, self.lang = root, file, kind, options, lang

    def run(self) -> None:
        """Read, show, ask, check, show again, ask again, write."""
        options, lang = self.options, self.lang
        with noted(words.READING.to(lang)):
            table = read_table(self.file, options.sheet, self.kind, lang)
        headers = read_headers(table, options.mapping, self.kind, lang)
        show_columns(table, headers, lang)
        asks = is_interactive() and not options.yes and not options.dry_run
        if asks:
            headers = confirmed(headers, lang)
        save_mapping(headers, options.save_mapping, self.kind, lang)
        if not asks and not options.yes and not options.dry_run:
            stop(words.NOT_ASKED, lang)
        with noted(words.CHECKING.to(lang)):
            base = Base.load(self.root, build_day())
            plan = make_plan(
                Request(table, headers, self.kind, values_for_all(options.given, base, self.kind, lang)), base
            )
        self._tell(plan, table)
        if asks and not click.confirm(words.ASK_WRITE.to(lang).format(count=len(plan.changes)), default=True):
            stop(words.STOPPED, lang)
        self._write(plan)

    def _tell(self, plan: Plan, table: Table) -> None:
        """Say what is wrong and what would be done; end the command where nothing can or need be."""
        if plan.problems:
            sources = sources_below(self.root)
            click.echo(
                render(
                    plan.problems,
                    lambda file: None if file == table.file else sources(file),
                    self.lang,
                    colour=has_colour(),
                )
            )
        bad, changed = len(plan.bad_rows), len(plan.changes)
        same = plan.rows - bad - changed
        counts = {"rows": plan.rows, "new": plan.new, "changed": changed - plan.new, "same": same, "bad": bad}
        click.echo(words.COUNT.to(self.lang).format(**counts))
        if not plan.is_possible:
            stop(words.IMPOSSIBLE, self.lang, PROBLEMS)
        if bad and not self.options.skip_bad_rows:
            if self.options.dry_run:
                self._show(plan)
            stop(words.NOTHING_WRITTEN, self.lang, PROBLEMS, good=plan.rows - bad)
        if bad:
            click.echo(words.SKIPPED.to(self.lang).format(rows=_listed(plan.bad_rows)))
        if not plan.changes:
            click.echo(words.NOTHING_TO_DO.to(self.lang))
            raise SystemExit(PROBLEMS if bad else 0)

    def _show(self, plan: Plan) -> None:
        for change in plan.changes:
            click.echo(diff(change.file, change.before, change.after))
        click.echo(words.WOULD.to(self.lang).format(count=len(plan.changes)))

    def _write(self, plan: Plan) -> None:
        if self.options.dry_run:
            self._show(plan)
            return
        for folder in {(self.root / change.file).parent for change in plan.changes}:
            folder.mkdir(parents=True, exist_ok=True)
        try:
            with noted(words.WRITING.to(self.lang)):
                change_all(self.root, words.WHAT.to(self.lang).format(file=self.file.name), plan.changes)
        except ChangedMeanwhile as error:
            changed_meanwhile(error, self.lang)
        shown = [f"  {change.file}" for change in plan.changes[:_MOST_SHOWN]]
        files = "\n".join([*shown, *(["  …"] if len(plan.changes) > _MOST_SHOWN else [])])
        click.echo(words.DONE.to(self.lang).format(count=len(plan.changes), files=files))


def _listed(rows: Sequence[int]) -> str:
    return ", ".join(map(str, rows))

"""``linli doctor``."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from linli.cli.editing_words import DOCTOR, DOCTOR_TITLES
from linli.cli.examples import with_examples
from linli.cli.project import PROBLEMS
from linli.cli.table import show_table
from linli.editor.machine import Finding, Level, examined
from linli.wording import Language

_SIGNS = {Level.GOOD: ("✓", "green"), Level.NOTE: ("!", "yellow"), Level.BAD: ("✗", "red")}


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="doctor", help=with_examples(DOCTOR, language, "linli doctor", "linli doctor --lang en"))
    def doctor(root: str, lang: Language) -> None:
        findings = list(examined(Path(root).resolve()))
        if sys.stdout.isatty():
            _show_all(findings, lang)
        else:
            for finding in findings:
                _show(finding, lang)
        if any(finding.level == Level.BAD for finding in findings):
            raise SystemExit(PROBLEMS)

    return doctor


def _show_all(findings: Sequence[Finding], lang: Language) -> None:
    rows = [(_SIGNS[finding.level][0], finding.what.to(lang), finding.remedy.to(lang)) for finding in findings]
    titles = [title.to(lang) for title in DOCTOR_TITLES]
    show_table(["", *titles], rows, [_SIGNS[finding.level][1] for finding in findings])


def _show(finding: Finding, lang: Language) -> None:
    sign, _ = _SIGNS[finding.level]
    click.echo(f"{sign} {finding.what.to(lang)}")
    if remedy := finding.remedy.to(lang):
        click.echo(f"    {remedy}")

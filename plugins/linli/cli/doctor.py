"""``linli doctor``."""

from pathlib import Path

import click

from linli.cli.colour import has_colour
from linli.cli.editing_words import DOCTOR
from linli.cli.examples import with_examples
from linli.cli.project import PROBLEMS
from linli.editor.machine import Finding, Level, examined
from linli.wording import Language

_SIGNS = {Level.GOOD: ("✓", "green"), Level.NOTE: ("!", "yellow"), Level.BAD: ("✗", "red")}


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="doctor", help=with_examples(DOCTOR, language, "linli doctor", "linli doctor --lang en"))
    def doctor(root: str, lang: Language) -> None:
        findings = list(examined(Path(root).resolve()))
        for finding in findings:
            _show(finding, lang)
        if any(finding.level == Level.BAD for finding in findings):
            raise SystemExit(PROBLEMS)

    return doctor


def _show(finding: Finding, lang: Language) -> None:
    sign, colour = _SIGNS[finding.level]
    click.echo(f"{click.style(sign, fg=colour) if has_colour() else sign} {finding.what.to(lang)}")
    if remedy := finding.remedy.to(lang):
        click.echo(f"    {remedy}")

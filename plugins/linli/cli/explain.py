"""``linli explain``."""

import click

from linli.assembly.manual import manual
from linli.cli import editing_words as words
from linli.cli.editing import stop
from linli.cli.examples import with_examples
from linli.diagnostics.near import suggestion
from linli.editor.sheets.problems import PROBLEMS as SHEET_PROBLEMS
from linli.publishing.problems import PROBLEMS
from linli.publishing.verifying.problems import PROBLEMS as SITE_PROBLEMS
from linli.wording import Language

_EXAMPLES = ("linli explain", "linli explain unknown-field", "linli explain missing-consent --lang en")


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="explain", help=with_examples(words.EXPLAIN, language, *_EXAMPLES))
    @click.argument("code", required=False)
    def explain(code: str | None, root: str, lang: Language) -> None:  # noqa: ARG001 - every command has a root
        entries = {entry.code: entry.text.to(lang) for entry in manual((*SHEET_PROBLEMS, *PROBLEMS, *SITE_PROBLEMS))}
        if code is None:
            click.echo("\n\n".join(f"{name}\n  {text}" for name, text in entries.items()))
            click.echo(f"\n{words.EXPLAIN_WEB.to(lang)}")
            return
        asked = code.strip().lower().replace("_", "-")
        if asked not in entries:
            near = suggestion(asked, tuple(entries), words.ALL_CODES)
            stop(words.NO_CODE, lang, code=code, near=near.to(lang))
        click.echo(f"{asked}\n\n{entries[asked]}")

    return explain

"""``linli schema``."""

from pathlib import Path

import click

from linli.assembly.schemas import SCHEMAS, schema_files
from linli.cli.checked import project_content
from linli.cli.examples import with_examples
from linli.cli.project import PROBLEMS, project_root
from linli.cli.wording import SCHEMA, SCHEMA_CHECK_HELP, SCHEMA_STALE, WRITTEN
from linli.wording import Language


def command(language: Language) -> click.Command:
    """The subcommand, worded in ``language``."""

    @click.command(name="schema", help=with_examples(SCHEMA, language, "linli schema", "linli schema --check"))
    @click.option("--check", "only_check", is_flag=True, help=SCHEMA_CHECK_HELP.to(language))
    def schema(*, only_check: bool, root: str, lang: Language) -> None:
        folder = project_root(root, lang) / SCHEMAS
        files = schema_files(project_content(folder.parents[1], lang).catalogue.graph.settings)
        if only_check:
            stale = [name for name, text in files.items() if not _has(folder / name, text)]
            for name in stale:
                click.echo(SCHEMA_STALE.to(lang).format(file=f"{SCHEMAS}/{name}"), err=True)
            raise SystemExit(PROBLEMS if stale else 0)
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
        click.echo(WRITTEN.to(lang).format(count=len(files), folder=SCHEMAS))

    return schema


def _has(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()

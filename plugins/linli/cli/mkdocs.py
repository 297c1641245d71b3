"""``linli build`` and ``linli serve``: MkDocs, run as a program of its own with the project's configuration or ours."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Final

import click

from linli.assembly.asked import JOBS, LANGUAGE, NO_SEARCH, PREVIEW_BASE
from linli.assembly.framing.policy import PREVIEW
from linli.assembly.mkdocs_config import configured, mkdocs_command
from linli.cli.examples import with_examples
from linli.cli.project import project_root
from linli.cli.wording import (
    ADDRESS_HELP,
    BUILD,
    JOBS_HELP,
    PREVIEW_BASE_HELP,
    PREVIEW_HELP,
    SEARCH_HELP,
    SERVE,
    SERVE_STOPPED,
    SITE_HELP,
    STOPPED,
)
from linli.wording import Language

_TERMINATED: Final = 128 + signal.SIGTERM
"""The exit code of a program that was asked to end."""

_INTERRUPTED: Final = 128 + signal.SIGINT
"""The exit code of a program that was stopped by Ctrl-C."""

_ADDRESS: Final = "127.0.0.1:8000"


def build_command(language: Language) -> click.Command:
    """``linli build``, worded in ``language``."""

    @click.command(name="build", help=with_examples(BUILD, language, "linli build", "linli build --site public"))
    @click.option("--site", "site", type=click.Path(path_type=Path), help=SITE_HELP.to(language))
    @click.option("--jobs", type=click.IntRange(min=1), help=JOBS_HELP.to(language))
    @click.option("--search/--no-search", default=True, help=SEARCH_HELP.to(language))
    @click.option("--preview", "is_preview", is_flag=True, help=PREVIEW_HELP.to(language))
    @click.option("--base", metavar="REF", help=PREVIEW_BASE_HELP.to(language))
    def build(  # noqa: PLR0913 - an argument for each option
        *,
        site: Path | None,
        jobs: int | None,
        search: bool,
        is_preview: bool,
        base: str | None,
        root: str,
        lang: Language,
    ) -> None:
        folder = project_root(root, lang)
        target = (site or folder / "site").resolve()
        if jobs is not None:
            os.environ[JOBS] = str(jobs)
        if not search:
            os.environ[NO_SEARCH] = "1"
        if is_preview or base:
            os.environ[PREVIEW] = "1"
        if base:
            os.environ[PREVIEW_BASE] = str(Path(base).resolve()) if Path(base).is_dir() else base
        raise SystemExit(_run(folder, lang, "build", "--strict", "--site-dir", str(target)))

    return build


def serve_command(language: Language) -> click.Command:
    """``linli serve``, worded in ``language``."""

    @click.command(
        name="serve", help=with_examples(SERVE, language, "linli serve", "linli serve --address 127.0.0.1:9000")
    )
    @click.option("--address", default=_ADDRESS, show_default=True, help=ADDRESS_HELP.to(language))
    def serve(address: str, root: str, lang: Language) -> None:
        raise SystemExit(_run(project_root(root, lang), lang, "serve", "--dev-addr", address))

    return serve


def _run(root: Path, lang: Language, *arguments: str) -> int:
    """Run MkDocs on the project's own configuration file; without one, on a default that is not kept."""
    with configured(root) as config:
        # The theme's advertisement of its successor says nothing to editors.
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", LANGUAGE: lang}
        # MkDocs is ended too, not left alone.
        before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(_TERMINATED))
        # Ctrl-C reaches MkDocs too, which says what became of the site: it is waited for.
        stops: list[int] = []
        alone = signal.signal(signal.SIGINT, lambda number, _: stops.append(number))
        try:
            command = mkdocs_command(config, *arguments)
            code = subprocess.run(command, check=False, env=environment).returncode  # noqa: S603 - our own interpreter
            if not stops or (code == 0 and arguments[0] == "build"):  # it was too late to stop it
                return code
            if arguments[0] == "serve" or code != _INTERRUPTED:
                click.echo((SERVE_STOPPED if arguments[0] == "serve" else STOPPED).to(lang), err=True)
            return _INTERRUPTED
        finally:
            signal.signal(signal.SIGTERM, before)
            signal.signal(signal.SIGINT, alone)

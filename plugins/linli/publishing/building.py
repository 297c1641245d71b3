"""Building a site from a folder of data, by this installed Linli, in a process that knows no secrets."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from linli.assembly.framing.policy import PREVIEW
from linli.assembly.mkdocs_config import configured, mkdocs_command

_HANDED_ON: Final = frozenset(
    {
        *("PATH", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT"),
        *("PYTHONPATH", "PYTHONUTF8", "VIRTUAL_ENV", "SOURCE_DATE_EPOCH", "LINLI_LANG", "LINLI_JOBS"),
    }
)
"""What a build may know of its surroundings: where programs are, the language, the day. No token has such a name."""

BASE: Final = "LINLI_PREVIEW_BASE"
"""The environment variable that names what a preview is to be compared with."""

_SECONDS: Final = 1800


@dataclass(frozen=True, slots=True)
class Built:
    """Whether a site was made, and what the build said."""

    is_made: bool
    log: str


def build_preview(project: Path, site: Path, base: Path | None = None) -> Built:
    """Build the project in a folder as a preview, into ``site``; ``base`` is the project as it was before."""
    with TemporaryDirectory(prefix="linli-home-") as home, configured(project) as config:
        command = mkdocs_command(config, "build", "--strict", "--site-dir", str(site))
        try:
            done = subprocess.run(  # noqa: S603 - our own interpreter
                command,
                check=False,
                cwd=home,
                env={**clean_environment(home), **({BASE: str(base)} if base is not None else {})},
                timeout=_SECONDS,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
            )
        except subprocess.TimeoutExpired as expired:
            return Built(is_made=False, log=(expired.output or b"").decode("utf-8", "replace"))
    return Built(done.returncode == 0 and site.is_dir(), done.stdout.decode("utf-8", "replace"))


def clean_environment(home: str) -> Mapping[str, str]:
    """The environment of a build: a home of its own, and of ours only what has no secrets in it."""
    kept = {name: value for name, value in os.environ.items() if name in _HANDED_ON}
    own = {"HOME": home, "USERPROFILE": home, PREVIEW: "1", "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    return {**kept, **own, "GIT_CEILING_DIRECTORIES": str(Path(home).parent), "PYTHONDONTWRITEBYTECODE": "1"}

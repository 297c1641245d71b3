"""Small sites of their own, for what the real content does not have."""

import os
import subprocess
import sys
from pathlib import Path

import linli

CONFIG = f"""\
INHERIT: {Path(linli.__file__).parent / "assembly/mkdocs.yml"}
docs_dir: content/pages
"""


def build_site(folder: Path) -> Path:
    """Build the project in ``folder`` strictly; where the site is."""
    ended = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stdout
    return folder / "site"

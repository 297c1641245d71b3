"""The checked content of the project that a command is about."""

from contextlib import closing
from pathlib import Path

from linli.assembly.clock import build_day
from linli.assembly.content import Content, load_content
from linli.assembly.store import CACHE, Store
from linli.cli.editing_words import CHECKING
from linli.cli.progress import noted
from linli.wording import Language


def project_content(root: Path, lang: Language) -> Content:
    """The checked content of the project."""
    with noted(CHECKING.to(lang)), closing(Store(root / CACHE)) as store:
        return load_content(root, build_day(), store)

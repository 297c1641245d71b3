"""Problems as text, with excerpts from the files in which they stand."""

from collections.abc import Callable, Iterable
from pathlib import Path

from linli.diagnostics import Diagnostic
from linli.diagnostics.terminal import render
from linli.wording import Language


def sources_below(root: Path) -> Callable[[str], str | None]:
    """A reader of files below ``root`` for excerpts: None where a file cannot be read as text."""

    def read(file: str) -> str | None:
        try:
            return (root / file).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return None

    return read


def report(diagnostics: Iterable[Diagnostic], root: Path, language: Language, *, colour: bool = False) -> str:
    """The problems as editors see them in a terminal."""
    return render(tuple(diagnostics), sources_below(root), language, colour=colour)

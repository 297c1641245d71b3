"""Problems as text, with excerpts from the files in which they stand."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from linli.diagnostics import Diagnostic
from linli.diagnostics.excerpt import split_lines
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


def lines_below(root: Path) -> Callable[[str], Sequence[str]]:
    """A reader of the lines of files below ``root``, without their ends: none where a file cannot be read as text."""
    read = sources_below(root)

    @lru_cache(maxsize=4)
    def lines(file: str) -> Sequence[str]:
        return split_lines(read(file) or "")

    return lines


def report(diagnostics: Iterable[Diagnostic], root: Path, language: Language, *, colour: bool = False) -> str:
    """The problems as editors see them in a terminal."""
    return render(tuple(diagnostics), sources_below(root), language, colour=colour)

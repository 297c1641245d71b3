"""The line of a file that a problem is about, with a mark under the place."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from linli.diagnostics.model import Span
from linli.diagnostics.visible import shown
from linli.diagnostics.width import display_width, expand_tab

WIDEST: Final = 96
"""The most columns of a line that are shown, not counting the ``…`` where it is cut."""

_BEFORE: Final = WIDEST // 3
_ELLIPSIS: Final = "…"
_BYTE_ORDER_MARK: Final = "\ufeff"
_LINE_BREAK: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line as it is shown, and the marks under it: ``padding`` columns of nothing, then ``carets`` carets."""

    line: int
    text: str
    padding: int
    carets: int


def split_lines(source: str) -> tuple[str, ...]:
    """The lines of a file as YAML 1.1 counts them, without their line breaks."""
    return tuple(_LINE_BREAK.split(source.removeprefix(_BYTE_ORDER_MARK)))


def excerpt(lines: Sequence[str], span: Span) -> Excerpt | None:
    """The first line of ``span``; nothing for a whole file or a place that the file does not have."""
    if span == Span.of_file(span.file) or not 1 <= span.line <= len(lines):
        return None
    line = lines[span.line - 1]
    begin = max(0, min(span.column - 1, len(line)))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line)
    return _cut(span.line, line, begin, max(begin, end))


def _cut(number: int, line: str, begin: int, end: int) -> Excerpt:
    """``line`` around ``begin``. Only this many characters of it are looked at, as a line may be a megabyte long."""
    offset = max(0, begin - WIDEST)
    cells = _cells(line[offset : begin + WIDEST])
    widths = [display_width(cell) for cell in cells]
    start, stop = _window(widths, begin - offset)
    left = _ELLIPSIS if offset + start > 0 else ""
    right = _ELLIPSIS if offset + stop < len(line) else ""
    return Excerpt(
        line=number,
        text=left + "".join(cells[start:stop]) + right,
        padding=len(left) + sum(widths[start : begin - offset]),
        carets=max(1, sum(widths[begin - offset : min(end - offset, stop)])),
    )


def _cells(text: str) -> list[str]:
    """What is shown for each character of ``text``."""
    cells: list[str] = []
    column = 0
    for character in text:
        cell = expand_tab(column) if character == "\t" else shown(character)
        column += display_width(cell)
        cells.append(cell)
    return cells


def _window(widths: Sequence[int], begin: int) -> tuple[int, int]:
    """The cells to show: some before ``begin``, then as many as there is room for; at the end of a line, more before.

    A line that fits is shown whole.
    """
    start = begin - _fitting(reversed(widths[:begin]), _BEFORE)
    stop = begin + _fitting(widths[begin:], WIDEST - sum(widths[start:begin]))
    if stop == len(widths):
        start = stop - _fitting(reversed(widths), WIDEST)
    return start, stop


def _fitting(widths: Iterable[int], room: int) -> int:
    """How many of ``widths``, from the first on, fit into ``room``."""
    count = 0
    for width in widths:
        room -= width
        if room < 0:
            break
        count += 1
    return count


def marked(found: Excerpt) -> tuple[str, str, str]:
    """The text of an excerpt before its mark, what is marked, and what follows; for where marks are not characters."""
    ends = [0]
    for character in found.text:
        ends.append(ends[-1] + display_width(character))
    begin = bisect_left(ends, found.padding)
    end = max(begin, bisect_left(ends, found.padding + found.carets))
    return found.text[:begin], found.text[begin:end], found.text[end:]

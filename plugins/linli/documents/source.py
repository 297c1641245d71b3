"""The text of a file with its lines, and spans that always lie inside of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Protocol

from linli.diagnostics import Span


class Mark(Protocol):
    """A place as the parser gives it: lines and columns (in characters) from 0."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column."""


@dataclass(frozen=True, slots=True)
class Source:
    """The lines of a decoded file, without their ends; a line that only ends the file does not count."""

    file: str
    lines: tuple[str, ...]
    _filled: list[int] = field(default_factory=list, repr=False, compare=False)

    @classmethod
    def of(cls, file: str, text: str) -> "Source":
        """The source of ``text``, whose lines end in LF."""
        lines = text.split("\n")
        if len(lines) > 1 and not lines[-1]:
            lines.pop()
        return cls(file, tuple(lines))

    @property
    def filled(self) -> Sequence[int]:
        """For each line the number of the nearest line, itself or before it, that is not blank; 0 if there is none."""
        if not self._filled:
            numbers = (number if line.strip() else 0 for number, line in enumerate(self.lines, 1))
            self._filled.extend(accumulate(numbers, max))
        return self._filled

    def line(self, number: int) -> str:
        """The text of a line, counted from 1; empty behind the end."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def span(self, start: Mark | None, end: Mark | None) -> Span:
        """The span between two marks of the parser; of the whole file if it gave none."""
        if start is None or end is None:
            return Span.of_file(self.file)
        return self.between(start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def between(self, line: int, column: int, end_line: int, end_column: int) -> Span:
        """The span between two places, moved inside the file; blank lines and line ends behind it are left out."""
        if line == end_line <= len(self.lines) and column <= end_column <= len(self.lines[line - 1]) + 1:
            return Span(self.file, line, column, line, end_column)  # as nearly all are
        line, column = self._inside(line, column)
        end_line, end_column = self._inside(end_line, end_column)
        if end_line > line and not self.line(end_line)[: end_column - 1].strip():
            end_line = max(line, self.filled[end_line - 2])
            end_column = len(self.line(end_line)) + 1
        end_line, end_column = max((end_line, end_column), (line, column))
        return Span(self.file, line, column, end_line, end_column)

    def at(self, line: int, column: int, length: int = 1) -> Span:
        """The span of ``length`` characters on one line."""
        return self.between(line, column, line, column + length)

    def _inside(self, line: int, column: int) -> tuple[int, int]:
        """The place itself, or the nearest one that the file has."""
        if line > len(self.lines):
            return len(self.lines), len(self.lines[-1]) + 1
        return line, min(column, len(self.lines[line - 1]) + 1)


def joined(first: Span, last: Span) -> Span:
    """The span from the start of ``first`` to the end of ``last``."""
    return Span(first.file, first.line, first.column, last.end_line, last.end_column)

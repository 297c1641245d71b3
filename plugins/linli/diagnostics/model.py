"""The values that every check yields."""

from dataclasses import dataclass
from enum import StrEnum

from linli.wording import Text


class Severity(StrEnum):
    """How bad a problem is: an error keeps the site from being published, a warning does not.

    What is only to be known, such as an exception that somebody made, is no problem at all.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a content file.

    ``file`` is a path with forward slashes, relative to the project's root. Lines and columns count from 1;
    columns count characters, not bytes. ``end_line``/``end_column`` point just behind the last character.
    A span of a whole file is ``Span(file, 1, 1, 1, 1)``.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def of_file(cls, file: str) -> "Span":
        """The span of a problem that belongs to a file as a whole."""
        return cls(file, 1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: ``message`` names what is wrong, ``help`` names the remedy, ``code`` names the kind of problem."""

    code: str
    severity: Severity
    span: Span
    message: Text
    help: Text

    @property
    def order(self) -> tuple[Span, str, str]:
        """The key by which problems are sorted: file, line, column, code."""
        return self.span, self.code, self.message.zh

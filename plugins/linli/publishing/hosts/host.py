"""What is asked of a code host, whichever it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Note:
    """A comment or issue: its number, who wrote it, what it says."""

    id: int
    author: str
    body: str


class Host(Protocol):
    """A repository on a code host."""

    def me(self) -> str:
        """The name under which the token writes."""

    def head_of(self, number: int) -> str:
        """The commit that a proposed change is at now."""

    def comments(self, number: int) -> Iterator[Note]:
        """The comments on a proposed change."""

    def comment(self, number: int, body: str) -> None:
        """Write a comment on a proposed change."""

    def change_comment(self, number: int, comment: int, body: str) -> None:
        """Let a comment say something else."""

    def set_status(self, commit: str, *, is_good: bool, url: str, words: str) -> None:
        """Show beside a commit how its preview went, and where it is."""

    def issues(self) -> Iterator[Note]:
        """The open issues."""

    def open_issue(self, title: str, body: str) -> int:
        """Open an issue; its number."""

    def change_issue(self, number: int, body: str, *, is_open: bool) -> None:
        """Let an issue say something else, and be open or closed."""


STATUS = "linli/preview"
"""What the status beside a commit is called."""

LONGEST_STATUS = 140
"""Characters that GitHub shows of a status."""

"""GitHub, and Gitea and Forgejo, which speak nearly the same (REST, api version 2022-11-28; Gitea ``/api/v1``)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any, Final

from linli.publishing.hosts.client import Client
from linli.publishing.hosts.host import LONGEST_STATUS, STATUS, Note

_PER_PAGE: Final = 50
"""Gitea gives no more at once."""

_MOST_PAGES: Final = 100


@dataclass(frozen=True, slots=True)
class GitHub:
    """A repository ``owner/name``. ``user`` is whose comments are ours, where the host does not tell."""

    client: Client
    repository: str
    user: str | None = None

    def me(self) -> str:
        """The name under which the token writes; a workflow's own token cannot ask for it."""
        return self.user or str(self.client.get("/user")["login"])

    def head_of(self, number: int) -> str:
        """The commit that a pull request is at now."""
        return str(self.client.get(f"{self._place}/pulls/{number}")["head"]["sha"])

    def comments(self, number: int) -> Iterator[Note]:
        """The comments on a pull request, which is an issue too."""
        for one in self._pages(f"{self._place}/issues/{number}/comments"):
            yield _note(one, "id")

    def comment(self, number: int, body: str) -> None:
        """Write a comment."""
        self.client.send("POST", f"{self._place}/issues/{number}/comments", {"body": body})

    def change_comment(self, number: int, comment: int, body: str) -> None:  # noqa: ARG002 - other hosts need both
        """Let a comment say something else."""
        self.client.send("PATCH", f"{self._place}/issues/comments/{comment}", {"body": body})

    def set_status(self, commit: str, *, is_good: bool, url: str, words: str) -> None:
        """Show beside a commit how its preview went."""
        state = "success" if is_good else "failure"
        said = {"state": state, "target_url": url, "description": words[:LONGEST_STATUS], "context": STATUS}
        self.client.send("POST", f"{self._place}/statuses/{commit}", said)

    def issues(self) -> Iterator[Note]:
        """The open issues, without pull requests."""
        for one in self._pages(f"{self._place}/issues", state="open", type="issues"):
            if not one.get("pull_request"):
                yield _note(one, "number")

    def open_issue(self, title: str, body: str) -> int:
        """Open an issue."""
        return int(self.client.send("POST", f"{self._place}/issues", {"title": title, "body": body})["number"])

    def change_issue(self, number: int, body: str, *, is_open: bool) -> None:
        """Let an issue say something else, and be open or closed."""
        state = "open" if is_open else "closed"
        self.client.send("PATCH", f"{self._place}/issues/{number}", {"body": body, "state": state})

    @property
    def _place(self) -> str:
        return f"/repos/{self.repository}"

    def _pages(self, path: str, **query: str) -> Iterator[Any]:
        """Everything in a list. Some lists of Gitea have one page only and give it again for each number."""
        seen: set[int] = set()
        for page in count(1):
            found = self.client.get(path, **query, per_page=_PER_PAGE, limit=_PER_PAGE, page=page)
            new = [one for one in found if one["id"] not in seen]
            yield from new
            seen.update(one["id"] for one in new)
            if len(found) < _PER_PAGE or not new or page >= _MOST_PAGES:
                return


def _note(one: Any, number: str) -> Note:  # noqa: ANN401 - JSON
    return Note(int(one[number]), str((one.get("user") or {}).get("login", "")), str(one.get("body") or ""))

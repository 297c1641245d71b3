"""GitLab (REST, version 4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any, Final
from urllib.parse import quote

from linli.publishing.hosts.client import Client
from linli.publishing.hosts.host import STATUS, Note

_PER_PAGE: Final = 100
_MOST_PAGES: Final = 100
_LONGEST: Final = 255


@dataclass(frozen=True, slots=True)
class GitLab:
    """A project, by its number or its path ``group/name``."""

    client: Client
    project: str

    def me(self) -> str:
        """The name under which the token writes."""
        return str(self.client.get("/user")["username"])

    def head_of(self, number: int) -> str:
        """The commit that a merge request is at now."""
        return str(self.client.get(f"{self._place}/merge_requests/{number}")["sha"])

    def comments(self, number: int) -> Iterator[Note]:
        """The comments on a merge request."""
        for one in self._pages(f"{self._place}/merge_requests/{number}/notes"):
            yield Note(int(one["id"]), str(one["author"]["username"]), str(one["body"]))

    def comment(self, number: int, body: str) -> None:
        """Write a comment."""
        self.client.send("POST", f"{self._place}/merge_requests/{number}/notes", {"body": body})

    def change_comment(self, number: int, comment: int, body: str) -> None:
        """Let a comment say something else."""
        self.client.send("PUT", f"{self._place}/merge_requests/{number}/notes/{comment}", {"body": body})

    def set_status(self, commit: str, *, is_good: bool, url: str, words: str) -> None:
        """Show beside a commit how its preview went."""
        state = "success" if is_good else "failed"
        said = {"state": state, "target_url": url, "description": words[:_LONGEST], "name": STATUS}
        self.client.send("POST", f"{self._place}/statuses/{commit}", said)

    def issues(self) -> Iterator[Note]:
        """The open issues."""
        for one in self._pages(f"{self._place}/issues", state="opened"):
            yield Note(int(one["iid"]), str(one["author"]["username"]), str(one.get("description") or ""))

    def open_issue(self, title: str, body: str) -> int:
        """Open an issue."""
        return int(self.client.send("POST", f"{self._place}/issues", {"title": title, "description": body})["iid"])

    def change_issue(self, number: int, body: str, *, is_open: bool) -> None:
        """Let an issue say something else, and be open or closed."""
        change = {"description": body, "state_event": "reopen" if is_open else "close"}
        if is_open:
            del change["state_event"]
        self.client.send("PUT", f"{self._place}/issues/{number}", change)

    @property
    def _place(self) -> str:
        return f"/projects/{quote(self.project, safe='')}"

    def _pages(self, path: str, **query: str) -> Iterator[Any]:
        for page in count(1):
            found = self.client.get(path, **query, per_page=_PER_PAGE, page=page)
            yield from found
            if len(found) < _PER_PAGE or page >= _MOST_PAGES:
                return

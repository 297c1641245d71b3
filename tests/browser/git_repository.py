"""A bare repository with pull requests, as a git host has it."""

import base64
import os
import subprocess
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

WHEN = "2026-01-02T03:04:05Z"
AUTHOR = {
    f"GIT_{role}_{part}": value
    for role in ("AUTHOR", "COMMITTER")
    for part, value in (("NAME", "mei"), ("EMAIL", "mei@example.org"))
}


@dataclass
class Request:
    """A pull request."""

    number: int
    title: str
    branch: str
    draft: bool
    state: str = "open"
    labels: list[str] = field(default_factory=list)

    def node(self, host: "GitHost") -> dict[str, Any]:
        """As GraphQL gives it."""
        names = host.git("diff", "--name-status", f"main...{self.branch}").splitlines()
        kinds = {"A": "ADDED", "D": "DELETED"}
        files = [{"path": line.split("\t")[1], "changeType": kinds.get(line[0], "MODIFIED")} for line in names]
        return {
            "id": f"PR_{self.number}",
            "number": self.number,
            "title": self.title,
            "isDraft": self.draft,
            "url": f"http://127.0.0.1/{self.number}",
            "createdAt": WHEN,
            "updatedAt": WHEN,
            "headRefName": self.branch,
            "headRefOid": host.head(self.branch),
            "state": self.state.upper(),
            "isCrossRepository": False,
            "author": {"login": "mei", "name": "梅", "avatarUrl": "", "email": "mei@example.org", "databaseId": 1},
            "labels": {"nodes": [{"name": label} for label in self.labels]},
            "files": {"nodes": files},
        }

    def rest(self, host: "GitHost") -> dict[str, Any]:
        """As REST gives it."""
        return {
            "number": self.number,
            "node_id": f"PR_{self.number}",
            "title": self.title,
            "draft": self.draft,
            "state": self.state,
            "created_at": WHEN,
            "updated_at": WHEN,
            "html_url": f"http://127.0.0.1/{self.number}",
            "labels": [{"name": label} for label in self.labels],
            "head": {"sha": host.head(self.branch), "ref": self.branch},
        }


@dataclass
class GitHost:
    """The repository at ``folder`` and what is open in it."""

    folder: Path
    requests: list[Request] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def run(self, *arguments: str, data: bytes | None = None, **environment: str) -> bytes:
        command = ["git", "-C", str(self.folder), *arguments]
        told = {**os.environ, **AUTHOR, **environment}
        return subprocess.run(command, input=data, capture_output=True, check=True, env=told).stdout  # noqa: S603 - git

    def git(self, *arguments: str) -> str:
        return self.run(*arguments).decode().strip()

    def head(self, branch: str) -> str | None:
        found = self.git("for-each-ref", "--format=%(objectname)", f"refs/heads/{branch}")
        return found or None

    def show(self, file: str, branch: str = "main") -> str:
        return self.run("show", f"{branch}:{file}").decode()

    def commit(self, given: dict[str, Any]) -> tuple[str, dict[str, str]]:
        """Commit files on a branch; the commit, and the blobs by their paths."""
        branch, changes = given["branch"]["branchName"], given["fileChanges"]
        before = self.head(branch)
        assert before == given["expectedHeadOid"], "the branch has moved"
        index = str(self.folder / f"index-{threading.get_ident()}")
        self.run("read-tree", str(before), GIT_INDEX_FILE=index)
        blobs = {}
        for one in changes.get("additions") or []:
            blob = self.run("hash-object", "-w", "--stdin", data=base64.b64decode(one["contents"])).decode().strip()
            blobs[one["path"]] = blob
            self.run("update-index", "--add", "--cacheinfo", f"100644,{blob},{one['path']}", GIT_INDEX_FILE=index)
        for one in changes.get("deletions") or []:
            self.run("update-index", "--force-remove", one["path"], GIT_INDEX_FILE=index)
        tree = self.run("write-tree", GIT_INDEX_FILE=index).decode().strip()
        made = self.git("commit-tree", tree, "-p", str(before), "-m", given["message"]["headline"])
        self.git("update-ref", f"refs/heads/{branch}", made)
        return made, blobs

    def merge(self, request: Request, title: str) -> str:
        tree = self.git("merge-tree", "--write-tree", "main", request.branch).splitlines()[0]
        made = self.git("commit-tree", tree, "-p", "main", "-p", request.branch, "-m", title)
        self.git("update-ref", "refs/heads/main", made)
        request.state = "merged"
        return made

"""A host of one repository on this machine, with as much of GitHub's API as the form editor asks of it.

Branches and commits are git's own, in a bare repository; pull requests are kept in memory. REST and GraphQL are as
GitHub documents them, for the questions that come: any other one is answered with an error and written down.
"""

import json
import re
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.browser.git_repository import WHEN, GitHost, Request


def mutation(host: GitHost, query: str, given: dict[str, Any]) -> dict[str, Any] | None:
    """What a GraphQL request that changes something comes to; None if it changes nothing."""
    if "createCommitOnBranch" in query:
        made, blobs = host.commit(given)
        asked = re.findall(r'(file_\d+):\s*file\(path:\s*("(?:[^"\\]|\\.)*")\)', query)
        files = {alias: {"oid": blobs.get(json.loads(path))} for alias, path in asked}
        return {"createCommitOnBranch": {"commit": {"oid": made, "committedDate": WHEN, **files}}}
    if "createRef" in query:
        host.git("update-ref", given["name"], given["oid"], "0" * 40)
        return {"createRef": {"ref": {"name": given["name"].removeprefix("refs/heads/")}}}
    for name, draft in (("convertPullRequestToDraft", True), ("markPullRequestReadyForReview", False)):
        if name in query:
            request = next(one for one in host.requests if f"PR_{one.number}" == given["pullRequestId"])
            request.draft = draft
            return {name: {"pullRequest": {"isDraft": draft}}}
    return None


def question(host: GitHost, query: str, variables: dict[str, Any]) -> dict[str, Any]:
    """What a GraphQL request asks of the repository."""
    branch = variables.get("branch") or "main"
    found: dict[str, Any] = {}
    if "defaultBranchRef" in query:
        found["defaultBranchRef"] = {"name": "main"}
    if "pullRequests(" in query:
        found["pullRequests"] = {"nodes": [one.node(host) for one in host.requests if one.state == "open"]}
    for alias, oid, sort in re.findall(r'(\w+):\s*object\(oid:\s*"([0-9a-f]+)"\)\s*\{\s*\.\.\. on (\w+)', query):
        none: dict[str, Any] = {"status": None, "deployments": {"nodes": []}, "checkSuites": {"nodes": []}}
        found[alias] = {"text": host.run("cat-file", "blob", oid).decode()} if sort == "Blob" else none
    for alias, written in re.findall(r'(\w+):\s*object\(expression:\s*("(?:[^"\\]|\\.)*")\)', query):
        found[alias] = blob_at(host, json.loads(written))
    for alias, path in re.findall(r'(\w+_\d+):\s*ref\(.*?path:\s*("(?:[^"\\]|\\.)*")\)', query):
        log = host.git("log", "-1", "--format=%H", branch, "--", json.loads(path)).split()
        found[alias] = {"target": {"history": {"nodes": [about(host, oid) for oid in log]}}}
    if re.search(r"[{\s]ref\(qualifiedName:\s*\$branch\)", re.sub(r"\w+_\d+:\s*ref\(", "", query)):
        oid = host.head(branch)
        found["ref"] = {"target": {"oid": oid, "history": {"nodes": [about(host, oid)]}}} if oid else None
    return found


def blob_at(host: GitHost, expression: str) -> dict[str, Any] | None:
    try:
        data = host.run("show", expression)
    except subprocess.CalledProcessError:
        return None
    return {"oid": host.git("rev-parse", expression), "byteSize": len(data), "isBinary": False, "text": data.decode()}


def about(host: GitHost, oid: str) -> dict[str, Any]:
    name, email, day, message = host.git("show", "-s", "--format=%an%x00%ae%x00%cI%x00%s", oid).split("\0")
    author = {"name": name, "email": email, "avatarUrl": "", "user": {"id": "1", "databaseId": 1, "login": "mei"}}
    return {"oid": oid, "message": message, "committedDate": day, "author": author}


def graphql(host: GitHost, body: dict[str, Any]) -> dict[str, Any]:
    query, variables = body["query"], body.get("variables") or {}
    if "base: repository" in query:  # from which commit a new branch may go
        base = {"ref": {"target": {"oid": host.head(variables.get("branch") or "main")}}}
        return {"data": {"fork": {"id": "R_1"}, "base": base}}
    changed = mutation(host, query, variables.get("input") or {})
    return {"data": changed if changed is not None else {"repository": question(host, query, variables)}}


def rest(host: GitHost, method: str, path: str, body: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """The answer to a REST request; raises LookupError where there is none."""
    for (wanted, pattern), answer in ROUTES.items():
        match = re.fullmatch(pattern, path)
        if wanted == method and match:
            return answer(host, match.groups(), body)
    raise LookupError(path)


def _request(host: GitHost, groups: tuple[str, ...]) -> Request:
    return host.requests[int(groups[0]) - 1]


def _open(host: GitHost, _: tuple[str, ...], body: Any) -> Any:  # noqa: ANN401 - JSON
    host.requests.append(Request(len(host.requests) + 1, body["title"], body["head"], body.get("draft", False)))
    return host.requests[-1].rest(host)


def _change(host: GitHost, groups: tuple[str, ...], body: Any) -> Any:  # noqa: ANN401 - JSON
    request = _request(host, groups)
    request.labels = body.get("labels", request.labels)
    request.state = body.get("state", request.state)
    return request.rest(host)


def _label(host: GitHost, groups: tuple[str, ...], body: Any) -> Any:  # noqa: ANN401 - JSON
    request = _request(host, groups)
    request.labels += body["labels"]
    return [{"name": label} for label in request.labels]


def _merge(host: GitHost, groups: tuple[str, ...], body: Any) -> Any:  # noqa: ANN401 - JSON
    return {"merged": True, "sha": host.merge(_request(host, groups), body["commit_title"])}


def _tree(host: GitHost, groups: tuple[str, ...], _: Any) -> Any:  # noqa: ANN401 - JSON
    lines = [line.split(None, 4) for line in host.git("ls-tree", "-r", "-l", "-z", groups[0]).split("\0") if line]
    return {"tree": [{"type": sort, "sha": oid, "size": int(size), "path": path} for _, sort, oid, size, path in lines]}


NAME = r"[\w.-]+"
USER = {
    "login": "mei",
    "name": "梅",
    "email": "mei@example.org",
    "id": 1,
    "avatar_url": "",
    "html_url": "http://127.0.0.1/mei",
}
REPOSITORY = rf"/repos/{NAME}/{NAME}"
ROUTES: dict[tuple[str, str], Callable[[GitHost, tuple[str, ...], Any], Any]] = {
    ("GET", "/user"): lambda *_: USER,
    ("GET", REPOSITORY): lambda *_: {"default_branch": "main", "permissions": {"push": True}},
    ("GET", rf"{REPOSITORY}/collaborators/{NAME}"): lambda *_: None,
    ("GET", rf"{REPOSITORY}/git/trees/(.+)"): _tree,
    ("GET", rf"{REPOSITORY}/git/blobs/(\w+)"): lambda host, groups, _: host.run("cat-file", "blob", groups[0]),
    ("DELETE", rf"{REPOSITORY}/git/refs/(heads/.+)"): lambda host, groups, _: (
        host.git("update-ref", "-d", f"refs/{groups[0]}") and None
    ),
    ("POST", rf"{REPOSITORY}/pulls"): _open,
    ("GET", rf"{REPOSITORY}/(?:issues|pulls)/(\d+)"): lambda host, groups, _: _request(host, groups).rest(host),
    ("PATCH", rf"{REPOSITORY}/(?:issues|pulls)/(\d+)"): _change,
    ("POST", rf"{REPOSITORY}/issues/(\d+)/labels"): _label,
    ("PUT", rf"{REPOSITORY}/pulls/(\d+)/merge"): _merge,
}


class Handler(BaseHTTPRequestHandler):
    """Speaks for a host."""

    def __init__(self, host: GitHost, *given: Any) -> None:  # noqa: ANN401 - the library's own
        self.host = host
        super().__init__(*given)

    def log_message(self, *_: object) -> None:
        pass

    def answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length)) if length else {}
        path = self.path.partition("?")[0].removeprefix("/api").removeprefix("/v3")  # as on servers of one's own
        try:
            with self.host.lock:
                given = graphql(self.host, body) if path == "/graphql" else rest(self.host, self.command, path, body)
        except (LookupError, AssertionError, subprocess.CalledProcessError) as error:
            self.host.unknown.append(f"{self.command} {path} {body}: {error!r}")
            self.send(404, b'{"message": "Not Found"}')
        else:
            self.send(204 if given is None else 200, given if isinstance(given, bytes) else json.dumps(given).encode())

    def send(self, status: int, data: bytes) -> None:
        self.send_response(status)
        for name in ("Origin", "Headers", "Methods"):
            self.send_header(f"Access-Control-Allow-{name}", "*, Authorization" if name == "Headers" else "*")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "0" if status == 204 else str(len(data)))
        self.end_headers()
        if status != 204:
            self.wfile.write(data)

    def do_OPTIONS(self) -> None:
        self.send(204, b"")

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer  # noqa: N815 - as the library calls them


@contextmanager
def git_host(folder: Path, project: Path) -> Iterator[tuple[GitHost, str]]:
    """A host with a copy of a project's repository, and where it is."""
    subprocess.run(["git", "clone", "-q", "--bare", str(project), str(folder)], check=True)  # noqa: S603, S607 - git
    host = GitHost(folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, host)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield host, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()

"""Servers on this machine: one that shows a folder as nginx would, and one that is a code host."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen


class _Folder(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def running(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[str]:
    """A server with a handler, and its address without a slash at the end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@contextmanager
def shown(folder: Path) -> Iterator[str]:
    """Where a folder is served."""
    with running(partial(_Folder, directory=str(folder))) as address:
        yield address


def fetched(url: str) -> tuple[int, str]:
    """The status and the text of a page."""
    try:
        with urlopen(url, timeout=10) as answer:  # noqa: S310 - our own server
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, ""


class FakeHost:
    """A code host with one repository, as much of it as is asked for: GitHub's form, or GitLab's."""

    def __init__(self, *, is_gitlab: bool = False) -> None:
        self.is_gitlab = is_gitlab
        self.user = "linli-bot"
        self.heads: dict[int, str] = {}
        self.comments: dict[int, list[dict[str, Any]]] = {}
        self.statuses: dict[str, dict[str, Any]] = {}
        self.issues: list[dict[str, Any]] = []
        self.failures: list[int] = []
        self.tokens: list[str] = []
        self.asked: list[str] = []

    def note(self, number: int, body: str, author: str) -> dict[str, Any]:
        who = {"username": author} if self.is_gitlab else {"login": author}
        return {"id": number, "body": body, "author" if self.is_gitlab else "user": who}

    def answer(self, method: str, path: str, body: dict[str, Any]) -> tuple[int, Any]:  # noqa: PLR0911
        *_, kind, name = path.split("/")
        parts = path.strip("/").split("/")
        if name == "user":
            return 200, {"login": self.user, "username": self.user}
        if kind in {"pulls", "merge_requests"}:
            head = self.heads.get(int(name))
            return (200, {"sha": head, "head": {"sha": head}}) if head else (404, {})
        if name in {"comments", "notes"}:
            notes = self.comments.setdefault(int(kind), [])
            if method == "POST":
                notes.append(self.note(100 + len(notes), body["body"], self.user))
                return 201, notes[-1]
            return 200, notes
        if kind in {"comments", "notes"}:
            for notes in self.comments.values():
                for one in notes:
                    if one["id"] == int(name):
                        one["body"] = body["body"]
                        return 200, one
        if kind == "statuses":
            self.statuses[name] = body
            return 201, body
        return self._issues(method, parts, body)

    def _issues(self, method: str, parts: list[str], body: dict[str, Any]) -> tuple[int, Any]:
        if parts[-1] == "issues" and method == "POST":
            number = len(self.issues) + 1
            text = body.get("body") or body.get("description") or ""
            issue = {**self.note(number, text, self.user), "number": number, "iid": number, "state": "open"}
            self.issues.append({**issue, "description": text, "title": body["title"]})
            return 201, self.issues[-1]
        if parts[-1] == "issues":
            return 200, [one for one in self.issues if one["state"] == "open"]
        if parts[-2] == "issues":
            issue = self.issues[int(parts[-1]) - 1]
            text = body.get("body") or body.get("description")
            is_closed = body.get("state") == "closed" or body.get("state_event") == "close"
            issue.update(body=text, description=text, state="closed" if is_closed else "open")
            return 200, issue
        return 404, {}


@contextmanager
def hosting(host: FakeHost) -> Iterator[str]:
    """The address of a code host's interface."""

    class Handler(BaseHTTPRequestHandler):
        def do(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(length) or b"{}")
            host.tokens.append(self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN") or "")
            path = urlsplit(self.path).path
            host.asked.append(f"{self.command} {path}")
            code, answer = (host.failures.pop(0), {}) if host.failures else host.answer(self.command, path, body)
            data = json.dumps(answer).encode()
            self.send_response(code)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PUT = do_PATCH = do  # noqa: N815 - the server's own names

        def log_message(self, *_: object) -> None:
            pass

    with running(Handler) as address:
        yield address

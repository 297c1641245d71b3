"""Answers the form editor's requests for files (WSGI): those of a page from this very server, and nobody else's."""

import hmac
import json
import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from linli.editor.bridge import FormFiles, Refused
from linli.editor.document import NotEditable
from linli.wording import Language, Text

Start = Callable[[str, list[tuple[str, str]]], Any]
"""What a WSGI application begins its answer with."""

_LARGEST: Final = 21_000_000
FOREIGN: Final = Text("这个请求不是从本机的表单编辑页发出的。", "This request does not come from the form editor here.")
UNKNOWN: Final = Text("没有这个功能。", "There is nothing here.")
UNSAFE: Final = Text("{file} 有语法错误或写法特殊，不能自动改。", "{file} has faults and cannot be changed.")
CANNOT: Final = Text("不能读写文件：{error}", "The file cannot be read or written: {error}")


@dataclass(frozen=True, slots=True)
class Bridge:
    """The server's side: ``hosts`` are the names under which it is asked, such as ``127.0.0.1:8000``.

    Every request has to show the ``token``, which only the page of this server has, and must not come from a page of
    another origin; so no web page that is open in the same browser can touch the files, whatever it calls itself.
    """

    files: FormFiles
    hosts: frozenset[str]
    language: Language
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    def __call__(self, environ: Mapping[str, Any], start: Start, name: str) -> Iterable[bytes]:
        """Answer the request for ``name``."""
        try:
            self._check(environ)
            status, kind, data = self._answer(environ, name)
        except Refused as refusal:
            status, kind, data = refusal.status, *_json({"reason": refusal.reason.to(self.language)})
        except NotEditable as problem:
            status, kind, data = 409, *_json({"reason": UNSAFE.to(self.language).format(file=problem)})
        except OSError as error:
            status, kind, data = 500, *_json({"reason": CANNOT.to(self.language).format(error=error.strerror)})
        return reply(start, status, kind, data)

    def is_asked_here(self, environ: Mapping[str, Any]) -> bool:
        """Whether a request names this server: another name is one that somebody has made point to this machine."""
        return environ.get("HTTP_HOST", "") in self.hosts

    def _check(self, environ: Mapping[str, Any]) -> None:
        origin = environ.get("HTTP_ORIGIN")
        fits = (
            self.is_asked_here(environ)
            and (origin is None or urlsplit(origin).netloc in self.hosts)
            and environ.get("HTTP_SEC_FETCH_SITE", "same-origin") == "same-origin"
            and hmac.compare_digest(environ.get("HTTP_X_LINLI_TOKEN", "").encode(), self.token.encode())
        )
        if not fits:
            raise Refused(403, FOREIGN)

    def _answer(self, environ: Mapping[str, Any], name: str) -> tuple[int, str, bytes]:
        asked = {key: values[0] for key, values in parse_qs(environ.get("QUERY_STRING", "")).items()}
        path, to = asked.get("path", ""), asked.get("to", "")
        before = environ.get("HTTP_IF_MATCH", "").strip('"') or None
        match environ["REQUEST_METHOD"], name:
            case "GET", "files":
                return 200, *_json(self.files.listed())
            case "GET", "file":
                return 200, "application/octet-stream", self.files.read(path)
            case "PUT", "file":
                return 200, *_json({"digest": self.files.write(path, _body(environ), before)})
            case "DELETE", "file":
                self.files.remove(path, before or "")
                return 200, *_json({})
            case "POST", "move":
                self.files.move(path, to, before or "")
                return 200, *_json({})
            case "POST", "follow":
                return 200, *_json({"changed": self.files.follow(path, to)})
        raise Refused(404, UNKNOWN)


def reply(start: Start, status: int, kind: str, data: bytes) -> list[bytes]:
    """An answer that no cache keeps and no browser takes for something else."""
    headers = [
        ("Content-Type", kind),
        ("Content-Length", str(len(data))),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
    start(f"{status} {HTTPStatus(status).phrase}", headers)
    return [data]


def _json(value: Any) -> tuple[str, bytes]:  # noqa: ANN401 - whatever JSON can hold
    return "application/json", json.dumps(value, ensure_ascii=False).encode()


def _body(environ: Mapping[str, Any]) -> bytes:
    """What a request sends. Raises Refused where it is not all there: half a file is never written."""
    text = environ.get("CONTENT_LENGTH") or ""
    length = int(text) if text.isdecimal() else -1
    if not 0 <= length <= _LARGEST:
        raise Refused(413 if length > 0 else 411, Text("没有写明大小，或文件太大。", "No size is given, or too large."))
    data: bytes = environ["wsgi.input"].read(length)
    if len(data) != length:
        raise Refused(400, Text("文件没有传完。", "The file did not arrive whole."))
    return data

"""Serves a built site as an ordinary web host does: kept-alive connections, gzip, files that may be kept.

``serve.py FOLDER`` writes the address on one line, and serves until it is ended.
"""

import gzip
import sys
from functools import cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

TEXTS: Final = ("text/", "application/json", "application/javascript", "application/xml", "image/svg+xml")
KEPT: Final = "public, max-age=31536000"
ASKED_AGAIN: Final = "no-cache"
HOST: Final = "127.0.0.1"


def media_type(path: Path) -> str:
    """The type of a file, with its encoding where it is a text."""
    known = {".js": "text/javascript", ".webmanifest": "application/manifest+json", ".woff2": "font/woff2"}
    kind = known.get(path.suffix) or guess_type(path.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(TEXTS) else kind


@cache
def body(path: Path, *, compressed: bool) -> bytes:
    """A file as it is sent."""
    data = path.read_bytes()
    return gzip.compress(data, 6, mtime=0) if compressed else data


class Host(BaseHTTPRequestHandler):
    """Sends the files of a folder, and its 404 page for what is not there."""

    protocol_version = "HTTP/1.1"
    # Without this, a small answer waits for the acknowledgement of its headers.
    wbufsize = -1
    disable_nagle_algorithm = True

    def __init__(self, *arguments: object, folder: Path) -> None:
        """``folder`` is the site."""
        self.folder = folder
        super().__init__(*arguments)  # type: ignore[arg-type]  # what the server hands over

    def do_GET(self) -> None:
        """Answer with the file."""
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        """Answer without it."""
        self._answer(with_body=False)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""

    def _answer(self, *, with_body: bool) -> None:
        way = unquote(urlsplit(self.path).path)
        path = (self.folder / way.lstrip("/")).resolve()
        if path.is_dir() and not way.endswith("/"):
            self._send(HTTPStatus.MOVED_PERMANENTLY, {"Location": f"{urlsplit(self.path).path}/"}, b"")
            return
        file, status = path / "index.html" if path.is_dir() else path, HTTPStatus.OK
        if not file.is_file() or not file.is_relative_to(self.folder):
            file, status = self.folder / "404.html", HTTPStatus.NOT_FOUND
        kind = media_type(file)
        compressed = kind.endswith("charset=utf-8") and "gzip" in self.headers.get("Accept-Encoding", "")
        headers = {
            "Content-Type": kind,
            "Cache-Control": ASKED_AGAIN if file.suffix == ".html" else KEPT,
            "Vary": "Accept-Encoding",
            **({"Content-Encoding": "gzip"} if compressed else {}),
        }
        self._send(status, headers, body(file, compressed=compressed), with_body=with_body)

    def _send(self, status: HTTPStatus, headers: dict[str, str], data: bytes, *, with_body: bool = True) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(data))}.items():
            self.send_header(name, value)
        self.end_headers()
        if with_body:
            self.wfile.write(data)


def main() -> None:
    """Serve the folder that the command line names."""
    folder = Path(sys.argv[1]).resolve()
    with ThreadingHTTPServer((HOST, 0), partial(Host, folder=folder)) as server:
        sys.stdout.write(f"http://{HOST}:{server.server_port}/\n")
        sys.stdout.flush()
        server.serve_forever()


if __name__ == "__main__":
    main()

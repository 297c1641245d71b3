"""A folder with indexes and the scripts that search them, served as a web host does: compressed, connections kept."""

import gzip
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copytree
from typing import Final

from tests.conftest import ROOT

from linli.assembly.content import load_content
from linli.catalogue.public import public
from linli.pages.finding import documents as documents_of
from linli.search.document import Document
from linli.search.index import build_index

SCRIPTS: Final = ROOT / "plugins" / "linli" / "scripts"
BLANK: Final = "blank.html"
_PAGE: Final = '<!doctype html><html lang="zh"><meta charset="utf-8"><title>-</title><link rel="icon" href="data:,">'
_TYPES: Final = {".html": "text/html", ".js": "text/javascript", ".json": "application/json"}
_LEVEL: Final = 6


def real_documents(today: date) -> tuple[Document, ...]:
    """The repository's own profiles."""
    return tuple(documents_of(public(load_content(ROOT, today).catalogue, today)))


def lay_out(folder: Path) -> Path:
    """The scripts and an empty page in a folder, to which indexes can be added."""
    copytree(SCRIPTS, folder / "scripts")
    folder.joinpath(BLANK).write_text(_PAGE, encoding="utf-8")
    return folder


def add_index(folder: Path, name: str, documents: Sequence[Document]) -> None:
    """An index as a site ``name`` has it, in a folder below."""
    for file, data in build_index(documents, name).items():
        place = folder / name / file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


@lru_cache(maxsize=4096)
def packed(path: Path) -> bytes:
    """A file as it is sent."""
    return gzip.compress(path.read_bytes(), _LEVEL)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = packed(path)
        self.send_response(200)
        self.send_header("Content-Type", f"{_TYPES.get(path.suffix, 'text/plain')}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False  # browsers keep connections open


@contextmanager
def host(folder: Path) -> Iterator[str]:
    """Where a folder is served."""
    with _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()

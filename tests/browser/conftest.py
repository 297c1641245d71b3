import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.conftest import ROOT

CHROMIUM = ROOT / "tests" / "tools" / "chromium"
BELOW = "/a/b/"


class Handler(SimpleHTTPRequestHandler):
    """Serves the site at the root of the server and again below ``/a/b/``, quietly, with the site's own 404 page."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.replace(BELOW, "/", 1) if path.startswith(BELOW) else path)

    def end_headers(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")  # for sites that are searched together
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        data = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Where a site is served: the root of a server on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with serve(site) as root:
        yield root


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = subprocess.run([CHROMIUM], capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own script
    path = found.stdout.strip()
    assert path, f"no Chromium on this machine; tests/tools/prepare installs one: {found.stderr}"
    with sync_playwright() as playwright:
        # The pages are our own, and root, as which containers run, cannot have the sandbox.
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield chromium
        chromium.close()

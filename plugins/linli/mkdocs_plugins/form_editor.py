"""The form editor of a preview on one's own machine: the server has it beside the site, and gives it the files."""

import ipaddress
import mimetypes
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from linli.assembly.form_editor import FOLDER, editor_file
from linli.editor.bridge_server import Bridge, Start, reply
from linli.forms.configuration import Place
from linli.settings.model import Settings

Application = Callable[[dict[str, Any], Start], Iterable[bytes]]
_API: Final = "api/"
_KINDS: Final = {
    ".js": "text/javascript",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".json": "application/json",
}


def is_loopback(host: str) -> bool:
    """Whether a host's name or address means this machine and no other."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def hosts_of(host: str, port: int) -> frozenset[str]:
    """The names under which a server of this machine is asked."""
    bare = f"[{host}]" if ":" in host else host
    return frozenset(f"{name}:{port}" for name in {bare, "127.0.0.1", "localhost", "[::1]"})


@dataclass(frozen=True, slots=True)
class WithFormEditor:
    """A server's application (WSGI) with the form editor at ``root``; all else is the ``site``'s.

    Its page is not one of the site's files: those get a script that reloads them after each build, and what one was
    writing would be gone.
    """

    site: Application
    root: str
    bridge: Bridge
    settings: Callable[[], Settings]

    def __call__(self, environ: dict[str, Any], start: Start) -> Iterable[bytes]:
        """Answer a request."""
        path = environ.get("PATH_INFO", "")
        if path == f"{self.root}{FOLDER}".rstrip("/"):
            start("302 Found", [("Location", f"{self.root}{FOLDER}"), ("Content-Length", "0")])
            return []
        if not path.startswith(f"{self.root}{FOLDER}"):
            return self.site(environ, start)
        name = path.removeprefix(f"{self.root}{FOLDER}")
        if name.startswith(_API):
            return self.bridge(environ, start, name.removeprefix(_API))
        return self._file(environ, start, name or "index.html")

    def _file(self, environ: Mapping[str, Any], start: Start, name: str) -> Iterable[bytes]:
        if not self.bridge.is_asked_here(environ):
            return reply(start, 403, "text/plain", b"")
        data = editor_file(name, self.settings(), Place(self.root, is_local=True), self.bridge.token)
        if data is None:
            return reply(start, 404, "text/plain", b"")
        ending = f".{name.rpartition('.')[2]}"
        kind = _KINDS.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        return reply(start, 200, f"{kind}; charset=utf-8" if kind.startswith("text/") else kind, data)

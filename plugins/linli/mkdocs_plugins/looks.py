"""Showing a page that was made ahead of the others, though the server itself waits for all of them."""

import json
import mimetypes
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Condition
from typing import Final
from urllib.parse import parse_qs
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

LOOKS: Final = "looks.json"
"""Where the server of a preview answers when there are such pages, from the site's root."""

_PATIENCE: Final = 25.0
"""Seconds after which a question is answered though nothing happened."""


@dataclass(slots=True)
class Looks:
    """The pages that were made ahead, and how often pages were made. ``site`` is the folder that they are in.

    While ``is_building``, files are shown as they are there: a preview's are replaced one by one, each at once.
    """

    count: int = 0
    pages: Sequence[str] = ()
    is_building: bool = False
    site: Path | None = None
    changed: Condition = field(default_factory=Condition)

    def start(self, site: Path) -> None:
        """Pages are about to be made in the folder ``site``, which nobody needs to wait for."""
        with self.changed:
            self.site, self.is_building = site, True

    def begin(self, pages: Sequence[str], site: Path) -> None:
        """Some pages, by their addresses, are in the folder ``site``; the others are being made."""
        self._tell(pages, site, is_building=True)

    def end(self) -> None:
        """All pages are made, or will not be; who shows one that was made ahead may load it again."""
        if self.is_building:
            self._tell((), None, is_building=False)

    def _tell(self, pages: Sequence[str], site: Path | None, *, is_building: bool) -> None:
        with self.changed:
            self.count, self.pages, self.site, self.is_building = self.count + 1, pages, site, is_building
            self.changed.notify_all()

    def after(self, count: int, patience: float = _PATIENCE) -> bytes:
        """The next news after so many, as JSON; what is known when nobody should wait longer."""
        with self.changed:
            self.changed.wait_for(lambda: self.count != count, timeout=patience)
            news = {"count": self.count, "pages": list(self.pages), "done": not self.is_building}
            return json.dumps(news).encode()

    def beside(self, app: WSGIApplication, base: str) -> WSGIApplication:
        """A server's ``app`` that also answers below ``base`` who asks for such pages."""

        def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            path = environ.get("PATH_INFO", "")
            if path == f"{base}{LOOKS}":
                asked = parse_qs(environ.get("QUERY_STRING", "")).get("after", [""])[0]
                known = int(asked) if asked.isascii() and asked.isdigit() else -1
                return _sent(start_response, "application/json", self.after(known))
            found = self._file(path.removeprefix(base)) if path.startswith(base) else None
            return app(environ, start_response) if found is None else _sent(start_response, *found)

        return answer

    def _file(self, path: str) -> tuple[str, bytes] | None:
        """What the file at a path is, and its bytes, while the server itself would wait."""
        site = self.site
        if not self.is_building or site is None:
            return None
        file = (site / f"{path}index.html" if path.endswith("/") or not path else site / path).resolve()
        if not file.is_relative_to(site.resolve()) or not file.is_file():
            return None
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind, file.read_bytes()


def _sent(start_response: StartResponse, kind: str, data: bytes) -> Iterable[bytes]:
    headers = [("Content-Type", kind), ("Cache-Control", "no-store"), ("Content-Length", str(len(data)))]
    start_response("200 OK", headers)
    return [data]

"""Telling browsers that the page they show was made ahead of the others."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
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
    """The pages that were made ahead, and how often that happened."""

    count: int = 0
    pages: Sequence[str] = ()
    changed: Condition = field(default_factory=Condition)

    def tell(self, pages: Sequence[str]) -> None:
        """Some pages, by their addresses, were made."""
        with self.changed:
            self.count, self.pages = self.count + 1, pages
            self.changed.notify_all()

    def after(self, count: int, patience: float = _PATIENCE) -> bytes:
        """The next pages that are made after so many times, as JSON; what is known when nobody should wait longer."""
        with self.changed:
            self.changed.wait_for(lambda: self.count != count, timeout=patience)
            return json.dumps({"count": self.count, "pages": list(self.pages)}).encode()

    def beside(self, app: WSGIApplication, base: str) -> WSGIApplication:
        """A server's ``app`` that also answers below ``base`` who asks for such pages."""

        def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            if environ.get("PATH_INFO") != f"{base}{LOOKS}":
                return app(environ, start_response)
            asked = parse_qs(environ.get("QUERY_STRING", "")).get("after", [""])[0]
            data = self.after(int(asked)) if asked.isascii() and asked.isdigit() else self.after(-1)
            headers = [("Content-Type", "application/json"), ("Cache-Control", "no-store")]
            start_response("200 OK", [*headers, ("Content-Length", str(len(data)))])
            return [data]

        return answer

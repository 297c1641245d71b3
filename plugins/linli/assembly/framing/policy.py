"""What a page may load, run and send: nothing but its own site's files, and what its owner has named.

The content security policy is the second line behind escaping and sanitising. It stands in every page, so that it holds
wherever the site is put, and again in a file of headers for hosts that read one, with what only a header can say.
"""

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Final
from urllib.parse import urlsplit

from markupsafe import Markup

_OPEN, _CLOSE = "<script>", "</script>"

PREVIEW: Final = "LINLI_PREVIEW"
"""The environment variable, set to anything, by which a build is a preview for others, whatever its project says."""

REFERRER: Final = "same-origin"
"""What other sites learn of the page that led to them: nothing."""


@cache
def first_script() -> Markup:
    """The one script that stands in the page itself, since it has to run before anything is shown."""
    path = files("linli").joinpath("theme/linli/first_script.html")
    return Markup(path.read_text(encoding="utf-8").strip())  # noqa: S704 - our own


def _digest() -> str:
    """The first script as a policy names it: by what is between its tags, to the byte."""
    source = first_script().removeprefix(_OPEN).removesuffix(_CLOSE)
    return f"'sha256-{base64.b64encode(sha256(source.encode()).digest()).decode()}'"


def origin(address: str) -> str | None:
    """The origin of a web address, in ASCII; None where it has none that a policy could name."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    is_plain = bool(host) and all(sign.isalnum() or sign in "-." for sign in host)
    return f"{parts.scheme}://{host}{port}" if is_plain and parts.scheme in {"http", "https"} else None


@dataclass(frozen=True, slots=True)
class Policy:
    """The policy of one site's pages.

    ``searched`` are the sites that are searched as well, ``loaded`` scripts and style sheets from elsewhere that the
    site's configuration names. A preview on the owner's own machine ``is_served`` by a server that puts a script into
    every page, which is never twice the same.
    """

    searched: Sequence[str] = ()
    loaded: Sequence[str] = ()
    is_served: bool = False

    def __str__(self) -> str:
        """As a page gives it."""
        loaded = _origins(self.loaded)
        directives = {
            "default-src": ["'none'"],
            "script-src": ["'self'", "'unsafe-inline'" if self.is_served else _digest(), *loaded],
            "style-src": ["'self'", *loaded],
            "img-src": ["'self'", "data:"],
            "font-src": ["'self'"],
            "media-src": ["'self'"],
            "connect-src": ["'self'", *_origins(self.searched)],
            "manifest-src": ["'self'"],
            "worker-src": ["'none'"],
            "form-action": ["'self'"],
            "base-uri": ["'none'"],
        }
        return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())


def _origins(addresses: Iterable[str]) -> list[str]:
    return sorted({found for address in addresses if (found := origin(address)) is not None})

"""The headers that a host should send with the site's files, in the form that several hosts read (``_headers``)."""

from collections.abc import Iterable, Mapping
from typing import Final

from linli.assembly.framing.policy import REFERRER

FILE: Final = "_headers"
"""Where hosts such as Netlify and Cloudflare Pages look for it; on others it is a file like any other."""

_UNUSED: Final = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media", "geolocation"),
    *("gyroscope", "magnetometer", "microphone", "midi", "payment", "screen-wake-lock", "serial", "usb"),
)
"""What browsers offer and no page of ours asks for."""

FOR_EVER: Final = "public, max-age=31536000, immutable"
"""What browsers are told of files that are named after their contents."""

_SHORTLY: Final = "public, max-age=600"
"""What they are told of all others: ten minutes, as docs/hosting.md has it for servers."""


def security_headers(policy: str) -> Mapping[str, str]:
    """The headers of every file. Only a header can forbid that other sites show a page in a frame.

    Strict-Transport-Security is for the site's owner to decide, since it cannot be taken back.
    """
    return {
        "Content-Security-Policy": f"{policy}; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": REFERRER,
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED),
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def headers_file(policy: str, hashed: Iterable[str]) -> bytes:
    """The file for a site. ``hashed`` are paths (with ``*`` for the rest) that are named after their contents."""
    rules = {"/*": security_headers(policy), **{f"/{path}": {"Cache-Control": FOR_EVER} for path in hashed}}
    blocks = [
        "\n".join([path, *(f"  {name}: {value}" for name, value in found.items())]) for path, found in rules.items()
    ]
    return ("\n\n".join(blocks) + "\n").encode()


def kept_for_ever(headers: str) -> tuple[str, ...]:
    """The paths (with ``*`` for the rest) of a site's file of headers that are named after their contents."""
    blocks = (block.split("\n") for block in headers.strip().split("\n\n"))
    return tuple(path.removeprefix("/") for path, *said in blocks if f"  Cache-Control: {FOR_EVER}" in said)


def cache_control(file: str, hashed: Iterable[str]) -> str:
    """What browsers are told of a file, given the paths of those that are named after their contents."""
    is_hashed = any(file.startswith(path[:-1]) if path.endswith("*") else file == path for path in hashed)
    return FOR_EVER if is_hashed else _SHORTLY

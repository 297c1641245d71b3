"""The headers that a host should send with the site's files, in the form that several hosts read (``_headers``)."""

from collections.abc import Iterable, Mapping
from typing import Final

from linli.assembly.framing.policy import REFERRER
from linli.catalogue import urls
from linli.pages.embeds import POLICY as CARD

FILE: Final = "_headers"
"""Where hosts such as Netlify and Cloudflare Pages look for it; on others it is a file like any other."""

_UNUSED: Final = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media", "geolocation"),
    *("gyroscope", "magnetometer", "microphone", "midi", "payment", "screen-wake-lock", "serial", "usb"),
)
"""What browsers offer and no page of ours asks for."""

_POLICY: Final = "Content-Security-Policy"
FOR_EVER: Final = "public, max-age=31536000, immutable"
"""What browsers are told of files that are named after their contents."""

_SHORTLY: Final = "public, max-age=600"
"""What they are told of all others: ten minutes, as docs/hosting.md has it for servers."""


def security_headers(policy: str, *, has_editor: bool = False) -> Mapping[str, str]:
    """The headers of every file. Only a header can forbid that other sites show a page in a frame.

    Where a site ``has_editor``, one signs in to git hosts in windows that tell it the result.
    Strict-Transport-Security is for the site's owner to decide, since it cannot be taken back.
    """
    return {
        _POLICY: f"{policy}; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": REFERRER,
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED),
        "Cross-Origin-Opener-Policy": "same-origin-allow-popups" if has_editor else "same-origin",
    }


def headers_file(policy: str, hashed: Iterable[str], folders: Iterable[str], *, has_editor: bool = False) -> bytes:
    """The file for a site. ``hashed`` are paths (with ``*`` for the rest) that are named after their contents.

    Only the cards in ``embed/`` may be shown in frames. Hosts put together what all rules say of a file, and of two
    policies the stricter one holds; so every place has its policy from one rule alone: ``folders`` are all others. The
    page of a form editor has a policy of its own, which says more than a header could.
    """
    common = dict(security_headers(policy, has_editor=has_editor))
    own = {_POLICY: common.pop(_POLICY)}
    rules: dict[str, Mapping[str, str]] = {"/*": common, f"/{urls.EMBED}*": {_POLICY: f"{CARD}; frame-ancestors *"}}
    rules |= dict.fromkeys(("/", "/:file", *(f"/{folder}/*" for folder in folders)), own)
    rules |= {f"/{urls.ADMIN}*": {_POLICY: "frame-ancestors 'none'"}} if has_editor else {}
    rules |= {f"/{path}": {"Cache-Control": FOR_EVER} for path in hashed}
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

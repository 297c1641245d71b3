"""One request to another site, that can reach nothing but the public internet and waits for nobody for long."""

import ipaddress
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Final
from urllib.parse import SplitResult, quote, urlsplit

from linli import __version__
from linli.wording import Text

AGENT: Final = f"LinliLinkCheck/{__version__} (asks once a week whether a cited page is still there)"
SECONDS: Final = 15
_MOST: Final = 200_000

REASONS: Final = {
    "not-an-address": Text("不是网址", "not a web address"),
    "no-host": Text("没有这个域名", "no such host"),
    "not-public": Text("不是公网地址，没有去查", "not on the public internet; not asked"),
    "certificate": Text("证书不对", "its certificate is wrong"),
    "timeout": Text("没有及时答复", "no answer in time"),
    "no-answer": Text("连不上", "no connection"),
    "too-many-redirects": Text("转来转去没有尽头", "led around in circles"),
    "robots.txt": Text("不让程序查看", "programs are not welcome"),
}
"""Why an address could not be asked, in words."""

Allowed = Callable[[str], bool]


class Unreachable(Exception):  # noqa: N818 - it says what is the case
    """Nobody answered, or the address is none that may be asked; the text is a reason of ``REASONS``."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site answered: the status, where it leads on to, when to come again (seconds), and the text of a body."""

    status: int
    location: str | None
    retry_after: str | None
    text: str


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet: not this machine, its network, or a cloud's own services."""
    found = ipaddress.ip_address(address)
    inner = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return found.is_global and not found.is_multicast and (inner is None or is_public(str(inner)))


def ask(method: str, url: str, allowed: Allowed = is_public, *, reads: bool = False) -> Answer:
    """Ask for a page without following it anywhere. Raises Unreachable.

    The name is looked up once and the connection goes to the very address that was looked at, so that a name cannot
    mean another machine the second time.
    """
    parts = _parts(url)
    connection = _connection(parts, allowed)
    query = f"?{quote(parts.query, safe=_PLAIN)}" if parts.query else ""
    path = quote(parts.path or "/", safe=_PLAIN) + query
    try:
        connection.request(method, path, headers={"User-Agent": AGENT, "Accept": "*/*"})
        answer = connection.getresponse()
        text = answer.read(_MOST).decode("utf-8", "replace") if reads else ""
        return Answer(answer.status, answer.getheader("Location"), answer.getheader("Retry-After"), text)
    except ssl.SSLCertVerificationError:
        raise Unreachable("certificate") from None
    except TimeoutError:
        raise Unreachable("timeout") from None
    except (OSError, HTTPException, ValueError):
        raise Unreachable("no-answer") from None
    finally:
        connection.close()


_PLAIN: Final = "/?%:@!$&'()*+,;=~-._"
"""Signs that an address may have as they are."""


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        is_good = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        is_good = False
    if not is_good:
        raise Unreachable("not-an-address")
    return parts


def _connection(parts: SplitResult, allowed: Allowed) -> HTTPConnection:
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        host = (parts.hostname or "").encode("idna").decode()
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Unreachable("no-host") from None
    addresses = [str(one[4][0]) for one in found]
    if not addresses or not all(map(allowed, addresses)):
        raise Unreachable("not-public")
    return (_Secure if parts.scheme == "https" else _Plain)(host, port, addresses[0])


class _Plain(HTTPConnection):
    """A connection to an address that was looked at before."""

    def __init__(self, host: str, port: int, address: str) -> None:
        super().__init__(host, port, timeout=SECONDS)
        self.address = address

    def connect(self) -> None:
        self.sock = socket.create_connection((self.address, self.port), SECONDS)


class _Secure(HTTPSConnection):
    """The same, encrypted, with the certificate of the host's name."""

    def __init__(self, host: str, port: int, address: str) -> None:
        self.secured = ssl.create_default_context()
        super().__init__(host, port, timeout=SECONDS, context=self.secured)
        self.address = address

    def connect(self) -> None:
        plain = socket.create_connection((self.address, self.port), SECONDS)
        self.sock = self.secured.wrap_socket(plain, server_hostname=self.host)

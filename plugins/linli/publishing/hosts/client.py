"""Asking a code host something over HTTP, patiently but not for ever."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.client import HTTPException, HTTPMessage
from typing import IO, Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from linli import __version__
from linli.wording import Text

_SECONDS: Final = 20
_PAUSES: Final = (1.0, 4.0, 10.0)
"""Seconds before each further attempt, where a host is busy or out of order."""

_AGAIN: Final = frozenset({429, 500, 502, 503, 504})
_NOT_DONE: Final = frozenset({429, 503})
"""Answers after which what was to be made is certainly not there, so that making it again does not make it twice."""

_MOST: Final = 20_000_000
_LOCAL: Final = frozenset({"127.0.0.1", "localhost", "::1"})


class HostFailure(Exception):  # noqa: N818 - it says what happened
    """A host did not do what it was asked; ``what`` says why, and what to do about it."""

    def __init__(self, what: Text) -> None:
        """As ``what`` says."""
        super().__init__(what.en)
        self.what = what


class _NoRedirects(HTTPRedirectHandler):
    """Redirects are refused, lest a token goes to where it does not belong."""

    def redirect_request(self, *_: Request | IO[bytes] | int | str | HTTPMessage) -> None:
        """Follow none."""


@dataclass(frozen=True, slots=True)
class Client:
    """A host's interface: its address, and the headers by which it knows us."""

    api: str
    headers: Mapping[str, str]
    pauses: tuple[float, ...] = _PAUSES
    sleep: Callable[[float], None] = field(default=time.sleep)

    def __post_init__(self) -> None:
        """A token is sent encrypted only. Raises HostFailure."""
        parts = urlsplit(self.api)
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOCAL):
            raise HostFailure(
                Text(
                    f"{self.api} 不是 https 网址，不能把密钥发过去。",
                    f"{self.api} is not https; no token is sent there.",
                )
            )

    def get(self, path: str, **query: str | int) -> Any:  # noqa: ANN401 - JSON
        """What the host answers. Raises HostFailure."""
        return self._ask("GET", f"{path}?{urlencode(query)}" if query else path, None)

    def send(self, method: str, path: str, body: Mapping[str, object]) -> Any:  # noqa: ANN401 - JSON
        """What the host answers to something that it is to make or change. Raises HostFailure."""
        return self._ask(method, path, body)

    def _ask(self, method: str, path: str, body: Mapping[str, object] | None) -> Any:  # noqa: ANN401 - JSON
        data = None if body is None else json.dumps(body).encode()
        headers = {"Accept": "application/json", "User-Agent": f"Linli/{__version__}", **self.headers}
        if data is not None:
            headers["Content-Type"] = "application/json"
        request = Request(f"{self.api}{path}", data=data, headers=headers, method=method)  # noqa: S310 - https, above
        for pause in (*self.pauses, None):
            try:
                with build_opener(_NoRedirects).open(request, timeout=_SECONDS) as answer:
                    return json.loads(answer.read(_MOST) or b"null")
            except HTTPError as error:
                error.close()
                if error.code not in (_NOT_DONE if method == "POST" else _AGAIN) or pause is None:
                    raise HostFailure(_refused(method, path, error.code)) from None
            except (URLError, HTTPException, OSError, ValueError) as error:
                if pause is None or method == "POST":
                    raise HostFailure(_unreachable(self.api, error)) from None
            self.sleep(pause)
        raise AssertionError


def _refused(method: str, path: str, code: int) -> Text:
    zh = {401: "密钥不对或过期了", 403: "密钥的权限不够", 404: "没有这个仓库或编号，或密钥看不到它"}
    en = {401: "the token is wrong or has expired", 403: "the token may not do that"}
    en[404] = "there is no such repository or number, or the token cannot see it"
    return Text(
        f"代码托管平台拒绝了 {method} {path}（{code}）：{zh.get(code, '请稍后再试')}。",
        f"The code host refused {method} {path} ({code}): {en.get(code, 'try again later')}.",
    )


def _unreachable(api: str, error: Exception) -> Text:
    return Text(
        f"连不上 {api}：{error}。请检查网址和网络，稍后再试。",
        f"{api} cannot be reached: {error}. Look at its address and at the network, and try again later.",
    )

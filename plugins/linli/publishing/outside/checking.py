"""Asking whether pages of other sites are still there: each host one request at a time, with a pause between them."""

import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from linli.publishing.outside.asking import AGENT, Allowed, Answer, Unreachable, ask, is_public

_HOSTS_AT_ONCE: Final = 8
_MOST_REDIRECTS: Final = 5
_RETRY: Final = frozenset({429, 500, 502, 503, 504})
_LONGEST_PAUSE: Final = 60.0
_MOVED: Final = frozenset({301, 308})
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_GONE: Final = frozenset({404, 410})


class State(StrEnum):
    """What became of an address."""

    GOOD = "good"
    MOVED = "moved"
    GONE = "gone"
    UNREACHABLE = "unreachable"
    UNTOLD = "untold"
    """The site does not tell programs, or does not want to be asked by them (robots.txt)."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of an address, and what the site said: a status, a reason, or the new address."""

    url: str
    state: State
    said: str


def is_offline(verdicts: Collection[Verdict]) -> bool:
    """Whether it is rather this machine that has no network: of several hosts nobody answered."""
    hosts = {urlsplit(verdict.url).netloc for verdict in verdicts}
    return len(hosts) > 1 and all(verdict.state == State.UNREACHABLE for verdict in verdicts)


@dataclass(frozen=True, slots=True)
class Checker:
    """How sites are asked. ``pause`` is the time in seconds between two requests to the same host."""

    pause: float = 1.0
    retries: int = 2
    allowed: Allowed = is_public
    sleep: Callable[[float], None] = field(default=time.sleep)

    def check(self, urls: Iterable[str]) -> Iterator[Verdict]:
        """Ask for all addresses, several hosts at the same time."""
        hosts: dict[str, list[str]] = defaultdict(list)
        for url in sorted(set(urls)):
            hosts[urlsplit(url).netloc.lower()].append(url)
        with ThreadPoolExecutor(_HOSTS_AT_ONCE) as pool:
            for verdicts in pool.map(self._host, hosts.values()):
                yield from verdicts

    def _host(self, urls: Sequence[str]) -> list[Verdict]:
        robots = self._robots(urls[0])
        verdicts = []
        for url in urls:
            if not robots.can_fetch(AGENT, url):
                verdicts.append(Verdict(url, State.UNTOLD, "robots.txt"))
                continue
            self.sleep(self.pause)
            verdicts.append(self._one(url))
        return verdicts

    def _robots(self, url: str) -> RobotFileParser:
        """What the host asks of programs; where it does not say, they may ask."""
        robots = RobotFileParser()
        parts = urlsplit(url)
        try:
            answer = ask("GET", f"{parts.scheme}://{parts.netloc}/robots.txt", self.allowed, reads=True)
        except Unreachable:
            robots.parse([])
            return robots
        robots.parse(answer.text.splitlines() if answer.status == 200 else [])  # noqa: PLR2004 - OK
        return robots

    def _one(self, url: str) -> Verdict:
        at, has_moved = url, False
        try:
            for _ in range(_MOST_REDIRECTS + 1):
                answer = self._asked(at)
                if answer.status not in _REDIRECTS or not answer.location:
                    return _verdict(url, at, answer.status, has_moved=has_moved)
                has_moved = answer.status in _MOVED and (has_moved or at == url)
                at = urljoin(at, answer.location)
        except Unreachable as error:
            return Verdict(url, State.UNREACHABLE, str(error))
        return Verdict(url, State.UNREACHABLE, "too-many-redirects")

    def _asked(self, url: str) -> Answer:
        """The answer to HEAD, or to GET where a host does not like that; asked again where it is busy."""
        for attempt in range(self.retries + 1):
            answer = ask("HEAD", url, self.allowed)
            if answer.status >= 400 and answer.status not in _RETRY:  # noqa: PLR2004 - a client's error
                self.sleep(self.pause)
                answer = ask("GET", url, self.allowed)
            if answer.status not in _RETRY or attempt == self.retries:
                return answer
            asked = answer.retry_after or ""
            self.sleep(min(float(asked) if asked.isdecimal() else 2.0**attempt, _LONGEST_PAUSE))
        raise AssertionError


def _verdict(url: str, at: str, status: int, *, has_moved: bool) -> Verdict:
    if status < 300:  # noqa: PLR2004 - all is well
        return Verdict(url, State.MOVED, at) if has_moved else Verdict(url, State.GOOD, str(status))
    return Verdict(url, State.GONE if status in _GONE else State.UNTOLD, str(status))

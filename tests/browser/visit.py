"""Visits to the site in which everything that goes wrong is written down."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

PAGES = {
    "home": "",
    "communities": "communities/",
    "representatives": "representatives/",
    "programs": "programs/",
    "programs-2": "programs/page/2/",
    "search": "search/",
    "community": "communities/jiandong/",
    "representative": "representatives/yang-bin/",
    "program": "programs/3ge5-1-n-fuwu-moshi/",
    "source": "sources/pengpai-2020/",
    "sources": "sources/",
    "regions": "regions/",
    "region": "regions/guangdong/foshan/nanhai/",
    "themes": "themes/",
    "theme": "themes/deliberation/",
    "timeline": "timeline/",
    "about": "about/",
    "accessibility": "accessibility/",
    "data": "data/",
    "status": "status/",
    "contribute": "contribute/",
    "fields": "contribute/fields/",
    "problems": "contribute/problems/",
    "not-found": "nothing/here/",
}
"""A page of each type."""

_SHIFTS = """
    window.shifts = [];
    new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(entry => entry.value)))
        .observe({type: "layout-shift", buffered: true});
"""


@dataclass
class Visit:
    """A browser's page at the site, and what went wrong on it. (The library writes into objects whose methods it calls,
    hence no slots.)
    """

    page: Page
    base: str
    problems: list[str] = field(default_factory=list)

    def go(self, way: str) -> None:
        """Open a page of the site, and forget what went wrong on the last one."""
        self.problems.clear()
        self.page.goto(self.base + way, wait_until="load")

    def layout_shift(self) -> float:
        """The cumulative layout shift of this page so far, as Chromium scores it."""
        shift: float = self.page.evaluate(
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame("
            "() => done(window.shifts.reduce((sum, value) => sum + value, 0)))))"
        )
        return shift

    def listen(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.problems.append(f"page error: {error}"))
        self.page.on("request", self._request)
        self.page.on("requestfailed", self._failure)
        self.page.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        missing_on_purpose = message.location["url"] == self.base + PAGES["not-found"]
        if message.type in {"error", "warning"} and not missing_on_purpose:
            self.problems.append(f"console: {message.text}")

    def _failure(self, request: Request) -> None:
        # Going on to the next page breaks off what this one was still loading.
        if request.failure != "net::ERR_ABORTED":
            self.problems.append(f"{request.failure}: {request.url}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.problems.append(f"asks elsewhere: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.url != self.base + PAGES["not-found"]:
            self.problems.append(f"{response.status}: {response.url}")


@contextmanager
def visit(browser: Browser, base: str, **options: Any) -> Iterator[Visit]:  # noqa: ANN401 - the library's own
    """A fresh context, with the library's ``options`` for it."""
    context = browser.new_context(**{"viewport": {"width": 360, "height": 740}, **options})
    context.add_init_script(_SHIFTS)
    try:
        visited = Visit(context.new_page(), base)
        visited.listen()
        yield visited
    finally:
        context.close()

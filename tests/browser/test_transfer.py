"""How much the first view of a profile page asks of a reader's connection, as a web host sends it: texts gzipped."""

import gzip
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Response
from tests.browser.visit import PAGES, visit

pytestmark = pytest.mark.browser

KILOBYTE = 1000
IN_ALL = 150 * KILOBYTE
HTML = 25 * KILOBYTE
PROFILES = ("community", "representative", "program")
WIDTHS = (360, 1280)
TEXTS = ("text/", "application/json", "application/javascript", "application/xml", "image/svg+xml")


@dataclass
class View:
    """The first view of a page: what was sent for it, by address; who else was asked; how much it shifted."""

    sent: dict[str, int] = field(default_factory=dict)
    html: int = 0
    elsewhere: list[str] = field(default_factory=list)
    shift: float = 0.0


def sent(kind: str, body: bytes) -> int:
    """The bytes of a body on the wire."""
    return len(gzip.compress(body, 6)) if kind.startswith(TEXTS) else len(body)


def first_view(browser: Browser, address: str, way: str, width: int) -> View:
    view = View()
    responses: list[Response] = []
    with visit(browser, address, viewport={"width": width, "height": 800}) as visited:
        visited.page.on("response", lambda response: responses.append(response))  # noqa: PLW0108 - the library marks it
        visited.go(way)
        visited.page.wait_for_load_state("networkidle")
        view.shift = visited.layout_shift()
        for response in responses:
            if response.url.startswith(("data:", "blob:")) or 300 <= response.status < 400:
                continue
            kind = response.headers.get("content-type", "")
            size = sent(kind, response.body())
            view.sent[urlsplit(response.url).path] = size
            view.html += size if kind.startswith("text/html") else 0
        view.elsewhere = [problem for problem in visited.problems if problem.startswith("asks elsewhere")]
    return view


@pytest.fixture(
    scope="module",
    params=[(name, width) for name in PROFILES for width in WIDTHS],
    ids=lambda one: f"{one[0]}-{one[1]}",
)
def view(request: pytest.FixtureRequest, browser: Browser, address: str) -> View:
    name, width = request.param
    return first_view(browser, address, PAGES[name], width)


def test_texts_are_counted_as_they_are_sent_and_pictures_as_they_are() -> None:
    assert sent("text/css; charset=utf-8", b"a" * 10_000) < 100
    assert sent("image/webp", b"a" * 10_000) == 10_000


def test_first_view_is_small(view: View) -> None:
    largest = sorted(view.sent.items(), key=lambda item: -item[1])
    assert 0 < sum(view.sent.values()) <= IN_ALL, largest
    assert 0 < view.html <= HTML, largest


def test_first_view_asks_nobody_else(view: View) -> None:
    assert view.elsewhere == []


def test_first_view_stands_still(view: View) -> None:
    assert view.shift == 0

"""Cards in frames of other sites: readable in narrow ones, light and dark, and leading out of the frame."""

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fnmatch import fnmatch
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser
from tests.browser import axe
from tests.browser.visit import visit

pytestmark = pytest.mark.browser

PROFILE: Final = "representatives/yang-bin/"
FRAME: Final = '<!doctype html><html lang="zh"><title>x</title><iframe src="%s" width="360" height="200"></iframe>'
CARDS: Final = (f"embed/{PROFILE}", "embed/communities/jiandong/", "embed/programs/3ge5-1-n-fuwu-moshi/")


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *_: object) -> None:
        pass


class Host(Quiet):
    """Serves a site with the headers that its file of headers asks for, as hosts do that read it."""

    def end_headers(self) -> None:
        path = self.path.partition("?")[0]
        for pattern, headers in rules(Path(self.directory)).items():
            if fnmatch(path, pattern) or (pattern == "/:file" and re.fullmatch("/[^/]+", path)):
                for name, value in headers.items():
                    self.send_header(name, value)
        super().end_headers()


def rules(site: Path) -> Mapping[str, Mapping[str, str]]:
    """The headers of every pattern of paths."""
    blocks = (site / "_headers").read_text(encoding="utf-8").strip().split("\n\n")
    found = {}
    for block in blocks:
        pattern, *lines = block.splitlines()
        found[pattern] = dict(line.strip().split(": ", 1) for line in lines)
    return found


@contextmanager
def served(folder: Path, handler: type[SimpleHTTPRequestHandler], name: str) -> Iterator[str]:
    """A server of a folder; names of this machine are sites of their own to a browser."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://{name}:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(name="host", scope="module")
def own_host(site: Path) -> Iterator[str]:
    with served(site, Host, "127.0.0.1") as root:
        yield root


@pytest.fixture(name="framed", scope="module")
def other_host(host: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """Pages of another site, each with a frame that shows one of ours, by what they show."""
    folder = tmp_path_factory.mktemp("other")
    ways = (CARDS[0], PROFILE, "", "feed.xml")
    for number, way in enumerate(ways):
        (folder / f"{number}.html").write_text(FRAME % (host + way), encoding="utf-8")
    with served(folder, Quiet, "localhost") as root:
        yield {way: f"{root}{number}.html" for number, way in enumerate(ways)}


def test_other_sites_may_show_a_card_and_nothing_else(browser: Browser, host: str, framed: Mapping[str, str]) -> None:
    for way, address in framed.items():
        with visit(browser, host) as visited:
            visited.page.goto(address, wait_until="networkidle")
            frame = visited.page.frames[1]
            assert frame.url.startswith(host) == (way in CARDS), way
            if way in CARDS:
                assert frame.locator("h1").inner_text() == "杨斌"


def test_a_card_leads_to_its_page_outside_of_the_frame(browser: Browser, host: str, framed: Mapping[str, str]) -> None:
    with visit(browser, host) as visited:
        visited.page.goto(framed[CARDS[0]], wait_until="networkidle")
        with visited.page.context.expect_page() as opened:
            visited.page.frames[1].locator("article").click(position={"x": 300, "y": 120})
        assert opened.value.url == host + PROFILE
        assert opened.value.evaluate("window.opener") is None


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [240, 360])
def test_cards_can_be_read_in_narrow_frames(card: str, scheme: str, width: int, browser: Browser, host: str) -> None:
    with visit(browser, host, viewport={"width": width, "height": 200}, color_scheme=scheme) as visited:
        visited.go(card)
        page = visited.page
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        background = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert background == ("rgb(255, 255, 255)" if scheme == "light" else "rgb(28, 35, 33)")
        assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('.linli-role')).fontSize)") >= 12
        # A card is no page: it stands inside one, whose landmarks it must not repeat.
        found = [one for one in axe.findings(page) if one.rule not in {"landmark-one-main", "region"}]
        assert found == []
        assert visited.problems == []


def test_the_status_page_is_accessible(browser: Browser, host: str) -> None:
    with visit(browser, host) as visited:
        visited.go("status/")
        assert axe.findings(visited.page) == []
        assert visited.page.evaluate("document.documentElement.scrollWidth") <= 360
        assert visited.problems == []

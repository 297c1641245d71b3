"""How long a reader waits for the search, and what it loads: figures for the README.

Run it in the repository: ``.venv/bin/python -m tests.bench.search_query 500 5000 50000``. Every first answer is that of
a fresh browser profile, over 150 ms and 1.6 Mbit/s, as Chromium emulates them; it ends when the first result is there,
with its card.
"""

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Browser, Page, sync_playwright
from tests.conftest import ROOT
from tests.search.corpus import documents
from tests.search.hosting import BLANK, add_index, host, lay_out
from tests.search.queries import queries

from linli.search.limits import Limits

SCRIPTS: Final = ROOT / "plugins" / "linli" / "scripts" / "search"
_SIZES: Final = (500, 5_000, 50_000)
_QUESTIONS: Final = ("幸福社区", "欧阳", "停车争执 路灯不亮", "nuanyang", "佛山 和平社区")
_SLOW: Final = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
_WORDS: Final = 120
_FIRST: Final = """
async ([engine, root, question, modules, first]) => {
    const begin = performance.now();
    // As linli.js does when a reader goes to the box.
    const ahead = attributes => document.head.append(Object.assign(document.createElement("link"), attributes));
    for (const href of modules) ahead({rel: "modulepreload", href});
    for (const href of first) ahead({rel: "preload", as: "fetch", crossOrigin: "anonymous", href});
    const {openIndexes} = await import(engine);
    const opened = await openIndexes([new URL(root)], first.length > 1 ? {split: 0} : {});
    window.answer = await opened.search(question, {limit: 10});
    const ranked = performance.now() - begin;
    if (window.answer.results.length) await opened.fragment(window.answer.results[0]);
    return [ranked, performance.now() - begin];
}
"""
_LATER: Final = {"counting", "excerpt"}
"""The modules that are loaded when results are shown."""
_COUNT: Final = "async () => [...await window.answer.counts()].length"
_TYPE: Final = """
async ([engine, root, words]) => {
    const {openIndexes} = await import(engine);
    const opened = await openIndexes([new URL(root)]);
    const times = [];
    for (const word of words) {
        const signs = [...word];
        for (const round of [0, 1]) {
            for (let length = 1; length <= signs.length; length += 1) {
                const begin = performance.now();
                await opened.search(signs.slice(0, length).join(""), {limit: 10});
                if (round) times.push(performance.now() - begin);
            }
        }
    }
    return times;
}
"""


@dataclass(frozen=True, slots=True)
class First:
    """A first answer: when it was ranked and shown, in ms; what was loaded for it, and for the counts of facets."""

    ranked: float
    shown: float
    size: int
    requests: int
    counts: int


@contextmanager
def _blank(browser: Browser, root: str) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(root + BLANK)
    yield page
    context.close()


def _first(browser: Browser, root: str, question: str, *, is_whole: bool) -> First:
    """A first question in a fresh browser profile on a slow connection; ``is_whole`` if all names are in one file."""
    with _blank(browser, root) as page:
        session = page.context.new_cdp_session(page)
        received: list[int] = []
        session.on("Network.loadingFinished", lambda event: received.append(int(event["encodedDataLength"])))
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", _SLOW)
        modules = [
            f"{root}scripts/search/{path.name}" for path in sorted(SCRIPTS.glob("*.js")) if path.stem not in _LATER
        ]
        first = [f"{root}large/search/{name}" for name in ("index.json", "names.json")[: 2 if is_whole else 1]]
        ranked, shown = page.evaluate(_FIRST, [*_addresses(root), question, modules, first])
        page.wait_for_load_state("networkidle")
        size, requests = sum(received), len(received)
        page.evaluate(_COUNT)
        page.wait_for_load_state("networkidle")
        return First(ranked, shown, size, requests, sum(received) - size)


def _keystrokes(browser: Browser, root: str, slower: int, words: Sequence[str]) -> list[float]:
    """Milliseconds of each keystroke once its files are there, on a machine that is ``slower`` times slower."""
    with _blank(browser, root) as page:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
        times: Any = page.evaluate(_TYPE, [*_addresses(root), list(words)])
        return [float(time) for time in times]


def _addresses(root: str) -> list[str]:
    return [f"{root}scripts/search/engine.js", f"{root}large/search/"]


def _report(browser: Browser, root: str, size: int) -> None:
    for question in _QUESTIONS:
        one = _first(browser, root, question, is_whole=size <= Limits().names)
        waited = f"ranked {one.ranked:5.0f} ms, shown {one.shown:5.0f} ms"
        line = f"{waited}, {one.size / 1000:5.0f} kB, {one.requests} requests; counts {one.counts / 1000:.0f} kB"
        sys.stdout.write(f"{size:6} {question:12} {line}\n")
    words = [query.query for query in queries(5_000)][:: len(queries(5_000)) // _WORDS]
    for slower in (1, 4):
        times = sorted(_keystrokes(browser, root, slower, words))
        high = times[int(len(times) * 0.95)]
        line = f"median {statistics.median(times):.1f} ms, p95 {high:.1f} ms, most {times[-1]:.1f} ms"
        sys.stdout.write(f"{size:6} keystroke, CPU / {slower}: {line} ({len(times)})\n")
    sys.stdout.flush()


def main(sizes: Sequence[int]) -> None:
    """Print the figures for sites of each size."""
    chromium = subprocess.run([ROOT / "tests/tools/chromium"], capture_output=True, encoding="utf-8", check=True).stdout  # noqa: S603 - our own script
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.strip(), args=["--no-sandbox"])
        for size in sizes:
            with tempfile.TemporaryDirectory() as temporary:
                folder = lay_out(Path(temporary) / "site")
                add_index(folder, "large", documents(size))
                with host(folder) as root:
                    _report(browser, root, size)
        browser.close()


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or _SIZES)

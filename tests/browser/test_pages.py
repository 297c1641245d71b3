"""Every type of page, in the widths and schemes that readers have."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.visit import PAGES, Visit, visit

pytestmark = pytest.mark.browser

WIDTHS = (320, 360, 768, 1440)

CONTRASTS = """
() => {
    const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    const parts = (...colors) => {
        canvas.clearRect(0, 0, 1, 1);
        for (const color of colors) { canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); }
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = rgb => {
        const linear = one => one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4;
        const [r, g, b] = rgb.map(one => linear(one / 255));
        return .2126 * r + .7152 * g + .0722 * b;
    };
    const backgrounds = element => element
        ? [...backgrounds(element.parentElement), getComputedStyle(element).backgroundColor] : ["white"];
    const ratio = element => {
        const behind = backgrounds(element);
        const [low, high] = [parts(...behind, getComputedStyle(element).color), parts(...behind)]
            .map(luminance).sort((a, b) => a - b);
        return (high + .05) / (low + .05);
    };
    const written = element => element.checkVisibility()
        && [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const named = element => `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 30)}`;
    return [...document.querySelectorAll(".linli-header *, .linli-page, .linli-page *, .linli-footer *")]
        .filter(written).map(element => [ratio(element), named(element)]);
}
"""


@dataclass(frozen=True, slots=True)
class Opened:
    """A page that was loaded in the narrowest and the widest window: what went wrong then, and how much it shifted."""

    visit: Visit
    problems: list[str]
    shifts: list[float]


@pytest.fixture(scope="module")
def reader(browser: Browser, address: str) -> Iterator[Visit]:
    with visit(browser, address) as visited:
        yield visited


@pytest.fixture(scope="module")
def reader_without_javascript(browser: Browser, address: str) -> Iterator[Visit]:
    with visit(browser, address, java_script_enabled=False, viewport={"width": 1440, "height": 800}) as visited:
        yield visited


@pytest.fixture(scope="module", params=PAGES)
def opened(request: pytest.FixtureRequest, reader: Visit) -> Opened:
    problems, shifts = [], []
    for width in (WIDTHS[-1], WIDTHS[0]):
        reader.page.set_viewport_size({"width": width, "height": 800})
        reader.go(PAGES[request.param])
        shifts.append(reader.layout_shift())
        problems += reader.problems
    return Opened(reader, problems, shifts)


def test_page_loads_cleanly(opened: Opened) -> None:
    expect(opened.visit.page.locator("h1")).to_be_visible()
    assert opened.problems == []


def test_page_stands_still_while_it_loads(opened: Opened) -> None:
    assert max(opened.shifts) < 0.01


def test_page_never_scrolls_sideways(opened: Opened) -> None:
    page = opened.visit.page
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found[width] = page.evaluate("document.documentElement.scrollWidth")
    assert [width for width, wide in found.items() if wide > width] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out(opened: Opened, scheme: Literal["light", "dark"]) -> None:
    """4.5 to 1 is what WCAG 2.2 asks of text of ordinary size (1.4.3)."""
    page = opened.visit.page
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    expect(page.locator("body")).to_have_css("color-scheme", scheme)
    contrasts = page.evaluate(CONTRASTS)
    assert len(contrasts) > 3
    assert [found for found in contrasts if found[0] < 4.5] == []


@pytest.mark.parametrize("name", PAGES)
def test_page_needs_no_javascript(reader_without_javascript: Visit, name: str) -> None:
    reader_without_javascript.go(PAGES[name])
    for part in (".linli-page h1", ".linli-page p", ".linli-nav a"):
        expect(reader_without_javascript.page.locator(part).first).to_be_visible()
    assert reader_without_javascript.problems == []

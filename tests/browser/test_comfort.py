"""What makes pages easy on readers: large text, colour schemes, sharing, printing, small windows."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.visit import PAGES, Visit, visit

pytestmark = pytest.mark.browser


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Visit]:
    with visit(browser, address) as visited:
        yield visited
        assert visited.problems == []


def text_size(reader: Visit) -> float:
    size: float = reader.page.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('.linli-article p')).fontSize)"
    )
    return size


def test_large_text_is_remembered(reader: Visit) -> None:
    reader.go(PAGES["community"])
    standard = text_size(reader)
    assert standard >= 16
    reader.page.locator(".linli-display summary").click()
    reader.page.get_by_label("大字", exact=True).check()
    assert text_size(reader) == pytest.approx(standard * 1.2)
    reader.go(PAGES["representative"])
    assert text_size(reader) == pytest.approx(standard * 1.2)
    reader.page.locator(".linli-display summary").click()
    expect(reader.page.get_by_label("大字", exact=True)).to_be_checked()
    reader.page.get_by_label("特大", exact=True).check()
    assert text_size(reader) > standard * 1.3
    assert reader.page.evaluate("document.documentElement.scrollWidth") == 360


def test_the_scheme_is_that_of_the_system_until_the_reader_chooses(reader: Visit) -> None:
    page = reader.page
    page.emulate_media(color_scheme="dark")
    reader.go(PAGES["community"])
    expect(page.locator("html")).to_have_css("color-scheme", "dark")
    page.locator(".linli-display summary").click()
    page.get_by_label("浅色", exact=True).check()
    expect(page.locator("html")).to_have_css("color-scheme", "light")
    reader.go(PAGES["home"])
    expect(page.locator("html")).to_have_css("color-scheme", "light")


def test_dark_needs_no_script(browser: Browser, address: str) -> None:
    with visit(browser, address, java_script_enabled=False, color_scheme="dark") as visited:
        visited.go(PAGES["home"])
        expect(visited.page.locator("html")).to_have_css("color-scheme", "dark")


def test_panels_close_by_escape_and_by_a_click_elsewhere(reader: Visit) -> None:
    reader.go(PAGES["community"])
    page = reader.page
    share = page.locator(".linli-share")
    share.locator("summary").click()
    expect(share).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(share).not_to_have_attribute("open", "")
    expect(share.locator("summary")).to_be_focused()
    share.locator("summary").click()
    page.locator("h1").click()
    expect(share).not_to_have_attribute("open", "")


def test_a_page_is_shared_by_its_public_address(browser: Browser, address: str) -> None:
    with visit(browser, address, permissions=["clipboard-read", "clipboard-write"]) as visited:
        visited.go(PAGES["community"])
        page = visited.page
        page.locator(".linli-share summary").click()
        expect(page.locator(".linli-share .linli-qr")).to_be_visible()
        page.locator(".linli-copy").click()
        expect(page.locator(".linli-copied")).to_have_text("已复制")
        assert page.evaluate("navigator.clipboard.readText()") == "https://linli.example.org/communities/jiandong/"


@pytest.mark.parametrize("name", ["community", "representative", "program"])
def test_a_profile_prints_as_one_sheet_with_a_code(reader: Visit, name: str) -> None:
    reader.go(PAGES[name])
    page = reader.page
    sheet = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", sheet)) == 1
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 1000})
    for part in ("h1", ".linli-summary", ".linli-sheet-foot .linli-qr"):
        expect(page.locator(part).first).to_be_visible()
    for part in (".linli-header", ".linli-footer", ".linli-tools", ".linli-contents", ".linli-trail"):
        for one in page.locator(part).all():
            expect(one).to_be_hidden()


def test_large_text_fits_the_smallest_window(browser: Browser, address: str) -> None:
    """1280 px at 400 % are 320 px (WCAG 2.2, 1.4.10); readers of large text have small phones too."""
    wide = {}
    with visit(browser, address, viewport={"width": 320, "height": 640}) as visited:
        visited.page.add_init_script("try { localStorage.setItem('linli:text', 'larger') } catch {}")
        for name, way in PAGES.items():
            visited.go(way)
            wide[name] = visited.page.evaluate("document.documentElement.scrollWidth")
    assert {name: width for name, width in wide.items() if width > 320} == {}


SMALL_TARGETS = """
() => {
    const inline = element => {
        const parent = element.closest("p, li, dd, td, th, h1, h2, h3, figcaption, label, text, summary");
        return parent && parent !== element && getComputedStyle(element).display.startsWith("inline")
            && parent.textContent.trim() !== element.textContent.trim();
    };
    return [...document.querySelectorAll("a[href], button, input, summary")]
        .filter(element => element.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}))
        .filter(element => !inline(element) && !element.closest("svg") && !element.matches(".linli-skip, .linli-cite"))
        .map(element => {
            const around = element.matches(".linli-card-name a") ? ".linli-card" : "label";
            const box = (element.closest(around) ?? element).getBoundingClientRect();
            return [Math.min(box.width, box.height), element.outerHTML.slice(0, 120)];
        })
        .filter(([size]) => size > 0 && size < 24);
}
"""


def test_what_is_pressed_is_large_enough(reader: Visit) -> None:
    """24 by 24 px, wherever a link is not in the middle of a sentence; WCAG 2.2 (2.5.8) would let them be far apart."""
    small = {}
    for name, way in PAGES.items():
        reader.go(way)
        small[name] = reader.page.evaluate(SMALL_TARGETS)
    assert {name: found for name, found in small.items() if found} == {}

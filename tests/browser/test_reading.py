"""What readers do."""

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import BELOW
from tests.browser.visit import PAGES, visit

pytestmark = pytest.mark.browser


def focused_address(page: Page) -> str:
    value: str = page.evaluate("document.activeElement.getAttribute('href') ?? ''")
    return value


@pytest.mark.parametrize("name", ["home", "community", "fields"])
def test_site_works_below_a_folder(browser: Browser, address: str, name: str) -> None:
    with visit(browser, address.removesuffix("/") + BELOW) as visited:
        visited.go(PAGES[name])
        visited.page.locator(".linli-main a").first.click()
        expect(visited.page.locator("h1")).to_be_visible()
        assert visited.problems == []


def test_profile_is_reached_by_keyboard(browser: Browser, address: str) -> None:
    with visit(browser, address, viewport={"width": 1440, "height": 800}) as visited:
        visited.go(PAGES["communities"])
        page = visited.page
        page.keyboard.press("Tab")
        expect(page.locator(".linli-skip")).to_be_focused()
        expect(page.locator(".linli-skip")).to_be_in_viewport()
        page.keyboard.press("Enter")
        for _ in range(80):
            page.keyboard.press("Tab")
            if focused_address(page).startswith("maosheng/"):
                break
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_contain_text("茂盛社区")
        assert visited.problems == []


def test_citation_leads_to_its_source(browser: Browser, address: str) -> None:
    with visit(browser, address) as visited:
        visited.go(PAGES["community"])
        visited.page.locator(".linli-article .linli-cite").first.click()
        source = visited.page.locator("#source-pengpai-2020")
        expect(source).to_be_in_viewport()


FOCUSED = """
() => {
    const element = document.activeElement;
    if (element === document.body) return null;
    const drawn = style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const row = element.closest(".linli-find-row");
    const box = element.getBoundingClientRect();
    return {
        name: element.outerHTML.slice(0, 90),
        seen: drawn(getComputedStyle(element)) || drawn(getComputedStyle(element, "::after"))
            || (row !== null && drawn(getComputedStyle(row))),
        inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        last: element.closest(".linli-foot") !== null && element === [...document.querySelectorAll("a")].at(-1),
    };
}
"""


@pytest.mark.parametrize("name", ["home", "programs-2", "search", "community", "program", "timeline", "fields"])
def test_the_keyboard_goes_through_a_whole_page_and_is_always_seen(browser: Browser, address: str, name: str) -> None:
    with visit(browser, address, viewport={"width": 1280, "height": 800}) as visited:
        visited.go(PAGES[name])
        unseen = []
        for _ in range(600):
            visited.page.keyboard.press("Tab")
            focused = visited.page.evaluate(FOCUSED)
            if focused is None:
                break
            if not (focused["seen"] and focused["inside"]):
                unseen.append(focused["name"])
            if focused["last"]:
                break
        assert focused, "the keyboard left the page before its end"
        assert focused["last"], "the keyboard does not come to the end of the page"
        assert unseen == []

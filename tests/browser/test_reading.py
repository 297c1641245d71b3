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

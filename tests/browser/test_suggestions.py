"""The search box of every page, as the combobox pattern of the ARIA Authoring Practices has it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser import axe
from tests.browser.visit import PAGES, Visit, visit

pytestmark = pytest.mark.browser


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Visit]:
    with visit(browser, address, viewport={"width": 1280, "height": 800}) as visited:
        yield visited
        assert visited.problems == []


def options(page: Page) -> Locator:
    return page.get_by_role("option")


@pytest.mark.parametrize("name", ["home", "communities", "community"])
def test_nothing_of_the_search_is_loaded_before_a_reader_goes_to_it(reader: Visit, name: str) -> None:
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.go(PAGES[name])
    reader.page.wait_for_timeout(300)
    assert [url for url in asked if "/search/" in url or "suggest" in url] == []
    with reader.page.expect_response("**/search/index.json"):
        reader.page.locator(".linli-find input").first.focus()


def test_names_are_suggested_as_one_types(reader: Visit) -> None:
    reader.go(PAGES["community"])
    page = reader.page
    box = page.locator(".linli-header .linli-find input")
    box.press_sequentially("yangb")
    expect(options(page).first).to_contain_text("杨斌")
    expect(options(page).first).to_contain_text("社区党委书记")
    expect(options(page).first.locator(".linli-mark")).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".linli-find [role=status]")).to_contain_text("建议")


def test_suggestions_are_chosen_with_the_keyboard(reader: Visit) -> None:
    reader.go(PAGES["home"])
    page = reader.page
    box = page.locator(".linli-find input").first
    box.press_sequentially("尖东")
    expect(options(page).first).to_contain_text("尖東社區")
    page.keyboard.press("ArrowDown")
    first = page.get_by_role("combobox").get_attribute("aria-activedescendant")
    assert first == options(page).first.get_attribute("id")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("combobox")).not_to_have_attribute("aria-activedescendant", re.compile("."))
    page.keyboard.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/communities/jiandong/$"))


def test_escape_closes_the_suggestions_and_keeps_what_was_typed(reader: Visit) -> None:
    reader.go(PAGES["home"])
    page = reader.page
    page.locator(".linli-find input").first.press_sequentially("书香")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    box = page.get_by_role("combobox")
    expect(box).to_have_value("书香")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_be_focused()


def test_enter_without_a_choice_searches(reader: Visit) -> None:
    reader.go(PAGES["home"])
    reader.page.locator(".linli-find input").first.fill("书香")
    reader.page.keyboard.press("Enter")
    expect(reader.page).to_have_url(re.compile(r"/search/\?q="))
    expect(reader.page.locator(".linli-found .linli-card").first).to_be_visible()


@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_keys_lead_to_the_box(reader: Visit, keys: str) -> None:
    reader.go(PAGES["community"])
    reader.page.keyboard.press(keys)
    expect(reader.page.locator(".linli-header .linli-find input")).to_be_focused()
    expect(reader.page.locator(".linli-header .linli-find input")).to_have_value("")


def test_nothing_is_suggested_while_chinese_is_being_composed(reader: Visit) -> None:
    reader.go(PAGES["home"])
    page = reader.page
    page.locator(".linli-find input").first.focus()
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "lou", "selectionStart": 3, "selectionEnd": 3})
    page.wait_for_timeout(200)
    assert [words for words in options(page).all_inner_texts() if "樓" in words] == []
    session.send("Input.insertText", {"text": "楼长"})
    expect(options(page).first).to_contain_text("樓長")


def test_searches_are_remembered_and_forgotten(reader: Visit) -> None:
    reader.go(PAGES["home"])
    page = reader.page
    page.locator(".linli-find input").first.fill("议事厅")
    page.keyboard.press("Enter")
    expect(page.locator(".linli-found .linli-card").first).to_be_visible()
    reader.go(PAGES["home"])
    page.locator(".linli-find input").first.focus()
    expect(options(page).first).to_contain_text("议事厅")
    expect(options(page).first).to_contain_text("最近搜索")
    options(page).last.click()
    expect(options(page).first).not_to_contain_text("议事厅")


def test_open_suggestions_break_no_rule(reader: Visit) -> None:
    reader.go(PAGES["community"])
    page = reader.page
    page.locator(".linli-header .linli-find input").press_sequentially("社区")
    expect(options(page).first.locator(".linli-mark")).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert axe.findings(page) == []


def test_suggestions_fit_a_phone(browser: Browser, address: str) -> None:
    with visit(browser, address) as visited:
        visited.go(PAGES["community"])
        visited.page.locator(".linli-header .linli-find input").press_sequentially("社区")
        expect(options(visited.page).first).to_be_visible()
        assert visited.page.evaluate("document.documentElement.scrollWidth") == 360
        assert visited.problems == []

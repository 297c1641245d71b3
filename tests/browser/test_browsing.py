"""Lists that are narrowed, people from A to Z, the search page: what readers find their way by."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.browser.conftest import BELOW
from tests.browser.visit import PAGES, Visit, visit

pytestmark = pytest.mark.browser

DESK = {"width": 1440, "height": 900}
SHOWN = 20
"""How many results are shown at first."""
HALF = 40
"""About half of the profiles."""


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Visit]:
    with visit(browser, address, viewport=DESK) as visited:
        yield visited
        assert visited.problems == []


def choice(page: Page, facet: str, value: str) -> tuple[str, str]:
    """Where a choice's box and its count are."""
    row = f'.linli-facet[data-facet="{facet}"] [data-value="{value}"]'
    assert page.locator(row).count() == 1, row
    return f"{row} input", f"{row} .linli-count"


def count(page: Page, facet: str, value: str) -> int:
    return int(page.locator(choice(page, facet, value)[1]).inner_text())


def cards(page: Page) -> list[str]:
    """The names of the cards that are to be seen."""
    shown = page.locator(".linli-card:visible .linli-card-name")
    return [words.strip() for words in shown.all_inner_texts()]


def test_choices_combine_count_and_stay_in_the_address(desk: Visit) -> None:
    desk.go("programs/")
    page = desk.page
    foshan, team = count(page, "region", "guangdong/foshan"), count(page, "kind", "program/team")
    page.locator(choice(page, "region", "guangdong/foshan")[0]).check()
    expect(page.locator(".linli-status [role=status]")).to_contain_text(str(foshan))
    assert len(cards(page)) == min(foshan, SHOWN)
    # A choice counts what is left of the others; one of the same kind adds to it.
    assert count(page, "kind", "program/team") < team
    assert count(page, "region", "guangdong/zhuhai") > 0
    both = count(page, "kind", "program/team")
    page.locator(choice(page, "kind", "program/team")[0]).check()
    expect(page.locator(".linli-status [role=status]")).to_contain_text(str(both))
    assert len(cards(page)) == both
    assert re.search(r"kind=program%2Fteam&region=guangdong%2Ffoshan", page.url)
    names = cards(page)
    page.locator(choice(page, "kind", "program/council")[0]).check()
    expect(page.locator(choice(page, "kind", "program/council")[0])).to_be_checked()
    assert set(names) < set(cards(page))
    page.go_back()
    expect(page.locator(choice(page, "kind", "program/council")[0])).not_to_be_checked()
    assert cards(page) == names


def test_an_address_with_choices_can_be_shared(desk: Visit) -> None:
    desk.go("programs/?theme=gba&region=guangdong/zhuhai")
    page = desk.page
    expect(page.locator(choice(page, "theme", "gba")[0])).to_be_checked()
    expect(page.locator(".linli-found .linli-card").first).to_be_visible()
    assert len(cards(page)) == count(page, "theme", "gba")
    page.locator(".linli-clear").click()
    expect(page.locator(".linli-found")).to_be_hidden()
    assert page.url.endswith("/programs/")
    assert len(cards(page)) == 60


def test_choices_reach_profiles_of_every_part_of_a_list(desk: Visit) -> None:
    """The last sort stands in the second part only, and is found from the first."""
    desk.go("programs/")
    assert desk.page.locator("h2#works").count() == 0
    desk.page.locator(choice(desk.page, "kind", "program/works")[0]).check()
    expect(desk.page.locator(".linli-found .linli-card")).to_have_count(2)
    way = desk.page.locator(".linli-found .linli-card-name a").first.get_attribute("href")
    assert way
    assert re.search(r"/programs/[a-z0-9-]+/$", way)
    desk.page.locator(".linli-found .linli-card-name a").first.click()
    expect(desk.page.locator("h1")).to_be_visible()


def test_more_results_are_shown_when_asked(desk: Visit) -> None:
    desk.go("programs/?region=guangdong/foshan")
    page = desk.page
    expect(page.locator(".linli-found .linli-card")).to_have_count(SHOWN)
    page.locator(".linli-show-more").click()
    expect(page.locator(".linli-found .linli-card")).to_have_count(count(page, "region", "guangdong/foshan"))
    expect(page.locator(".linli-found .linli-card-name a").nth(SHOWN)).to_be_focused()
    expect(page.locator(".linli-show-more")).to_have_count(0)


def test_choices_that_nothing_has_say_so(desk: Visit) -> None:
    desk.go("communities/?kind=community/city&theme=gba")
    expect(desk.page.locator(".linli-status [role=status]")).to_contain_text("没有符合条件的档案")
    assert cards(desk.page) == []


def test_choices_made_up_in_an_address_are_passed_over(desk: Visit) -> None:
    desk.go('communities/?kind="><img src=x onerror=alert(1)>&region=nowhere')
    expect(desk.page.locator(".linli-found")).to_be_hidden()
    assert len(cards(desk.page)) == 17


def test_choices_are_made_with_the_keyboard_alone(desk: Visit) -> None:
    desk.go("communities/")
    page = desk.page
    page.locator(".linli-facets summary").focus()
    page.keyboard.press("Tab")
    expect(page.locator(".linli-facet input").first).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator(".linli-facet input").first).to_be_checked()
    expect(page.locator(".linli-status [role=status]")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(".linli-facet input").nth(1)).to_be_focused()


def test_a_phone_opens_the_choices_when_asked(browser: Browser, address: str) -> None:
    with visit(browser, address) as visited:
        visited.go("programs/")
        box = visited.page.locator(choice(visited.page, "kind", "program/team")[0])
        expect(box).to_be_hidden()
        visited.page.locator(".linli-facets summary").click()
        box.check()
        expect(visited.page.locator(".linli-found .linli-card")).to_have_count(12)
        assert visited.problems == []


def test_without_a_script_choices_are_links_to_the_same(browser: Browser, address: str) -> None:
    with visit(browser, address, viewport=DESK, java_script_enabled=False) as visited:
        visited.go("programs/")
        page = visited.page
        page.locator(".linli-facets summary").click()
        page.locator('[data-facet="theme"] a', has_text="港澳融合").click()
        expect(page.locator("h1")).to_have_text("港澳融合")
        visited.go("programs/")
        page.locator(".linli-facets summary").click()
        page.locator('[data-value="program/works"] a').click()
        expect(page.locator("h2#works")).to_be_in_viewport()
        assert page.url.endswith("/programs/page/2/#works")


def test_people_are_found_by_the_letter_of_their_surname(desk: Visit) -> None:
    desk.go("representatives/")
    letters = desk.page.locator(".linli-letters a")
    assert letters.all_inner_texts() == sorted(letters.all_inner_texts())
    desk.page.locator(".linli-letters a", has_text="Y").click()
    expect(desk.page.locator("h2#letter-y")).to_be_in_viewport()
    expect(desk.page.locator("h2#letter-y + ul .linli-card-name").first).to_have_text("杨斌")


def test_a_long_list_goes_on_on_the_next_page(desk: Visit) -> None:
    desk.go("programs/")
    desk.page.locator(".linli-pager a", has_text="2").click()
    expect(desk.page.locator(".linli-pager [aria-current=page]")).to_have_text("2")
    assert len(cards(desk.page)) == 12


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("尖東", "尖東社區"),
        ("尖东社区", "尖東社區"),
        ("jiandong", "尖東社區"),
        ("jdsq", "尖東社區"),
        ("楊斌", "杨斌"),
        ("yangbin", "杨斌"),
        ("3个5", "“3个5+1+N”服务模式"),
        ("充電樁", "電動車充電樁安裝"),
    ],
)
def test_a_search_finds_names_in_either_script_by_pinyin_and_by_words(desk: Visit, query: str, name: str) -> None:
    desk.go(f"search/?q={query}")
    expect(desk.page.locator(".linli-found .linli-card-name").first).to_have_text(name)


def test_the_empty_search_page_offers_recent_and_suggested_searches(desk: Visit) -> None:
    desk.go("search/?q=书香")
    expect(desk.page.locator(".linli-found .linli-card").first).to_be_visible()
    expect(desk.page.locator(".linli-earlier")).to_be_hidden()
    desk.go("search/")
    desk.page.locator(".linli-find input").first.focus()
    chips = desk.page.locator(".linli-earlier .linli-chips a")
    expect(chips.first).to_have_text("书香")
    chips.last.click()
    expect(desk.page.locator(".linli-found .linli-card").first).to_be_visible()


def test_another_name_by_which_something_is_found_is_shown(desk: Visit) -> None:
    desk.go("search/?q=珠港澳家事调解服务站")
    first = desk.page.locator(".linli-found .linli-card-name").first
    expect(first).to_have_text("珠港澳（涉外）家事调解服务站又名珠港澳家事调解服务站")


def test_a_search_begins_in_the_header_of_any_page(desk: Visit) -> None:
    desk.go(PAGES["community"])
    box = desk.page.locator(".linli-find input").first
    box.fill("议事")
    box.press("Enter")
    expect(desk.page).to_have_url(re.compile(r"/search/\?q="))
    expect(desk.page.locator(".linli-find-large input")).to_have_value("议事")
    expect(desk.page.locator("mark").first).to_contain_text("议")
    assert len(cards(desk.page)) > 5


def test_what_is_found_can_be_narrowed(desk: Visit) -> None:
    desk.go("search/?q=志愿")
    expect(desk.page.locator(".linli-found .linli-card").first).to_be_visible()
    before = cards(desk.page)
    desk.page.locator(choice(desk.page, "kind", "representative")[0]).check()
    expect(desk.page.locator(".linli-clear")).to_be_visible()
    assert set(cards(desk.page)) < set(before)
    assert "q=" in desk.page.url


def test_counts_of_which_a_part_is_missing_say_that_there_may_be_more(desk: Visit) -> None:
    """As on a large site: half of what was found is not counted."""

    def halved(route: Route) -> None:
        table = route.fetch().json()
        whole = "block" in table
        columns = table.values() if not whole else ()
        for column in columns:
            column["of"] = " ".join(column["of"].split(" ")[:HALF])
        route.fulfill(json={**table, "block": HALF} if whole else table)

    desk.page.route("**/search/facets.json", halved)
    desk.page.route("**/search/facets/blocks/0.json", halved)
    desk.page.route(re.compile("/search/facets/blocks/[1-9]"), lambda route: route.abort())
    desk.go("search/?q=社区")
    found = desk.page.locator(".linli-found .linli-card-name")
    expect(found).to_have_count(SHOWN)
    seen = desk.page.locator(".linli-facet .linli-count [aria-hidden]")
    expect(seen.first).to_have_text(re.compile(r"^\d+\+$"))
    counts = seen.all_inner_texts()
    assert all(re.fullmatch(r"[1-9]\d*\+|\?", words) for words in counts)
    heard = desk.page.locator(".linli-facet .linli-count .linli-hidden").all_inner_texts()
    assert heard == ["没有统计" if words == "?" else f"至少 {words[:-1]}" for words in counts]
    for row in desk.page.locator(".linli-facet li:has(.linli-count [aria-hidden])").all():
        assert "linli-empty" not in str(row.get_attribute("class"))
    desk.problems.clear()


def test_nothing_is_searched_while_chinese_is_being_composed(desk: Visit) -> None:
    desk.go("search/")
    page = desk.page
    box = page.locator(".linli-find-large input")
    box.focus()
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "lou", "selectionStart": 3, "selectionEnd": 3})
    expect(page.locator(".linli-found")).to_be_hidden()
    session.send("Input.insertText", {"text": "楼长"})
    expect(page.locator(".linli-found .linli-card").first).to_be_visible()
    expect(box).to_have_value("楼长")


def test_a_search_that_finds_nothing_keeps_the_ways_in(desk: Visit) -> None:
    desk.go("search/?q=没有这样的东西")
    expect(desk.page.locator(".linli-status [role=status]")).to_contain_text("没有找到")
    expect(desk.page.locator(".linli-ways")).to_be_visible()


def test_without_a_script_a_search_arrives_at_the_ways_in(browser: Browser, address: str) -> None:
    with visit(browser, address, viewport=DESK, java_script_enabled=False) as visited:
        visited.go("")
        visited.page.locator(".linli-find input").first.fill("议事")
        visited.page.locator(".linli-find input").first.press("Enter")
        expect(visited.page.locator(".linli-ways")).to_be_visible()
        assert visited.page.url.split("?")[0].endswith("/search/")


def test_lists_and_searches_work_below_a_folder(browser: Browser, address: str) -> None:
    with visit(browser, address.removesuffix("/") + BELOW, viewport=DESK) as visited:
        visited.go("programs/page/2/?theme=gba")
        expect(visited.page.locator(".linli-found .linli-card").first).to_be_visible()
        visited.page.locator(".linli-found .linli-card-name a").first.click()
        expect(visited.page.locator("h1")).to_be_visible()
        visited.go("search/?q=yangbin")
        expect(visited.page.locator(".linli-found .linli-card-name").first).to_have_text("杨斌")
        assert visited.problems == []


def test_a_list_that_does_not_load_says_so(desk: Visit) -> None:
    desk.page.route("**/search/index.json", lambda route: route.abort())
    desk.go("programs/?theme=gba")
    expect(desk.page.locator(".linli-found")).to_contain_text("没有载入")
    desk.problems.clear()

"""The preview of ``linli serve`` as an editor sees it: what is wrong is on every page until it is mended."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from folders import COMMUNITY, SOUND, write_project
from playwright.sync_api import Browser, Page, expect
from tests.browser.axe import findings
from tests.browser.previewing import previewed
from tests.browser.small import CONFIG
from tests.browser.test_canaries import CANARIES, fill, unharmed
from tests.browser.visit import visit

pytestmark = pytest.mark.browser

FILE = "content/communities/jia.yml"
BROKEN = COMMUNITY.replace("summary", "summry") + "waivers: [{rule: stale, field: verified_on, reason: 旧闻不会变。}]\n"
PROJECT = {
    **SOUND,
    "mkdocs.yml": CONFIG,
    "content/pages/about.md": "# 关于\n",
    "content/communities/yi.yml": COMMUNITY.replace("甲", "乙")
    + "verified_on: 2020-05\nwaivers: [{rule: stale, field: verified_on, reason: 旧闻不会变。}]\n",
    "content/communities/bing.yml": COMMUNITY.replace("甲", "丙") + "verified_on: 2019-01-02\n",
}
NOTICE = ".linli-notice"
LOADED = 30_000


@pytest.fixture(name="project")
def sound_project(tmp_path: Path) -> Path:
    return write_project(tmp_path / "project", PROJECT)


def change(project: Path, text: str, file: str = FILE) -> None:
    (project / file).write_text(text, encoding="utf-8")


def test_problems_come_over_the_page_and_go_when_they_are_mended(browser: Browser, project: Path) -> None:
    with previewed(project) as address, visit(browser, address) as visited:
        page = visited.page
        visited.go("communities/jia/")
        page.wait_for_timeout(400)
        assert page.locator(NOTICE).count() == 0
        page.locator("a").first.focus()
        change(project, BROKEN)
        expect(page.locator(NOTICE)).to_contain_text(f"{FILE}:4", timeout=LOADED)
        expect(page.locator(NOTICE)).to_contain_text("您是否想写 summary")
        expect(page.get_by_role("alert")).to_contain_text("有问题要改")
        assert "珠海市的一个社区" in page.locator("main").inner_text()
        assert page.evaluate("document.activeElement.closest('.linli-notice')") is None
        assert findings(page) == []
        change(project, COMMUNITY.replace("一个社区", "一个新社区"))
        expect(page.locator("main")).to_contain_text("一个新社区", timeout=LOADED)
        page.wait_for_timeout(400)
        assert page.locator(NOTICE).count() == 0
        assert visited.problems == []


def test_a_preview_begins_with_errors_and_shows_what_has_none(browser: Browser, project: Path) -> None:
    change(project, BROKEN)
    with previewed(project) as address, visit(browser, address) as visited:
        page = visited.page
        visited.go("communities/")
        expect(page.locator(NOTICE)).to_be_visible(timeout=LOADED)
        assert "乙社区" in page.locator("main").inner_text()
        assert "甲社区" not in page.locator("main").inner_text()
        page.keyboard.press("Escape")
        assert page.locator(NOTICE).count() == 0
        visited.go("communities/yi/")
        page.wait_for_timeout(400)
        assert page.locator(NOTICE).count() == 0, "what was put away stays away"
        change(project, "theme: [", "mkdocs.yml")
        expect(page.locator(NOTICE)).to_contain_text("预览没有更新", timeout=LOADED)
        change(project, CONFIG, "mkdocs.yml")
        change(project, COMMUNITY)
        expect(page.locator(NOTICE)).to_have_count(0, timeout=LOADED)
        visited.go("communities/")
        assert "甲社区" in page.locator("main").inner_text()


def open_pages(page: Page, address: str) -> Iterator[str]:
    for way in ("problems/", "stale/"):
        page.goto(address + way)
        yield way


def test_the_pages_of_problems_and_of_what_is_due(browser: Browser, project: Path) -> None:
    change(project, BROKEN)
    with previewed(project) as address, visit(browser, address) as visited:
        page = visited.page
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            for way in open_pages(page, address):
                assert findings(page) == [], (scheme, way)
        text = page.locator("main").inner_text()
        assert "丙社区" in text
        assert "2020-01-02 到期（2019-01-02 核对）" in text
        page.goto(f"{address}problems/")
        text = page.locator("main").inner_text()
        for words in ("2 个错误", "1 个警告", "1 处豁免", "旧闻不会变", FILE, "改法：您是否想写 summary？", "第 4 行"):
            assert words in text
        assert page.locator("main section h2").first.inner_text() == FILE, "errors come first"
        assert page.locator("mark").first.inner_text() in {"name", "summry"}
        page.get_by_role("link", name="说明：unknown-field").click()
        assert page.url == f"{address}contribute/problems/#unknown-field"
        page.goto(f"{address}problems/")
        assert page.locator(NOTICE).count() == 0
        assert visited.problems == []


def test_no_words_of_a_broken_profile_are_taken_for_a_program(browser: Browser, tmp_path: Path) -> None:
    files: dict[str, str] = {}
    fill(files)
    for number, (name, text) in enumerate(sorted(files.items())):
        fields = json.loads(text)
        canary = CANARIES[number % len(CANARIES)]
        wrong = {"verified_on": canary, "review_within": canary, "kind": canary, canary: "x", "sources": [canary]}
        files[name] = json.dumps({**fields, **wrong}, ensure_ascii=False)
    files |= {"mkdocs.yml": CONFIG, "site_config/site.yml": f"{json.dumps(CANARIES[1])}: x\n"}
    files |= {name: text for name, text in SOUND.items() if name.endswith(("regions.yml", "themes.yml"))}
    project = write_project(tmp_path / "project", {"content/pages/about.md": "# 关于\n", **files})
    with previewed(project) as address, visit(browser, address, bypass_csp=True) as visited:
        for way in open_pages(visited.page, address):
            unharmed(visited, way)
        visited.go("problems/")
        assert visited.page.content().count("金丝雀") > 20
        visited.go("")
        expect(visited.page.locator(NOTICE)).to_contain_text("金丝雀", timeout=LOADED)
        unharmed(visited, "notice")

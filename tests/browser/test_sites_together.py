"""Two sites searched together, one of them hostile; what is found is words, never code."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from folders import COMMUNITY, SOUND, write_project
from playwright.sync_api import Browser, expect
from tests.browser.conftest import serve
from tests.browser.small import CONFIG, build_site
from tests.browser.visit import Visit, visit

pytestmark = pytest.mark.browser

HOSTILE = """<img src=x onerror="document.title='run'"></script><script>document.title='run'</script>"""
PROFILE = f"""\
name: '恶意{HOSTILE.replace("'", "''")}社区'
kind: community
region: guangdong/zhuhai
summary: '简介{HOSTILE.replace("'", "''")}'
sources: [report]
body: |
  正文里的{HOSTILE}词句
"""
PAGES = {"mkdocs.yml": CONFIG, "content/pages/about.md": "# 关于\n"}
OTHER = "name: 邻站\ntagline: 一句话。\ndescription: 说明。\n"


def built(folder: Path, files: dict[str, str]) -> Path:
    write_project(folder, {**SOUND, **PAGES, **files})
    return build_site(folder)


@pytest.fixture(scope="module")
def reader(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    folder = tmp_path_factory.mktemp("sites")
    theirs = COMMUNITY.replace("甲社区", "远方社区")
    other = built(folder / "other", {"site_config/site.yml": OTHER, "content/communities/yuan.yml": theirs})
    with serve(other) as there:
        own = f"{SOUND['site_config/site.yml']}search_sites: ['{there}', 'http://127.0.0.1:9/']\n"
        here = built(folder / "own", {"site_config/site.yml": own, "content/communities/e.yml": PROFILE})
        with serve(here) as address, visit(browser, address, viewport={"width": 1280, "height": 800}) as visited:
            yield visited


def names(reader: Visit) -> list[str]:
    expect(reader.page.locator(".linli-found .linli-card").first).to_be_visible()
    return reader.page.locator(".linli-found .linli-card-name").all_inner_texts()


def test_results_of_all_sites_stand_together_and_an_unreachable_one_is_left_out(reader: Visit) -> None:
    reader.go("search/?q=社区")
    found = names(reader)
    assert {"甲社区", "远方社区"} <= set(found)
    other = reader.page.locator(".linli-found .linli-card", has_text="远方社区")
    expect(other).to_contain_text("邻站")
    assert str(other.locator("a").get_attribute("href")).endswith("/communities/yuan/")


@pytest.mark.parametrize("query", ["恶意", "正文里的", "onerror", "img src"])
def test_hostile_words_are_shown_as_words(reader: Visit, query: str) -> None:
    reader.go(f"search/?q={query}")
    assert any("<img" in name for name in names(reader))
    assert reader.page.locator(".linli-found img[src='x'], .linli-found script").count() == 0
    assert reader.page.title() != "run"


def test_hostile_words_are_suggested_as_words(reader: Visit) -> None:
    reader.go("")
    reader.page.locator(".linli-find input").first.press_sequentially("恶意")
    expect(reader.page.get_by_role("option").first).to_contain_text("<img")
    assert reader.page.title() != "run"

"""What does not fit a page goes on in others, and links lead to the right one."""

import re

from builders import kind_of
from publishing import node_of, published

from linli.catalogue.public import PublicCatalogue
from linli.pages.all_pages import all_pages
from linli.pages.groups import MOST_CARDS, MOST_LINES
from linli.pages.listings import listing_pages
from linli.pages.page import Page
from linli.pages.profile_page import profile_page
from linli.pages.source_pages import source_pages
from linli.pages.timeline import timeline_recipes

DATED = {
    f"communities/c{number:03}": f"milestones: [{{date: {2020 - number // 150}, title: 事{number}}}]"
    for number in range(2 * MOST_LINES + 1)
}
RESTING = {f"programs/p{number:03}": "sources: [one]\ncommunities: [jia]" for number in range(MOST_CARDS + 1)}
JIA = {
    "communities/jia": "name: 甲社区",
    "sources/one": "title: 一天\nnotes: [附注。]\nauthors: [{name: 记者}]",
    "representatives/zeng": "name: 曾小明\nposts: [{title: 书记, community: jia}]",
}
CATALOGUE = published(DATED)


def timeline(catalogue: PublicCatalogue) -> list[Page]:
    return [recipe.make() for recipe in timeline_recipes(catalogue)]


def headings(page: Page) -> list[str]:
    return re.findall(r"^## .*\{: #(.*) \}$", page.markdown, re.MULTILINE)


def test_a_long_timeline_is_in_parts_that_hold_every_event_once() -> None:
    pages = timeline(CATALOGUE)
    assert [page.url for page in pages] == ["timeline/", "timeline/page/2/", "timeline/page/3/"]
    assert [page.markdown.count("    **") for page in pages] == [MOST_LINES, MOST_LINES, 1]
    assert [page.title for page in pages] == ["大事记", "大事记（第 2 页）", "大事记（第 3 页）"]
    assert [page.in_navigation for page in pages] == [True, False, False]
    assert [headings(page) for page in pages] == [["year-2020", "year-2019"], ["year-2019", "year-2018"], ["year-2018"]]


def test_only_the_first_part_has_the_drawing_and_its_marks_lead_to_the_parts() -> None:
    first, second, third = (page.markdown for page in timeline(CATALOGUE))
    assert '<a class="linli-fig-a" href="#year-2019"' in first
    assert '<a class="linli-fig-a" href="page/2/index.md#year-2018"' in first
    assert '<a href="page/2/index.md#year-2018">2018年</a>' in first
    assert "linli-figure" not in second + third


def test_parts_of_the_timeline_lead_to_each_other_and_to_the_years() -> None:
    second = timeline(CATALOGUE)[1].markdown
    assert 'href="../../index.md" aria-label="第 1 页"' in second
    assert 'href="../../index.md#year-2019">2019年 <span class="linli-count">150</span>' in second
    assert 'href="index.md#year-2018"' in second


def test_years_in_a_list_lead_to_their_part_of_the_timeline() -> None:
    first, *_ = listing_pages(kind_of("community"), CATALOGUE)
    assert 'href="../timeline/index.md#year-2020"' in first.markdown
    assert 'href="../timeline/page/2/index.md#year-2018"' in first.markdown


def test_a_source_of_many_profiles_has_a_page_of_several_parts() -> None:
    pages = [page for page in source_pages(published({**JIA, **RESTING})) if page.url != "sources/"]
    assert [page.url for page in pages] == ["sources/one/", "sources/one/page/2/"]
    assert [page.markdown.count("整份档案") for page in pages] == [MOST_CARDS, 1]
    assert ["记者" in page.markdown and "附注。" in page.markdown for page in pages] == [True, False]
    assert [page.title for page in pages] == ["一天", "一天（第 2 页）"]
    assert 'href="page/2/index.md"' in pages[0].markdown


def test_the_list_of_sources_is_in_parts() -> None:
    catalogue = published({f"sources/s{number:03}": "" for number in range(MOST_LINES + 1)})
    pages = [page for page in source_pages(catalogue) if page.url in {"sources/", "sources/page/2/"}]
    assert [len(re.findall(r"^-   \[", page.markdown, re.MULTILINE)) for page in pages] == [MOST_LINES, 1]
    assert [page.in_navigation for page in pages] == [True, False]


def test_a_profile_shows_the_first_of_very_many_and_leads_to_all() -> None:
    catalogue = published({**JIA, **RESTING})
    page = profile_page(node_of(catalogue, "communities/jia"), catalogue)
    assert page.markdown.count('<li class="linli-card"') == MOST_CARDS + 1
    assert '<a href="programs/index.md">查看全部：61 个项目</a>' in page.markdown
    assert "representatives/index.md" not in page.markdown


def test_all_of_very_many_have_pages_of_their_own_with_their_roles() -> None:
    people = {f"representatives/r{number:02}": "posts: [{title: 楼长, community: jia}]" for number in range(61)}
    pages = {page.url: page for page in all_pages(published({**JIA, **people}))}
    found = [page for url, page in pages.items() if url.startswith("communities/jia/representatives/")]
    assert [page.url.removeprefix("communities/jia/") for page in found] == [
        "representatives/",
        "representatives/page/2/",
    ]
    assert [page.title for page in found] == ["甲社区的人物", "甲社区的人物（第 2 页）"]
    assert sum(page.markdown.count('<p class="linli-role">楼长</p>') for page in found) == 61
    assert [step.url for step in found[0].trail] == ["", "regions/guangdong/", "communities/jia/"]
    assert "communities/jia/programs/" not in pages

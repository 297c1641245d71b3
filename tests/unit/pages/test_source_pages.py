from publishing import published

from linli.pages.page import Page
from linli.pages.source_pages import source_pages

FILES = {
    "sources/one": (
        "title: 邻里的一天\ndate: 2024-05-06\nsummary: 一天。\nlanguage: zh-Hant\nauthors: [{name: 甲, role: 记者}]"
    ),
    "sources/two": "title: 无题\nstatus: published",
    "sources/three": "title: 未公开\nstatus: draft",
    "communities/jia": (
        "name: 甲社区\nsources: [one, two]\nmetrics: [{label: 户数, value: 5, unit: 户, source: one}]\n"
        "milestones: [{date: 2018, title: '成立*', source: one}, {date: 2018, title: '成立*', source: one}]"
    ),
    "programs/shu": "name: 书香\nsources: [one, two]\npeople: [{representative: zeng, role: 发起人, source: one}]",
    "representatives/zeng": "name: 曾小明",
}


def pages() -> dict[str, Page]:
    return {page.url: page for page in source_pages(published(FILES))}


def test_every_public_source_has_a_page() -> None:
    assert list(pages()) == ["sources/", *sorted(["sources/one/", "sources/two/"], key=list(pages()).index)]
    assert set(pages()) == {"sources/", "sources/one/", "sources/two/"}


def test_a_source_lists_each_fact_that_rests_on_it_once() -> None:
    markdown = pages()["sources/one/"].markdown
    facts = [line.removeprefix("-   ") for line in markdown.splitlines() if line.startswith("-   ")]
    assert facts == ["甲 · 记者", "户数：5户", "2018年 · 成立&#42;", "曾小明 · 发起人"]
    assert "{: #community-jia }" in markdown


def test_a_source_of_whole_profiles_says_so() -> None:
    assert pages()["sources/two/"].markdown.count("整份档案") == 2


def test_a_description_is_the_summary_or_what_is_known() -> None:
    assert pages()["sources/one/"].description == "一天。"
    assert pages()["sources/two/"].description == "无题，例报，来源未注明日期。"
    assert pages()["sources/one/"].language == "zh-Hant"

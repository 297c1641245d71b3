from dataclasses import replace

import pytest
from publishing import published

from linli.catalogue.public import PublicCatalogue
from linli.pages.accessibility import accessibility_pages, page_type
from linli.settings.accessibility import AccessibilityEvidence
from linli.wording import Language, default_labels

EVIDENCE = {
    "tested_on": "2026-11-22",
    "standard": "WCAG 2.2 AA",
    "axe": "4.14.1",
    "browser": "Chromium 156",
    "pages": ({"type": "home", "address": "/", "modes": ("light", "dark"), "violations": 0},),
    "checks": ({"id": "keyboard", "result": "passed"},),
}


def catalogue(site: str = "", language: Language = "zh", **changes: object) -> PublicCatalogue:
    found = published({}, site=site, language=language)
    evidence = AccessibilityEvidence.model_validate({**EVIDENCE, **changes})
    return replace(found, graph=replace(found.graph, settings=replace(found.graph.settings, accessibility=evidence)))


def text(site: str = "", language: Language = "zh", **changes: object) -> str:
    (page,) = accessibility_pages(catalogue(site, language, **changes))
    assert page.url == "accessibility/"
    assert not page.in_navigation
    return page.markdown


def test_without_evidence_there_is_no_page() -> None:
    assert list(accessibility_pages(published({}))) == []


def test_what_was_not_done_is_said() -> None:
    assert "自动测试不能发现所有问题" in text()
    assert "还没有请使用读屏软件等辅助技术的人试用过" in text()
    tried = {"zh": "三位盲人读者试用过。", "en": "Three blind readers tried it."}
    assert "三位盲人读者试用过。" in text(user_testing=tried)
    assert "还没有请" not in text(user_testing=tried)


def test_full_conformance_is_claimed_only_where_nothing_was_found() -> None:
    page = {"type": "home", "address": "/", "modes": ("light",), "violations": 3}
    assert "认为自己符合 WCAG 2.2 AA" in text()
    faulty = text(pages=(page,), checks=({"id": "contrast", "result": "failed"},))
    assert "部分符合 WCAG 2.2 AA" in faulty
    assert "首页（/）：3 处" in faulty
    assert "未通过的检查：文字与背景" in faulty
    assert "认为自己符合" not in faulty


@pytest.mark.parametrize(
    ("site", "words"),
    [
        ("contact: 电话 0756-1", "联系：电话 0756-1"),
        ("report_url: https://例.cn/?a=_b_&c", '<a href="https://例.cn/?a=_b_&amp;c" rel="noopener">在网上报告</a>'),
    ],
)
def test_readers_are_told_where_to_report_problems(site: str, words: str) -> None:
    assert words in text(site)
    assert "报告问题" not in text()


def test_the_statement_comes_in_english_too() -> None:
    english = text(language="en")
    assert "No users of screen readers" in english
    assert "22 November 2026" in english


def test_an_unknown_type_of_page_keeps_its_name() -> None:
    assert page_type("home", default_labels("zh")) == "首页"
    assert page_type("new-page", default_labels("zh")) == "new-page"

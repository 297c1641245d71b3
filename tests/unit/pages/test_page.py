import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from linli.pages.page import Page

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1, max_size=40)


@given(WORDS, WORDS)
def test_the_front_matter_says_exactly_title_and_description(title: str, description: str) -> None:
    page = Page("a/", title, description, "\n\n# 甲\n\n---\n\n乙\n")
    start, matter, body = page.text.split("---\n", 2)
    assert start == ""
    assert yaml.safe_load(matter) == {"title": title, "description": description, "layout": "text"}
    assert body == "\n# 甲\n\n---\n\n乙\n"


@pytest.mark.parametrize(("url", "file"), [("", "index.md"), ("communities/jia/", "communities/jia/index.md")])
def test_a_page_is_a_file_in_a_folder_of_its_own(url: str, file: str) -> None:
    assert Page(url, "甲", "乙", "丙").file == file


def test_what_is_not_known_is_left_out() -> None:
    assert Page("", "甲", "", "丙").text == '---\ntitle: "甲"\nlayout: "text"\n---\n\n丙\n'
    assert 'language: "zh-Hant"' in Page("", "甲", "", "丙", language="zh-Hant").text

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from linli.review.markdown_text import address, plain

GAP = "\u200b"
HOSTILE = (
    "@octocat 请看 #12 和 !34，owner/repo#5，GH-26，~bug，$7，%3，&8，^alert#9",
    "[点这里](https://evil.example) ![图](https://evil.example/a.png) <img src=x onerror=alert(1)>",
    "https://evil.example www.evil.example mailto:a@evil.example a@evil.example ftp://evil.example",
    "<https://evil.example> <script>alert(1)</script> <!-- linli-report --> &lt;b&gt; &#60;b&#62;",
    "# 标题 **粗** __粗__ `码` ```围``` ~~删~~ | 表 | \\ 反 \\*",
    ":tada: :+1: [[wiki]] [issue:1] [vulnerability:2] deadbee 0123456789abcdef0123456789abcdef01234567",
    "- 列表",
    "+ 列表",
    "1. 列表",
    "2) 列表",
    "> 引用",
    "=====",
    "    代码",
    "甲\n\n# 乙\r\n---\u2028丙\u202e丁",
)
TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(alphabet="@#!$%&^~:[]()<>*_`\\|-+=. \n1a甲/", max_size=40),
    st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=3).map(" ".join),
)
MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
ALLOWED = {"paragraph_open", "paragraph_close", "inline", "bullet_list_open", "bullet_list_close"} | {
    "list_item_open",
    "list_item_close",
}


def kinds(markdown: str) -> set[str]:
    tokens = MARKDOWN.parse(markdown)
    return {token.type for token in tokens} | {
        child.type for token in tokens for child in token.children or () if child.type not in {"text", "text_special"}
    }


def shown(markdown: str) -> str:
    return "".join(child.content for token in MARKDOWN.parse(markdown) for child in token.children or ())


@given(TEXTS)
def test_words_stay_words_wherever_they_stand(text: str) -> None:
    for line in (f"- {plain(text)}", f"- 前 {plain(text)} 后", f"前{plain(text)}"):
        assert kinds(line) <= ALLOWED, line


@given(TEXTS)
def test_they_are_shown_as_they_are(text: str) -> None:
    line = plain(text)
    wanted = re.sub(r"\s+", " ", text).strip(" ").replace("\u202e", "\\u{202e}")
    assert shown(f"前{line}").replace(GAP, "") == f"前{wanted}".replace(GAP, "\\u{200b}")


@given(TEXTS)
def test_nothing_is_left_that_hosts_would_make_something_of(text: str) -> None:
    words = shown(f"前 {plain(text)}")
    assert not re.search(r"@[\w-]|#\d|![\d]|&\d|\$\d|%\d|~\w|\^\w|GH-\d", words)
    assert not re.search(r"https?://|www\.|mailto:\S|\[\[|\[\w+:", words, re.IGNORECASE)
    assert not re.search(r":[\w+-]+:", words)
    assert not any(
        re.search("[0-9]", found) and re.search("[a-f]", found)
        for found in re.findall(r"(?<![0-9a-zA-Z])[0-9a-f]{7,}(?![0-9a-zA-Z])", words)
    )


def test_ordinary_words_are_left_alone() -> None:
    for words in ("茂盛社区：近7000人，“慈善社区”试点（2023年）", "0756-12345678", "2026-11-22"):
        assert plain(words) == words


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://a.example/甲/", "https://a.example/%E7%94%B2/"),
        ("https://a.example/a b<c>(d)", "https://a.example/a%20b%3Cc%3E%28d%29"),
        ("javascript:alert(1)", None),
        ("//a.example/", None),
        ("communities/jia/", None),
        ("https://[", None),
    ],
)
def test_only_web_addresses_become_links(url: str, written: str | None) -> None:
    assert address(url) == written

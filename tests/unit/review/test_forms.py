"""The report in each of its forms: as Markdown, HTML, JSON and text."""

import json
import re
from html import unescape

import pytest
from elements import read_html
from hostile_report import WORDS, hostile_report
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from linli.review.as_html import as_html, inside_preview
from linli.review.as_json import as_json
from linli.review.as_markdown import MARKER, MOST, as_markdown
from linli.review.as_text import as_text
from linli.review.model import Report
from linli.wording import LANGUAGES, Language

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OWN_HTML = {MARKER, "<details>", "</details>", "<strong>", "</strong>", "<del>", "</del>", "<ins>", "</ins>"}
SUMMARY = re.compile(r"<details>\n<summary>[^<>]*</summary>\n")
HOSTS = {"https://a.example/"}
NOTHING = Report("main", "", (), 0, (), (), (), 0, (), (), ())
TEXTS = st.text(alphabet="@#!$&~:[]()<>*_`\\|-+=/. \n\u2028\x1b1ab甲", max_size=60)


def tokens(markdown: str) -> list[tuple[str, str, str]]:
    """Type, content and address of everything in a Markdown text."""
    return [
        (one.type, one.content, str(one.attrGet("href") or one.attrGet("src") or ""))
        for token in MARKDOWN.parse(markdown)
        for one in (token, *(token.children or ()))
    ]


def check_markdown(text: str) -> None:
    assert text.startswith(f"{MARKER}\n")
    assert text.count("<!--") == 1
    for kind, content, url in tokens(text):
        if kind == "html_inline":
            assert content in OWN_HTML
        elif kind == "html_block":
            assert content.strip() in OWN_HTML or SUMMARY.fullmatch(content), content
        elif kind in {"link_open", "image"}:
            assert url.startswith("https://a.example/"), url
        else:
            assert kind not in {
                "code_inline",
                "fence",
                "code_block",
                "hr",
                "blockquote_open",
                "ordered_list_open",
                "s_open",
            }
    words = "\n".join(content for kind, content, _ in tokens(text) if kind == "text")
    assert not re.search(r"@\w|#\d|https://evil", words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_has_no_markup_and_no_links_but_its_own(language: Language) -> None:
    check_markdown(as_markdown(hostile_report(), language))


@settings(max_examples=30)
@given(TEXTS)
def test_whatever_the_words(words: str) -> None:
    check_markdown(as_markdown(hostile_report(words), "zh"))
    html = as_html(hostile_report(words), "zh")
    assert not re.search(r"<(script|img src=x|iframe)", html)
    assert "\x1b" not in html


@pytest.mark.parametrize("count", [1, 30, 300])
def test_markdown_is_never_longer_than_hosts_take(count: int) -> None:
    text = as_markdown(hostile_report("字" * 200, count), "zh")
    assert len(text) <= MOST
    assert "错误" in text
    assert count == 1 or "没有列出" in text or "写不下" in text
    check_markdown(text)


def test_without_an_address_of_the_preview_there_are_no_links_to_it() -> None:
    report = hostile_report(preview_url=None)
    assert "/p/" not in as_markdown(report, "zh")
    assert "/p/" not in as_html(report, "zh")


def elements(html: str) -> set[str]:
    return {tag for tag, *_ in read_html(html).elements}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_runs_and_loads_nothing(language: Language) -> None:
    html = as_html(hostile_report(), language)
    found = elements(html)
    assert not found & {"script", "iframe", "object", "base", "form", "svg", "link"}
    assert "default-src 'none'" in unescape(html)
    assert "noindex" in html
    assert "onerror=alert(1)&gt;" in html
    ways = re.findall(r'(?:href|src)="([^"]*)"', html)
    assert {way for way in ways if not way.startswith(("https://a.example/", "screenshots/"))} == set()


def test_the_preview_s_own_page_leads_to_its_pages() -> None:
    made = str(inside_preview(hostile_report(), "zh"))
    assert 'href="../a/"' in made
    assert "<h1>" not in made
    assert not re.search(r"<(script|img src=x)", made)


def test_json_says_all_of_it() -> None:
    told = json.loads(as_json(hostile_report()))
    assert told["version"] == 1
    assert told["blocks"] is True
    assert told["new"][0]["text"] == {"zh": WORDS, "en": WORDS}
    assert told["pages"][0]["fate"] == "added"
    assert "\x1b" not in as_json(hostile_report())


@pytest.mark.parametrize("colour", [True, False])
def test_a_terminal_cannot_be_steered(*, colour: bool) -> None:
    text = as_text(hostile_report(), "zh", colour=colour)
    assert "\u202e" not in text
    assert re.sub(r"\x1b\[(?:0|1|2|31|32)m", "", text).count("\x1b") == 0
    assert ("\x1b" in text) == colour
    assert "https://a.example/p/a/" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nothing_changed_there_is_little_to_say(language: Language) -> None:
    assert len(as_text(NOTHING, language).splitlines()) <= 4
    assert "None" not in as_markdown(NOTHING, language)
    assert elements(as_html(NOTHING, language)) >= {"h1", "p"}

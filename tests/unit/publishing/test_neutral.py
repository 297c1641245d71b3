import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from linli.publishing.neutral import harmless
from linli.review.as_markdown import MARKER
from linli.review.markdown_text import plain

ACTIVE = {"link_open", "image", "html_inline", "html_block", "code_inline", "em_open", "strong_open", "s_open"}
CALLING = re.compile(r"@\w|#\d|!\d|https?://|www\.|(?=[0-9]*[a-f])[0-9a-f]{7}", re.IGNORECASE)
"""What hosts look for in the finished page."""

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("<>[]()!@#*_`~|\\&;:/.ahtpsw0 \n-\u202e\x1b"), st.characters(max_codepoint=0x2FFF)
    ),
    max_size=60,
)
MARKDOWN = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable(["strikethrough", "table"])


def kinds(markdown: str) -> set[str]:
    tokens = MARKDOWN.parse(markdown)
    return {one.type for token in tokens for one in (token, *(token.children or ()))}


@given(TEXTS)
def test_plain_text_is_shown_and_does_nothing(text: str) -> None:
    made = plain(text)
    assert kinds(f"- x {made}") & ACTIVE == set()
    assert not CALLING.search(unescape(made))
    assert "\n" not in made


@given(TEXTS)
def test_a_report_of_somebody_else_has_no_links_pictures_or_html(text: str) -> None:
    made = harmless(text, (), 10_000)
    assert made.startswith(MARKER)
    body = made.removeprefix(MARKER)
    assert MARKER not in body
    assert kinds(body) & {"link_open", "image", "html_inline", "html_block"} == set()
    assert not CALLING.search(re.sub(r"&#?\w+;", "", body))


def test_what_a_report_of_ours_says_stays() -> None:
    text = (
        "## 报告\n\n<strong>还不能发布：</strong>1 处错误\n- [甲社区](<https://good.example/7/communities/%E7%94%B2/>)\n"
        "  - 现在：<del>十</del><ins>12</ins> 户，a\\_b，@\u200bname &amp; &#64; #\u200b12\n"
    )
    made = harmless(text, ("https://good.example/",), 1000)
    assert made == f"{MARKER}\n{text.replace('(<', '(').replace('>)', ')').strip()}\n"


def test_allowed_links_stay_and_others_are_text() -> None:
    text = "[a](https://good.example/x) [b](https://good.example.evil/) [c](javascript:alert(1)) <details>"
    made = harmless(text, ("https://good.example/",), 1000)
    links = [
        token.attrs["href"] for one in MARKDOWN.parse(made) for token in one.children or () if token.type == "link_open"
    ]
    assert links == ["https://good.example/x"]
    assert "<details>" in made
    assert len(harmless("x" * 5000, (), 1000)) < 1100

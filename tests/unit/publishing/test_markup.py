from html.parser import HTMLParser
from pathlib import Path

import pytest
from building import built
from folders import write_project
from hypothesis import given
from hypothesis import strategies as st

from linli.publishing.unambiguous import is_unambiguous, policy_in_head
from linli.publishing.verifying.markup import faults, read_markup

WHOLE = '<!doctype html><html lang="zh"><head><title>甲</title></head><body><h1>甲</h1>{}</body></html>'


class Reader(HTMLParser):
    """What Python's own parser finds, to compare with."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found: dict[str, str] = {}
        for name, value in attrs:
            found[name] = value or ""
        self.tags.append((tag, found))


def what(text: str, *, is_notice: bool = False) -> list[str]:
    return [fault.what.en for fault in faults(read_markup(text), is_notice=is_notice)]


@pytest.mark.parametrize(
    "inner",
    [
        "<p>一<p>二<ul><li>一<li>二</ul>",
        '<img src="a.png" alt="1 > 0"><br><svg><path d="M0"/><title>图</title></svg>',
        "<!-- <p> --><script>if (a < b) {'</p>'}</script><textarea></div></textarea>",
        "<table><tr><td>一<td>二</table><dl><dt>一<dd>二</dl>",
    ],
)
def test_a_whole_page_has_no_faults(inner: str) -> None:
    assert what(WHOLE.format(inner)) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (WHOLE.format("<div>"), "<div> is not closed"),
        (WHOLE.format("</div>"), "</div> closes nothing"),
        (WHOLE.format("<b><i></b></i>"), "</b> closes nothing"),
        (WHOLE.format("<!-- x"), "A comment does not end"),
        (WHOLE.format("<script>x"), "<script> is not closed"),
        (WHOLE.format('<p id="a"></p><p id="a"></p>'), 'id "a" is there 2 times'),
        (WHOLE.format("<h1>乙</h1>"), "There are 2 <h1>, not one"),
        (WHOLE.format("").replace("<h1>甲</h1>", ""), "There are 0 <h1>, not one"),
        (WHOLE.format("").replace("甲</title>", " </title>"), "There must be one <title>, with words in it"),
        (WHOLE.format("").replace(' lang="zh"', ""), "The language is not given (<html lang>)"),
        (WHOLE.format("").replace("<!doctype html>", ""), "<!doctype html> is missing"),
    ],
)
def test_each_fault_is_named(text: str, fault: str) -> None:
    assert fault in what(text)


def test_a_notice_needs_no_heading() -> None:
    assert what(WHOLE.format("").replace("<h1>甲</h1>", ""), is_notice=True) == []


def test_places_are_where_tags_begin() -> None:
    text = WHOLE.format('<p>一</p>\n<p id="x">二</p>')
    (tag,) = [one for one in read_markup(text).tags if one.attributes.get("id") == "x"]
    assert text[tag.place :].startswith('<p id="x">')


def test_tags_are_those_that_the_standard_parser_finds(tmp_path: Path) -> None:
    site = tmp_path / "site"
    built(write_project(tmp_path / "project"), site)
    pages = list(site.rglob("*.html"))
    assert len(pages) > 10
    for page in pages:
        text = page.read_text(encoding="utf-8")
        ours = [(tag.name, tag.attributes) for tag in read_markup(text).tags]
        assert ours == Reader(text).tags
        assert is_unambiguous(text)
        assert policy_in_head(text)


@given(st.text(alphabet="<>/!-ab=\"' &;titlescript", max_size=80))
def test_no_text_is_too_much(text: str) -> None:
    read_markup(text)
    is_unambiguous(text)


@given(st.text(alphabet="<>/!- ab=\"'", max_size=40))
def test_what_is_unambiguous_is_read_alike(text: str) -> None:
    page = f"<!doctype html>{text}"
    if is_unambiguous(page):
        ours = [(tag.name, tag.attributes) for tag in read_markup(page).tags]
        assert ours == [(name, attributes) for name, attributes in Reader(page).tags]

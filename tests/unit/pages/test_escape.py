import pytest
from elements import Document, folded, read_html
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markupsafe import Markup

from linli.pages.escape import escape
from linli.pages.markdown import LinliExtension

TEXT_PLACES = (
    "{}",
    "词 {} 词",
    "## {}",
    "## {} {{: #here }}",
    "[{}](../x/index.md)",
    "词[{}](../x/index.md){{: .linli-cite }}词",
    "| 甲 |\n| --- |\n| {} |",
    "-   {}",
    "-   词<br>{}\n\n    {}",
    "1.  {}",
    "词\n:   {}",
    "<div markdown>\n\n-   {}\n    {{: .linli-role }}\n\n</div>",
    '<p class="linli-note">{}</p>',
    'a <span class="linli-part">{}</span>',
    "<figure>\n<figcaption>{}</figcaption>\n</figure>",
)
ATTRIBUTE_PLACES = (
    '<figure>\n<img src="a.jpg" alt="{}">\n</figure>',
    '词[1](#x){{: .linli-cite aria-label="{}" }}',
)
PIECES = st.sampled_from(
    [
        *"\n\t \"'[]{}()<>:;,-+?&*!|~%@^`#=_\\$./0a甲",
        *("<b>", "</p>", "<script>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "javascript:", "&amp;", "&#38;", "&lt"),
        *("](", "{: #x }", "{: .x onclick=y }", "[^a]", "[TOC]", "![", "**", "__", "``", "~~~", "---", "===", "1. "),
        *("<!-- article 0123456789abcdef -->", "--8<-- 'x'", "{{ x }}", "{% x %}", "    ", "\n\n", "http://x.example"),
        *("klzzwxh:0000", "wzxhzdk:0", "\u3000", "\u00a0", "\u2028", "\ufeff", "&nbsp;", "１. ", "：", "😀", "\u0301"),
    ]
)
QUICK = settings(max_examples=60, deadline=None)
SIGNS = st.characters(exclude_categories=["Cc", "Cs"])
TEXTS = st.one_of(st.lists(PIECES, max_size=12).map("".join), st.text(SIGNS, max_size=30)).filter(str.strip)


def converted(markdown: str) -> Document:
    made = Markdown(extensions=["attr_list", "def_list", "md_in_html", "tables", "toc", LinliExtension()])
    return read_html(made.convert(markdown))


def without_made_anchor(document: Document) -> list[tuple[str, dict[str, str]]]:
    """The elements of a page whose heading has an anchor made of its words."""
    return [
        (tag, {name: "" if name == "id" else value for name, value in found.items()})
        for tag, found in document.elements
    ]


@pytest.mark.parametrize("place", TEXT_PLACES)
@example("# 题 {: #__config }")
@example("1. 甲")
@example("１. 甲")
@example("  - 甲")
@example("-\n-")
@example("甲\n---")
@example("甲  \n乙")
@example("<!-- article 0123456789abcdef -->")
@example("甲\\")
@given(TEXTS)
@QUICK
def test_text_is_shown_as_it_is_and_makes_nothing(place: str, text: str) -> None:
    page = converted(place.format(*[escape(text)] * 2))
    plain = converted(place.format("文", "文"))
    assert page.text == folded(plain.text.replace("文", text))
    assert without_made_anchor(page) == without_made_anchor(plain)


@pytest.mark.parametrize("place", ATTRIBUTE_PLACES)
@example('" onclick="x')
@example("}")
@given(TEXTS)
@QUICK
def test_an_attribute_holds_the_text_as_it_is(place: str, text: str) -> None:
    page = converted(place.format(escape(text)))
    plain = converted(place.format("文"))
    assert page.tags == plain.tags
    values = [value for _, found in page.elements for value in found.values()]
    expected = [value for _, found in plain.elements for value in found.values()]
    assert [folded(value) for value in values] == [folded(text) if value == "文" else value for value in expected]


@given(TEXTS.map(str.strip))
@QUICK
def test_bold_text_is_shown_as_it_is(text: str) -> None:
    page = converted(f"-   **{escape(text)}** · 词")
    assert page.text == folded(f"{text} · 词")
    assert page.tags == ["ul", "li", "strong"]


def test_what_is_markup_already_stays() -> None:
    assert escape(Markup("**<b>**")) == Markup("**<b>**")
    assert escape(escape("<*>")) == escape("<*>")


@pytest.mark.parametrize(("value", "shown"), [(12, "12"), (None, "None"), ("甲\n  乙", "甲 乙"), ("甲-乙", "甲-乙")])
def test_ordinary_words_stay_readable_in_the_markdown(value: object, shown: str) -> None:
    assert escape(value) == shown


@given(TEXTS)
@QUICK
def test_an_attribute_of_an_element_with_markdown_inside_ends_where_it_should(text: str) -> None:
    page = converted(f'<nav aria-label="{escape(text)}" markdown>\n\n词\n\n</nav>')
    assert page.tags == ["nav", "p"]
    assert list(page.elements[0][1]) == ["aria-label"]
    assert page.text == "词"

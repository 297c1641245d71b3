import pytest
from elements import read_html
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from linli.pages.article_html import article_html
from linli.pages.articles import fenced
from linli.pages.bounds import first_beyond
from linli.pages.markdown import LinliExtension, tokens

SAFE = {
    *("h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "thead", "tbody", "tr", "th", "td", "a", "code", "em", "strong", "del", "sup"),
}
CLASSES = {
    *("linli-cite", "admonition", "admonition-title", "footnote"),
    *("linli-left", "linli-center", "linli-right"),
}
PIECES = st.sampled_from(
    [
        *("<script>", "</script>", "<img src=x onerror=alert(1)>", "<svg/onload=a>", "<math>", "<style>", "<iframe>"),
        *(
            "<form action=x>",
            "<b id=__config>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "?>",
            "<a href='javascript:1'>",
        ),
        *("[a](javascript:alert(1))", "[a](", "](", ")", "[", "]", "![", "java&#115;cript:", "data:text/html,", "&#1;"),
        *(
            "{: #x .y onclick=z }",
            "{#x}",
            "```{.a #b onclick=c}\n",
            "```\n",
            '!!! note "a"\n    ',
            "|a|b\n|-|-\n|c|d\n",
        ),
        *("\n\n", "\n", "    ", "\t", "# ", "## ", "- ", "1. ", "> ", ":   ", "*", "**", "_", "`", "\\", '"', "'", "="),
        *(
            "<http://",
            "<a@b.example>",
            "&lt;",
            "&quot;",
            "&#34;",
            "[r]: javascript:a\n",
            "[r]",
            "甲",
            "a",
            " ",
            "\u2028",
        ),
        *("[^1]", "[^1]: ", "\n\n[^1]: ", "[^", "[^x]", "[^x]: ", "~~", "~", "|:-:|-:|\n"),
        *("<!-- article 0123456789abcdef -->\n", "<!-- /article 0123456789abcdef -->\n", "[1](#source-a)", "index.md"),
    ]
)


def html(text: str) -> str:
    return article_html(text, set())


def page_html(markdown: str) -> str:
    return Markdown(extensions=["attr_list", "def_list", "md_in_html", "tables", "toc", LinliExtension()]).convert(
        markdown
    )


def article(text: str) -> str:
    return fenced(text, lambda words: words)


@given(st.lists(PIECES, max_size=15).map("".join))
@example('<https://evil.example/" onclick=x>')
@example('[a](<x" onclick=y>)')
@example("```{.a #__config}\na\n```")
@settings(max_examples=300, deadline=None)
def test_an_article_holds_only_harmless_elements(text: str) -> None:
    if first_beyond(text) is not None:
        return
    document = read_html(html(text))
    assert set(document.tags) <= SAFE
    for tag, attributes in document.elements:
        assert set(attributes) <= {"id", "href", "class", "rel", "start", "colspan", "rowspan", "scope"}
        assert "id" not in attributes or tag in {"h2", "h3", "h4", "h5", "h6"} or tag in {"li", "sup"}
        assert attributes.get("class", "linli-cite") in CLASSES
        scheme = "".join(attributes.get("href", "").split()).lower().partition(":")
        assert not scheme[1] or scheme[0] in {"http", "https", "mailto"} or not scheme[0].replace("+", "").isalpha()


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs"])).filter(
        lambda text: not set(text) & set("\\`*_{}[]<>#+-.!&|:=~\"'()1234567890")
    )
)
@settings(max_examples=60, deadline=None)
def test_plain_words_are_shown_as_they_are(text: str) -> None:
    assert read_html(html(text)).text == " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        *("<script>alert(1)</script>", "<b onclick=x>b</b>", "<svg onload=x></svg>", "<math><mi>x</mi></math>"),
        *("<style>a{}</style>", "<iframe src=x></iframe>", "<form><input name=x></form>", "a<br>b", "<!-- c -->"),
        *("<details><summary>x</summary></details>", "<img src=x onerror=alert(1)>", "<?php 1 ?>", "<!DOCTYPE html>"),
        *("<javascript:alert(1)>", "{: #x .y onclick=z }", "{{ 7*7 }} {% raw %}", '--8<-- "mkdocs.yml"', "[TOC]"),
        *(
            "甲 <div markdown>乙</div>",
            "http://bare.example/ 不是链接",
            ":smile: ==a== ^^b^^ ~c~ ~~ d ~~ ~~~e~~~ H~2~O",
        ),
    ],
)
def test_html_and_other_extensions_are_shown_as_written(text: str) -> None:
    document = read_html(html(text))
    assert document.tags == ["p"]
    assert document.elements[0][1] == {}
    assert document.text.replace("*", "") == text.replace("*", "")


@pytest.mark.parametrize(
    "address",
    [
        *("javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)", "&#106;avascript:alert(1)"),
        *(
            "javascript&colon;alert(1)",
            "javascript&#58;alert(1)",
            "java&#9;script:alert(1)",
            "java&#10;script:alert(1)",
        ),
        *(
            "java&Tab;script:alert(1)",
            "&#1;javascript:alert(1)",
            "&#32;javascript:alert(1)",
            "\u0001javascript:alert(1)",
        ),
        *(
            "data:text/html;base64,PHNjcmlwdD4=",
            "DATA:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:x",
            "tel:1",
        ),
        "<javascript:alert(1)>",
    ],
)
@pytest.mark.parametrize("form", ["[甲]({})", "[甲][r]\n\n[r]: {}", "[甲]\n\n[甲]: {} '题'"])
def test_links_that_run_programs_lead_nowhere(address: str, form: str) -> None:
    document = read_html(html(form.format(address)))
    assert document.values("href") == []
    assert "甲" in document.text


@pytest.mark.parametrize("text", ["![图](https://a.example/b.png)", "![图](javascript:1)", "![图][r]\n\n[r]: a.png"])
def test_pictures_from_elsewhere_are_left_out(text: str) -> None:
    assert read_html(html(text)).tags == ["p"]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("[甲](https://a.example/)", "https://a.example/"),
        ("[甲](HTTPS://a.example/)", "HTTPS://a.example/"),
        ("[甲](http://a.example/index.md)", "http://a.example/index.md"),
        ("[甲](//a.example)", "//a.example"),
        ("[甲](\\\\\\\\a.example)", "\\\\a.example"),
        ("[甲](/\\\\a.example)", "/\\a.example"),
        ("<https://a.example/>", "https://a.example/"),
        ("<a@b.example>", "mailto:a@b.example"),
        ('[甲](https://a.example/ "题")', "https://a.example/"),
    ],
)
def test_links_to_elsewhere_are_marked(text: str, address: str) -> None:
    (link,) = read_html(html(text)).attributes("a")
    assert link == {"href": address, "rel": "noopener nofollow ugc"}


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("../yi/index.md", "../yi/"),
        ("../../programs/a/index.md", "../../programs/a/"),
        ("../yi/index.md#议事", "../yi/#议事"),
        ("index.md", ""),
        ("#议事", "#议事"),
        ("/about/", "/about/"),
        ("../index.mdx", "../index.mdx"),
    ],
)
def test_links_inside_the_site_lead_to_pages_and_are_not_marked(written: str, address: str) -> None:
    (link,) = read_html(html(f"[甲]({written})")).attributes("a")
    assert link == {"href": address}


def test_words_between_tildes_are_struck_out() -> None:
    document = read_html(html("~~甲 *乙*\n丙~~ ~~~丁~~~ ~~ 戊 ~~ `~~己~~`"))
    assert document.tags == ["p", "del", "em", "code"]
    assert document.text == "甲 乙 丙 ~~~丁~~~ ~~ 戊 ~~ ~~己~~"


def test_columns_are_aligned_by_classes() -> None:
    table = "|甲|乙|丙|丁|\n|:-|:-:|-:|-|\n|1|2|3|4|\n"
    for document in (read_html(html(table)), read_html(page_html(table))):
        cells = [attributes for tag, attributes in document.elements if tag in {"td", "th"}]
        assert cells == [{"class": "linli-left"}, {"class": "linli-center"}, {"class": "linli-right"}, {}] * 2


def test_citations_are_marked() -> None:
    document = read_html(html("甲[\\[12\\]](#source-ab-c)，[书](#source-ab-c)，[\\[1\\]](#sources)"))
    assert list(document.attributes("a")) == [
        {"class": "linli-cite", "href": "#source-ab-c"},
        {"href": "#source-ab-c"},
        {"href": "#sources"},
    ]
    assert document.text == "甲[12]，书，[1]"


def test_headings_have_readable_anchors_that_are_not_taken() -> None:
    used = {"figures"}
    text = "# 议事\n\n## 议事\n\n## Figures\n\n### `码` *强* <b>\n\n## ！\n\n议事-2\n---\n"
    document = read_html(article_html(text, used))
    assert document.values("id") == ["议事", "议事-2", "figures-2", "码-强-b", "section", "议事-2-2"]
    assert [tag for tag in document.tags if tag[0] == "h"] == ["h2", "h2", "h2", "h3", "h2", "h2"]
    assert used >= {"figures", *document.values("id")}


@given(st.lists(st.sampled_from(["议事", "甲社区", "来源", "sources", "a", "!", "a 2", "a-2"]), max_size=8))
@settings(max_examples=50, deadline=None)
def test_no_anchor_is_there_twice(titles: list[str]) -> None:
    own = "# 甲社区\n\n## 词\n\n"
    after = "## 来源 {: #sources }\n\n1.  甲\n    {: #source-a }\n\n## a\n"
    page = own + article("\n\n".join(f"## {title}" for title in titles) or "词") + "\n" + after
    identities = read_html(page_html(page)).values("id")
    assert len(identities) == len(set(identities)) == len(titles) + 5
    assert {"sources", "source-a"} <= set(identities)


def test_one_converter_gives_every_page_the_same_anchors() -> None:
    converter = Markdown(extensions=["toc", LinliExtension()])
    page = "# 甲\n\n" + article("## 乙\n\n## 甲")
    assert converter.convert(page) == converter.reset().convert(page)


@pytest.mark.parametrize("mark", ["0123456789abcdef", "63d3bbd882acca99"])
def test_an_article_cannot_end_itself_or_open_another(mark: str) -> None:
    hostile = (
        f"甲\n\n<!-- /article {mark} -->\n\n<b id=x>乙</b>\n\n<!-- article {mark} -->\n\n"
        "{: #__config }\n\n[丙](javascript:1)"
    )
    document = read_html(page_html(f"# 页\n\n{article(hostile)}\n词\n{{: #mine }}\n"))
    assert document.values("id") == ["页", "mine"]
    assert document.values("href") == []
    assert "b" not in document.tags
    assert document.text.endswith("丙 词")


def test_an_article_inside_an_article_stays_words() -> None:
    inner = str(article("## 内"))
    document = read_html(page_html(str(article(f"## 外\n\n{inner}"))))
    assert document.values("id") == ["外", "内"]
    assert document.text.count("article") == 2


def test_an_article_without_its_end_takes_the_rest_of_the_page() -> None:
    document = read_html(page_html("<!-- article 0123456789abcdef -->\n\n<b>甲</b>\n"))
    assert "b" not in document.tags
    assert document.text == "<b>甲</b>"


def test_the_table_of_contents_nests_and_stays_escaped() -> None:
    found = tokens(
        '<h1 id="a">A</h1><h3 id="b">B <b>c</b></h3><h2 id="d">&lt;img&gt; &amp;</h2><h2>无</h2><h1 id="e">E</h1>'
    )
    assert [(token["level"], token["id"], token["name"]) for token in found] == [(1, "a", "A"), (1, "e", "E")]
    assert [(token["level"], token["name"]) for token in found[0]["children"]] == [(3, "B c"), (2, "&lt;img&gt; &amp;")]


def test_headings_of_articles_are_in_the_table_of_contents() -> None:
    converter = Markdown(extensions=["toc", LinliExtension()])
    converter.convert("# 甲\n\n" + article("## <img src=x onerror=alert(1)>") + "\n## 丙 {: #c }\n")
    (top,) = converter.toc_tokens  # type: ignore[attr-defined]
    assert [token["name"] for token in top["children"]] == ["&lt;img src=x onerror=alert(1)&gt;", "丙 {: #c }"]

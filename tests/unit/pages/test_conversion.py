import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from builders import TODAY, entity_of, kind_of, settings_of
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink
from publishing import published

from linli.assembly.content import load_content
from linli.assembly.manual import manual
from linli.catalogue.build import Catalogue
from linli.catalogue.graph import Node, graph_of
from linli.catalogue.public import PublicCatalogue, public
from linli.pages.all_pages import all_pages
from linli.pages.articles import fenced
from linli.pages.conversion import Converted, Heading, convert, convert_slowly, quickly
from linli.pages.markdown import LinliExtension
from linli.pages.page import Page
from linli.pages.reference import reference_pages

ROOT = Path(__file__).parents[3]
EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables", "toc"]
NEWLINE = "\n"
FILE = "communities/jia/index.md"
OTHERS = ["index.md", "communities/index.md", "communities/yi/index.md", "programs/shu/index.md", "sources/a/index.md"]


@cache
def config() -> MkDocsConfig:
    made = MkDocsConfig(config_file_path=str(ROOT / "mkdocs.yml"))
    validation = {"links": {"not_found": "info"}}
    made.load_dict(
        {"site_name": "例", "plugins": [], "markdown_extensions": EXTENSIONS, "docs_dir": str(ROOT / "content/pages")}
        | {"validation": validation}
    )
    assert made.validate() == ([], [])
    made.markdown_extensions.append(LinliExtension())  # type: ignore[arg-type]  # as the plugin does
    return made


def by_mkdocs(markdown: str, file: str, files: Iterable[str]) -> Converted:
    """What the site generator itself makes of a page."""
    known = Files([File(name, None, "site", use_directory_urls=True) for name in files])
    source = known.get_file_from_path(file)
    assert source is not None
    page = MkDocsPage(None, source, config())
    page.markdown = markdown
    page.render(config(), known)
    assert page.content is not None
    return Converted(page.content, headings(page.toc))


def headings(links: Iterable[AnchorLink]) -> tuple[Heading, ...]:
    return tuple(Heading(link.title, link.id, link.level, headings(link.children)) for link in links)


def pages_of(catalogue: PublicCatalogue) -> list[Page]:
    problems = [(entry.code, entry.text) for entry in manual()]
    return [*all_pages(catalogue), *reference_pages(catalogue, problems)]


@cache
def real_pages() -> list[Page]:
    return pages_of(public(load_content(ROOT, date(2026, 11, 22)).catalogue, TODAY))


@pytest.mark.parametrize("page", real_pages(), ids=lambda page: page.file)
def test_every_page_is_what_the_site_generator_makes_of_it(page: Page) -> None:
    expected = by_mkdocs(page.markdown.strip() + "\n", page.file, [one.file for one in real_pages()])
    assert convert(page.markdown, page.file) == expected
    assert convert_slowly(page.markdown, page.file) == expected


def test_real_pages_are_made_quickly() -> None:
    slow = [page.file for page in real_pages() if quickly(str(page.markdown), page.file) is None]
    assert len(slow) * 50 <= len(real_pages()), slow


def article(text: str) -> str:
    return fenced(text, lambda words: words)


PIECES = (
    *(
        "甲",
        "甲乙。",
        "a b",
        "2020",
        "**丙**",
        "*丙*",
        "&#42;",
        "&amp;",
        "<br>",
        "<b>丁</b>",
        "'",
        '"',
        "!",
        "@",
        "1.",
        "(戊)",
    ),
    *(
        "[丁](#d)",
        "[丁](../yi/index.md#d)",
        "[己](index.md)",
        '[庚](../../index.md){: lang="en" }',
        "[辛](../jia/index.md)",
    ),
    *('[&#91;1&#93;](#source-a){: .linli-cite aria-label="来源 1" }', '<time datetime="2020">二</time>', "[x]", "\\*"),
    *(
        "\n",
        "\n    ",
        "\n\n",
        "\n\n\n",
        "\n\n    ",
        "  \n",
        "\n{: .linli-role }",
        "\n    {: #b .c .d }",
        " {: #e }",
        "{: }",
    ),
    *(
        "\n-   ",
        "\n\n-   ",
        "\n    -   ",
        "\n\n    -   ",
        "\n        -   ",
        "\n1.  ",
        "\n\n1.  ",
        "\n- ",
        "\n:   ",
        "\n> ",
    ),
    *("\n\n# ", "\n\n## ", "\n### ", "\n---\n", "\n\n| a | b |\n| --- | --- |\n| c | d |", "\n| e | **f** |", " | "),
    *(
        "\n\n<!-- contents -->\n\n",
        "\n\n<p class='x'>",
        '\n\n<p class="x">',
        "</p>\n\n",
        "</p>",
        "\n\n<ul>\n<li>a</li>\n</ul>\n\n",
    ),
    *(
        '\n\n<div class="x" role="region" markdown>\n\n',
        "\n\n</div>\n\n",
        "\n</div>\n\n",
        "\n\n<div>\n\n",
        "<hr>",
        "<!--",
    ),
    *(
        f"\n\n{article('## 甲')}\n\n",
        f"\n\n{article('- a' + NEWLINE + '- b {: #f }')}\n\n",
        "_",
        "`",
        "\t",
        "\r\n",
        "\u3000",
        "\xa0",
    ),
    *(
        "\x02wzxhzdk:0\x03",
        "&#x41;",
        "{",
        "}",
        "~~~",
        "\n=\n",
        "<details><summary>a</summary>",
        "</details>",
        "\n[a]: b",
    ),
)


USUAL = tuple(piece for piece in PIECES if not set(piece) & set("@_`\t\r\x02\xa0\\~"))
PAGES = st.lists(st.sampled_from(USUAL[:12]) | st.sampled_from(USUAL) | st.sampled_from(PIECES), max_size=14).map(
    "".join
)


@given(
    PAGES,
    st.sampled_from([FILE, "index.md", "communities/index.md"]),
)
@settings(max_examples=500, deadline=None)
def test_what_is_made_quickly_is_what_is_made_slowly(markdown: str, file: str) -> None:
    if quickly(markdown, file) is not None:
        assert convert(markdown, file) == convert_slowly(markdown, file)


@given(PAGES)
@settings(max_examples=100, deadline=None)
def test_the_slow_way_is_the_site_generators(markdown: str) -> None:
    assert convert_slowly(markdown, FILE) == by_mkdocs(markdown, FILE, [FILE, *OTHERS])


WORDS = (
    st.lists(
        st.one_of(
            st.sampled_from(
                ["甲", "a", " ", "  ", "- ", "1. ", "+", "#", "**", "_", "`", "[x](y)", "<b>", "</div>", "<!-- c -->"]
            ),
            st.sampled_from(
                ["|", ":", "&", "&amp;", "&#42;", "{: #x }", "\\", "=", "~", "!", ">", '"', "'", "@", "://", "\u3000"]
            ),
            st.sampled_from(
                ["\x02", "\x03", "\x0b", "\u2028", "\xa0", "😀", "👨‍👩‍👧", "ﬁ", "İ", "\u200b", "$x$", "%", "/", "2.5"]
            ),
            st.characters(exclude_categories=["Cs", "Cc"]),
        ),
        min_size=1,
        max_size=6,
    )
    .map(lambda pieces: f"词{''.join(pieces)}尾" if len(pieces) % 2 else "".join(pieces))
    .filter(lambda text: any(unicodedata.category(character)[0] in "LNPS" for character in text))
)


def fields(kind: str, text: st.DataObject) -> Mapping[str, Any]:
    """A profile of which everything that is free text is drawn from ``text``."""

    def word() -> str:
        return text.draw(WORDS)

    cited = {"source": "source-x"}
    figures = [
        {"label": word(), "text": word(), "note": word(), "headline": "true", **cited},
        {"label": word(), "value": "3"},
    ]
    common = {"name": word(), "summary": word(), "notes": [word(), word()], "metrics": figures, "sources": ["source-x"]}
    common |= {
        "milestones": [{"date": "2020", "title": word(), "text": word(), **cited}, {"date": "2021", "title": word()}]
    }
    common |= {"links": [{"title": word(), "url": "https://a.example/?a_b=*&c"}]}
    place = {"name": word(), "address": word(), "text": word(), **cited}
    if kind == "community":
        team = {"name": word(), "text": word(), "size": {"label": word(), "text": word()}, **cited}
        council = {"name": word(), "levels": [word(), word()], **cited}
        return (
            common
            | {"kind": "community", "region": "guangdong/zhuhai", "teams": [team], "councils": [council, council]}
            | {"places": [place]}
        )
    if kind == "representative":
        posts = [{"title": word(), "organisation": word(), "note": word(), "since": "2010", **cited}, {"title": word()}]
        honours = [{"title": word(), "awarded_by": word(), "year": "2020", "note": word(), **cited}, {"title": word()}]
        return common | {"posts": posts, "honours": honours, "consent": {"basis": "press", "date": "2024"}}
    members = [word(), {"name": word(), "text": word()}]
    model = {
        "formula": word(),
        "text": word(),
        "parts": [{"symbol": "N", "meaning": word(), "text": word(), "members": members}],
    }
    partners = [{"name": word(), "role": word(), **cited}, {"name": word()}]
    return (
        common
        | {"kind": "service", "communities": ["community-x"], "model": model, "partners": partners, "schedule": word()}
        | {
            "body": text.draw(st.sampled_from(["", "甲[^source-x]\n\n## 乙\n- 丙", word()])) or "甲",
        }
    )


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_pages_with_any_words_are_the_same_quickly_and_slowly(data: st.DataObject) -> None:
    made = {kind: fields(kind, data) for kind in ("community", "representative", "program")}
    made["source"] = {"title": data.draw(WORDS), "publisher": data.draw(WORDS), "summary": data.draw(WORDS)}
    nodes = [
        Node(kind_of(kind), entity_of(kind, f"{kind}-x", values), f"content/{kind}.yml")
        for kind, values in made.items()
    ]
    catalogue = public(Catalogue(graph_of(nodes, settings_of()), MappingProxyType({})), TODAY)
    pages = list(all_pages(catalogue))
    for page in pages:
        assert convert(page.markdown, page.file) == convert_slowly(page.markdown, page.file)
    assert any(quickly(str(page.markdown), page.file) for page in pages)


def test_anchors_of_articles_and_of_the_page_are_numbered_together() -> None:
    first, second = article("## 乙\n\n## 甲"), article("## 丙c\n# 乙")
    markdown = f"# 甲\n\n{first}\n\n## 丙 {{: #c }}\n\n{second}\n\n## 乙\n"
    assert quickly(markdown, FILE) is not None
    found = convert(markdown, FILE)
    assert found == convert_slowly(markdown, FILE) == by_mkdocs(markdown, FILE, [FILE])
    (top,) = found.headings
    assert [one.anchor for one in (top, *top.children)] == ["甲-2", "乙", "甲", "c", "丙c", "乙-2", "乙-3"]


def test_an_article_that_is_not_plain_leaves_the_page_quick() -> None:
    markdown = f"# 甲\n\n{article('> 乙' + NEWLINE * 2 + '## 甲')}\n"
    assert quickly(markdown, FILE) is not None
    assert convert(markdown, FILE) == convert_slowly(markdown, FILE) == by_mkdocs(markdown, FILE, [FILE])


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("../yi/index.md#x", "../yi/#x"),
        ("../../index.md", "../../"),
        ("index.md", "./"),
        ("../../communities/yi/index.md", "../yi/"),
        ("../jia/index.md#x", "./#x"),
        ("#x", "#x"),
        ("https://a.example/index.md", "https://a.example/index.md"),
        ("/about/index.md", "/about/"),
    ],
)
def test_links_lead_to_pages(link: str, address: str) -> None:
    found = convert(f"[甲]({link})", FILE)
    assert found == convert_slowly(f"[甲]({link})", FILE) == by_mkdocs(f"[甲]({link})", FILE, [FILE, *OTHERS])
    assert found.html == f'<p><a href="{address}">甲</a></p>'


def test_a_page_that_is_put_together_by_templates_is_not_escaped_again() -> None:
    markdown = Markup("**甲**[乙](../yi/index.md)")
    assert convert(markdown, FILE).html == '<p><strong>甲</strong><a href="../yi/">乙</a></p>'


def test_an_empty_page_is_empty() -> None:
    assert convert("", FILE) == convert(" \n\n", FILE) == Converted("", ())


def test_every_type_of_page_is_among_those_compared() -> None:
    folders = {page.url.split("/")[0] for page in chain(real_pages(), pages_of(published({})))}
    assert folders >= {
        "",
        "communities",
        "sources",
        "regions",
        "themes",
        "timeline",
        "search",
        "accessibility",
        "contribute",
    }

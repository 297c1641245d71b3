import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linli.pages.article_html import article_html, whole_article_html
from linli.pages.converting.plain import plain_html
from linli.pages.converting.unsure import UnsureError
from linli.pages.sanitise import sanitise

PIECES = (
    *(
        "甲",
        "乙丙",
        "a",
        "b2",
        "Ａ",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\n\n\n",
        "**",
        "*",
        "***",
        "_",
        "__",
        "`",
        "``",
        "```\n",
        "# ",
        "#",
    ),
    *(
        "- ",
        "* ",
        "+ ",
        "1. ",
        "2. ",
        "10. ",
        "3.",
        "-",
        "--",
        "---",
        "===",
        "=",
        "> ",
        ":   ",
        ": ",
        "|",
        "~",
        "~~~",
        "!",
        "!!! ",
    ),
    *(
        "[",
        "]",
        "](",
        "(",
        ")",
        "[a](https://a.example/x_y)",
        "[甲](#b)",
        "[x](../b/index.md#c)",
        "[x](index.md)",
        "[^x]",
    ),
    *(
        "[\\[1\\]](#source-x)",
        "[\\[12\\]](#source-ab-c)",
        "[q](https://a.example/?a=1&b=2)",
        "[u](http://例.example/)",
        "[^x]: ",
    ),
    *(
        "[z](a/b/index.md)",
        "[j](javascript:1)",
        "[m](mailto:a@b.example)",
        "[v](https://a.xn--b.example)",
        "\\",
        "&",
        "&amp;",
    ),
    *(
        "&#35;",
        "&#2;wzxhzdk:0&#3;",
        "<",
        ">",
        "<b>",
        "{: #x }",
        "{",
        "}",
        "\t",
        "    ",
        "\r\n",
        "\u3000",
        "\xa0",
        "\u200b",
    ),
    *(
        "\u2028",
        "\x02",
        "\x03",
        '"',
        "'",
        "。",
        ".",
        "1",
        "12",
        "\n- ",
        "\n1. ",
        "\n\n- ",
        "\n\n2. ",
        "\n\n## ",
        "\n## ",
        "## ",
    ),
    *(
        "**b**",
        "*e*",
        "`c`",
        "http://a.example",
        "a_b",
        "😀",
        "👨‍👩‍👧",
        "e\u0301",
        "ﬁ",
        "İ",
        ":",
        "+",
        "^",
        "$",
        "%",
        "/",
        "\ufeff",
    ),
    *(
        "\n    c",
        "\n  c",
        "\x0b",
        "\x1c",
        "\u0085",
        "| a | b |\n| - | - |\n| c | d |\n",
        "\n: d",
        "![i](j)",
        "<!-- c -->",
    ),
)
USUAL = (
    *(
        "甲",
        "乙丙",
        "a",
        " b",
        "，",
        "。",
        "2020",
        "\n",
        "\n\n",
        "\n- ",
        "\n\n- ",
        "\n1. ",
        "\n\n2. ",
        "\n\n## ",
        "\n## ",
        "**b**",
        "*e*",
    ),
    *(
        "`c`",
        "[甲](#b)",
        "[x](../b/index.md#c)",
        "[\\[1\\]](#source-x)",
        "[q](https://a.example/?a=1&b=2)",
        "**",
        "*",
        "!",
        "\u3000",
    ),
)
TEXTS = st.lists(st.sampled_from(USUAL) | st.sampled_from(USUAL) | st.sampled_from(PIECES), max_size=14).map("".join)
TAKEN = st.sets(st.sampled_from(["甲", "a", "section", "b"]))


def quick(text: str, used: set[str]) -> str | None:
    before = set(used)
    try:
        return plain_html(text, used)
    except UnsureError:
        assert used == before
        return None


@given(TEXTS, TAKEN)
@example("# 12#", set())
@example("*a*b*c*", set())
@example("- a\n## b\n- c", {"b"})
@settings(max_examples=1000, deadline=None)
def test_what_is_plain_is_converted_as_anything_else(text: str, taken: set[str]) -> None:
    found, other = set(taken), set(taken)
    made = quick(text, found)
    if made is not None:
        assert made == whole_article_html(text, other)
        assert found == other


@given(TEXTS)
@settings(max_examples=500, deadline=None)
def test_the_sanitiser_has_nothing_to_do(text: str) -> None:
    made = quick(text, set())
    bare = (made or "").replace(' class="linli-cite"', "").replace(' rel="noopener nofollow ugc"', "")
    assert sanitise(bare) == bare


LABEL = st.text("abcxn019-", min_size=1, max_size=6) | st.sampled_from(["example", "xn--a", "0x1", "1"])
PATH = st.text("abc019/./%#?=+,:@~&-_;甲ßéＡ①ª٣(", max_size=8)
ADDRESSES = st.one_of(
    st.builds(
        lambda scheme, labels, path: f"{scheme}{'.'.join(labels)}{path}",
        st.sampled_from(["http://", "https://", "HTTP://", "//", "ftp://", "javascript:", "javascript://"]),
        st.lists(LABEL, min_size=1, max_size=4),
        st.one_of(st.just(""), PATH.map("/".__add__), PATH),
    ),
    PATH,
    PATH.map("#".__add__),
    PATH.map("../".__add__),
    st.sampled_from(
        ["index.md", "../a/index.md", "../../甲/index.md#乙", "a/index.md#index.md", "./index.md", "../index.mdx"]
    ),
)


@given(
    ADDRESSES,
    st.sampled_from(["甲", "a b", " x", "!", "http://a"]),
    st.sampled_from(["", "乙", "(x)", "[y](#z)", "{: .a }"]),
)
@example("https://a.xn--a.cn", "甲", "")
@settings(max_examples=1000, deadline=None)
def test_addresses_are_let_through_as_the_sanitiser_does(address: str, title: str, behind: str) -> None:
    text = f"词[{title}]({address}){behind}"
    made = quick(text, set())
    if made is not None:
        assert made == whole_article_html(text, set())


@pytest.mark.parametrize(
    "text",
    [
        *(
            "甲",
            "甲\n乙",
            "甲\n\n乙",
            "**甲**和*乙*",
            "## 甲\n\n乙",
            "### 甲\n乙",
            "- 甲\n- 乙",
            "1. 甲\n2. 乙",
            "2. 甲\n\n3. 乙",
        ),
        *(
            "甲[\\[1\\]](#source-a)",
            "[甲](../yi/index.md)",
            "[甲](https://a.example/b?c=d&e=f)",
            "　　甲",
            "- **甲**：`乙`",
            "3.5亿",
        ),
        *("甲：“乙”——丙……（丁）", "- 甲\n\n- 乙\n\n丙", "👨‍👩‍👧", "*a*b*c*", "甲。\n\n\n\n乙"),
    ],
)
def test_what_most_editors_write_is_plain(text: str) -> None:
    assert quick(text, set()) == whole_article_html(text, set())


@pytest.mark.parametrize(
    "text", ["> 甲", "<b>甲</b>", "甲  \n乙", "[甲](javascript:1)", "a_b", "- 甲\n    - 乙", "甲\n===", "[甲]: a"]
)
def test_anything_else_is_left_to_the_library(text: str) -> None:
    assert quick(text, set()) is None
    assert article_html(text, set()) == whole_article_html(text, set())


def test_a_reference_to_a_character_cannot_name_what_the_page_keeps() -> None:
    assert article_html("&#2;wzxhzdk:0&#3;", set()) == "<p>wzxhzdk:0</p>"

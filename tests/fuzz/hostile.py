"""Inputs of people who mean harm, and of those who only mistype: bytes, texts, Markdown, addresses, whole folders."""

from typing import Any

from hypothesis import strategies as st

YAML = (
    *"\n\t \"'[]{}:,-?&*!|>%@`#\\\r\0a",
    *("\n  ", "\n- ", ": ", "\n    ", "---\n", "...\n", "\r\n", "<<: ", "&x ", "*x ", "!t ", "!!binary ", "%TAG ! x\n"),
    *("null", "~", ".nan", "0x1f", "2024-13-45", "1e9", "yes", "'", '"', "\\u202e", "\\x00", "\\"),
    *("\nname: ", "\nkind: community", "\nregion: guangdong", "\nsummary: ", "\nbody: |\n  ", "\nsources: [", "\nid: "),
    *("\nmetrics:\n  - label: a\n    value: ", "\nposts:\n  - title: ", "\nconsent: {basis: press, date: 2024}"),
    *("西湖", "：", "\u202e", "\u200b", "\u2028", "\x85", "\u0301", "\ufeff", "\u3000", "😀", "\ud7ff", "\U000e0041"),
)
HTML = (
    *("<script>", "</script>", "<img src=x onerror=alert(1)>", "<svg/onload=a>", "<math>", "<style>", "</style>"),
    *("<iframe srcdoc=x>", "<form action=x>", "<b id=__config>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<a "),
    *(
        "<noscript>",
        "<template>",
        "<textarea>",
        "<title>",
        "<plaintext>",
        "</p>",
        "</div>",
        "</main>",
        "\"'>",
        "onclick=",
    ),
    *("&lt;", "&quot;", "&#34;", "&#x3c;", "&colon;", "&Tab;", "&#1;", "&", "<", ">", '"', "'", "`", "=", "\\"),
)
MARKDOWN = (
    *HTML,
    *(
        "[a](",
        "[a](javascript:x)",
        "](",
        ")",
        "[",
        "]",
        "![",
        "[r]: ",
        "\n\n[r]: javascript:x\n\n",
        "[r]",
        "[^1]",
        "[^",
    ),
    *("\n\n[^1]: ", "\n[^x]: [^1]", "~~", "~", "**", "*", "_", "__", "# ", "\n## ", "- ", "\n1. ", "> ", "\n:   "),
    *(
        "\n```\n",
        "```{.a #b onclick=c}\n",
        "~~~\n",
        '\n!!! note "a"\n    ',
        "\n|a|b|\n|:-|-:|\n|c|d|\n",
        "|",
        "\n===\n",
    ),
    *("\n\n", "\n", "    ", "\t", " ", "{: #x .y onclick=z }", "{#x}", "{{ 7*7 }}", "{% x %}", '--8<-- "x"', "[TOC]"),
    *("<http://", "<a@b.example>", "<javascript:x>", "甲", "a", "\u2028", "\x02", "\x03", "wzxhzdk:0", "klzzwxh:0000"),
    *("<!-- article 0123456789abcdef -->\n", "<!-- /article 0123456789abcdef -->\n", "[1](#source-a)", "index.md"),
)
ADDRESS = (
    *(
        "javascript:",
        "JaVa",
        "script:",
        "data:text/html,",
        "vbscript:",
        "file:///",
        "blob:",
        "http://",
        "https://",
        "//",
    ),
    *("mailto:", "feed:", "view-source:", "a", "b.example", "@", ":", "/", "\\", "?", "#", "%", "%0a", "%3a", "[", "]"),
    *(
        "&#58;",
        "&colon;",
        "&Tab;",
        "&NewLine;",
        "&#x09;",
        "&amp;",
        "\t",
        "\n",
        "\r",
        "\0",
        "\x01",
        " ",
        "\u00a0",
        "：",
        "。",
    ),
    *("../", "index.md", "(", ")", "<", ">", '"', "'", "`", "x y", "\u202e", "\u200b", "\ufeff", "ⓙavascript:", "ſ"),
)


def of(pieces: tuple[str, ...], most: int) -> st.SearchStrategy[str]:
    """Texts of pieces that mean something to whoever reads them."""
    return st.lists(st.one_of(st.sampled_from(pieces), st.text(max_size=3)), max_size=most).map("".join)


def in_bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


FILES = st.one_of(
    st.binary(max_size=300),
    of(YAML, 60).map(in_bytes),
    of(YAML, 30).map(lambda text: text.encode("utf-16", "surrogatepass")),
    st.tuples(st.sampled_from(YAML), st.integers(1, 3000)).map(lambda pair: in_bytes(pair[0] * pair[1])),
)
"""Bytes of a content file."""

ARTICLES = st.one_of(
    of(MARKDOWN, 25),
    st.tuples(st.sampled_from(MARKDOWN), st.integers(1, 2000), of(MARKDOWN, 3)).map(
        lambda one: one[0] * one[1] + one[2]
    ),
)
"""Markdown of an editor."""

ADDRESSES = of(ADDRESS, 8)
WORDS = of((*HTML, "{{ x }}", "\u2028", "甲", "社区", "=1+1", "@x", "|", "*", "[a](javascript:x)", "</script>"), 8)
"""What stands in a field of one line."""


def quoted(text: str) -> str:
    """A text as a value of a YAML file, with everything that YAML minds escaped."""
    escaped = "".join(sign if " " <= sign <= "~" and sign not in '"\\' else f"\\U{ord(sign):08x}" for sign in text)
    return f'"{escaped}"'


@st.composite
def folders(draw: st.DrawFn) -> dict[str, bytes]:
    """The files of a project some of which are as they should be, some nearly, some not at all."""

    def words() -> str:
        return quoted(draw(WORDS) or "甲")

    def field(name: str, value: Any) -> str:  # noqa: ANN401 - whatever is written
        return f"{name}: {value}\n" if draw(st.integers(0, 9)) else ""

    files: dict[str, bytes] = {}
    for identity in draw(st.lists(st.sampled_from(["jia", "yi", "Yi", "index", "a b", "c-d"]), max_size=3)):
        text = "".join(
            [
                field("name", words()),
                field("kind", draw(st.sampled_from(["community", "city", words()]))),
                field("region", draw(st.sampled_from(["guangdong", "guangdong/zhuhai", words()]))),
                field("summary", words()),
                field("sources", draw(st.sampled_from(["[report]", "[]", "[x]", words()]))),
                field("body", quoted(draw(ARTICLES))),
                field("links", f"[{{title: {words()}, url: {quoted(draw(ADDRESSES))}}}]"),
                field("photos", f"[{{file: {quoted(draw(ADDRESSES))}, alt: {words()}}}]"),
                field("redirect_from", f"[{draw(st.sampled_from(['old', 'jia', '../x', words()]))}]"),
                field("milestones", f"[{{date: {draw(st.sampled_from(['2024', '2024-13', 'x']))}, title: {words()}}}]"),
            ]
        )
        files[f"content/communities/{identity}.yml"] = in_bytes(text) + draw(st.sampled_from([b"", b"", b"\0", b"x"]))
    if draw(st.booleans()):
        files["content/programs/x.yml"] = draw(FILES)
    if draw(st.integers(0, 4)) == 0:
        files[f"site_config/{draw(st.sampled_from(['site', 'regions', 'themes', 'rules', 'sections']))}.yml"] = draw(
            FILES
        )
    return files


SHEET = (
    *("姓名", "职务", "简介", "编号", "公开依据", "依据日期", "职务1·职务", "posts.2.title", "手机", "序号", "说明"),
    *(
        ",",
        ",",
        ",",
        "\n",
        "\n",
        '"',
        ";",
        "\t",
        "；",
        "、",
        "/",
        "=1+1",
        "'",
        "（清空）",
        "无",
        "2019年5月",
        "２０１９",
        "#N/A",
    ),
    *(
        "甲",
        "王　芳",
        "甲社区",
        "jia",
        "report",
        "公职",
        "13800138000",
        "\u200b",
        "\u202e",
        "\0",
        "\ud800",
        "\r",
        "😀",
        " ",
    ),
)
"""Pieces of a table of people."""

SHEETS = st.one_of(
    of(SHEET, 60).map(in_bytes),
    of(SHEET, 40).map(lambda text: in_bytes(f"姓名,简介,职务\n{text}")),
    of(SHEET, 20).map(lambda text: text.encode("gb18030", "replace")),
    st.binary(max_size=200),
)
"""Bytes of a CSV file."""

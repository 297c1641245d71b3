import re

import pytest
from publishing import published

from linli.pages.all_pages import all_pages
from linli.pages.page import Page
from linli.pages.readable import readable, written

FILES = {
    "communities/jia": """\
name: 甲*社区* & <b>
summary: '一个 [社区](x) #1。'
region: guangdong/zhuhai
verified_on: 2026-01-02
sources: [one]
metrics: [{label: 户数, value: 5, headline: true, source: one}]
milestones: [{date: 2020, title: 开始, text: 说明, source: one}]
body: |
  ## 小标题

  正文 [王一](representative:wang)。[^one]

  ```
  <b>代码</b> {: .x }
  ```
""",
    "communities/yi": "name: 乙社區",
    "representatives/wang": "name: 王一\nposts: [{title: 书记, community: jia}]",
    "programs/shu": "name: 书香\ncommunities: [jia]\npeople: [{representative: wang, role: 发起}]",
    "sources/one": "title: 邻里的一天",
}


def pages() -> dict[str, str]:
    return {page.url: readable(page, "https://a.example/") for page in all_pages(published(FILES))}


def without_code(text: str) -> str:
    return re.sub(r"\A---.*?^---$|^```.*?^```", "code", text, flags=re.DOTALL | re.MULTILINE)


def test_no_page_has_html_or_marks_of_our_own() -> None:
    found = pages()
    assert len(found) > 15
    left = re.compile(r"(?<!\\)<[a-z/!]|\{:|&#\d|\n{3}|linli-|<!--")
    assert {url: match[0] for url, text in found.items() if (match := left.search(without_code(text)))} == {}


def test_a_profile_reads_well() -> None:
    text = pages()["communities/jia/"]
    for line in (
        'title: "甲*社区* & <b>"',
        'url: "https://a.example/communities/jia/"',
        r"# 甲\*社区\* & \<b\>",
        r"一个 \[社区\](x) #1。",
        "-   **所在地区** · [guangdong](../../regions/guangdong/index.md) › [zhuhai](../../regions/guangdong/zhuhai/",
        "## 小标题",
        "正文 [王一](../../representatives/wang/index.md)。[1]",
        "<b>代码</b> {: .x }",
        "1.  [《邻里的一天》](../../sources/one/index.md)，例报，来源未注明日期",
        "最近核对：2026年1月2日",
    ):
        assert line in text.splitlines() or line in text, line
    assert "\n-   [书香](../../programs/shu/index.md) · " in text
    assert "monogram" not in text


def test_lists_follow_each_other_and_nothing_of_the_browser_s_is_left() -> None:
    text = pages()["communities/"]
    assert "\n-   [乙社區](yi/index.md) · " in text
    assert "筛选" not in text
    home = pages()[""]
    assert "-   [**2** 社区](communities/index.md)" in home
    assert re.search(r"^-   .*guangdong.*\n+    -   .*zhuhai", home, re.MULTILINE)


def test_a_drawing_becomes_the_table_of_its_data() -> None:
    text = pages()["timeline/"]
    assert re.search(r"^\| .+ \|\n\|( --- \|)+\n\| ", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("&#38;lt&#59; &#38; b", r"\&lt; & b"),
        ("&#91;x&#93;(y) &#96;z&#96;", r"\[x\](y) \`z\`"),
        ("a{: .b } c\n{: #d }\n", "a c"),
        ("词\n:   义\n\n又\n:   另\n\n-   一", "-   **词** · 义\n-   **又** · 另\n\n-   一"),
        ("x\n    <br>y", "x · y"),
        ('<img class="linli-picture" src="../a.jpg" srcset="b" alt="门 &#38; 墙">', "![门 & 墙](../a.jpg)"),
    ],
)
def test_pieces(text: str, expected: str) -> None:
    page = Page("a/", "题", "说明", text)
    assert readable(page, None) == f'---\ntitle: "题"\ndescription: "说明"\n---\n\n{expected}\n'


@pytest.mark.parametrize(
    ("source", "url", "link", "expected"),
    [
        ("about.md", "about/", "contribute.md", "../contribute/index.md"),
        ("about.md", "about/", "communities/jia/index.md#x", "../communities/jia/index.md#x"),
        ("about.md", "about/", "media/a.jpg", "../media/a.jpg"),
        ("help/index.md", "help/", "../about.md", "../about/index.md"),
        ("help/more.md", "help/more/", "index.md", "../index.md"),
        ("index.md", "", "about.md", "about/index.md"),
        ("about.md", "about/", "https://a.example/x.md", "https://a.example/x.md"),
        ("about.md", "about/", "#here", "#here"),
        ("about.md", "about/", "../outside.md", "../outside.md"),
    ],
)
def test_links_of_what_is_written_by_hand_lead_where_they_led(source: str, url: str, link: str, expected: str) -> None:
    assert written(f"见[这里]({link})。", source, url) == f"见[这里]({expected})。"
    assert written(f"```\n[这里]({link})\n```", source, url) == f"```\n[这里]({link})\n```"

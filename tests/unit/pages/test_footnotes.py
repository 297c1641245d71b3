import pytest
from elements import read_html
from publishing import node_of, published

from linli.catalogue import urls
from linli.pages.article_html import article_html
from linli.pages.writer import Writer

TEXT = """\
甲[^b]，乙[^a]，又[^b]。

[^a]: 注 *一*
接着

    第二段[^b]

丙

[^b]: - 项
[^无人提到]: 也在
"""


def test_footnotes_stand_at_the_end_and_lead_there_and_back() -> None:
    document = read_html(article_html(TEXT, set()))
    assert document.text == "甲2，乙1，又2。 丙 注 一 接着 第二段2 ↩ 项 ↩ 也在"
    assert document.values("id") == ["mention-2", "mention-1", "note-1", "note-2", "note-3"]
    assert document.values("href") == [
        *("#note-2", "#note-1", "#note-2"),
        *("#note-2", "#mention-1", "#mention-2"),
    ]


def test_anchors_of_footnotes_are_none_that_the_page_has() -> None:
    used = {"note-1", "mention-1"}
    document = read_html(article_html("## Note 1\n\n甲[^x]\n\n[^x]: 乙\n", used))
    identities = document.values("id")
    assert len(set(identities)) == len(identities) == 3
    assert not {"note-1", "mention-1"} & set(identities)
    assert used >= set(identities)


@pytest.mark.parametrize(
    "text",
    [
        *("[^a]: [^b]: 甲\n", "[^a]: [^a]\n", "[^a]: x\n\n[^a]: y[^a]\n", "[^a]:\n", "[^a]:\n\n    甲\n"),
        *("甲[^a]\n\n[^a]: ```\n    x\n    ```\n", "[^a]: > - 1. 甲\n", "[^a]: |x|y|\n    |-|-|\n    |1|2|\n"),
        *("[^__config]: x", '[^"><script>]: x[^"><script>]', "[^a]: [r]\n\n[r]: javascript:x\n", "[^[^a]: x"),
    ],
)
def test_odd_footnotes_do_no_harm(text: str) -> None:
    document = read_html(article_html(text, set()))
    assert all(identity.startswith(("note-", "mention-")) for identity in document.values("id"))
    assert not {"script", "b"} & set(document.tags)
    assert not any("javascript" in href for href in document.values("href"))


def test_what_looks_like_a_footnote_in_code_stays_there() -> None:
    document = read_html(article_html("```\n[^a]: x\n```\n\n甲[^a]\n", set()))
    assert document.text == "[^a]: x 甲[^a]"


def test_links_of_a_footnote_may_be_named_in_the_text() -> None:
    document = read_html(article_html("甲[^a]\n\n[^a]: 见[乙]\n\n[乙]: https://a.example/\n", set()))
    assert "https://a.example/" in document.values("href")


def test_a_footnote_of_the_text_goes_before_a_source_of_the_same_name() -> None:
    catalogue = published(
        {
            "communities/jia": "sources: [bao, li]\nbody: |\n  甲[^bao]乙[^li]\n\n  [^bao]: 注\n",
            "sources/bao": "title: 报",
            "sources/li": "title: 例",
        }
    )
    node = node_of(catalogue, "communities/jia")
    written = Writer(catalogue, urls.page(node), sources=("bao", "li")).body(getattr(node.entity, "body", ""))
    assert "甲[^bao]乙[\\[2\\]](#source-li)" in written

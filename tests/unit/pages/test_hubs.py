import pytest
from publishing import node_of, published

from linli.pages.hubs import by_kind, counts, region_pages, theme_pages
from linli.wording import Language, default_labels

FILES = {
    "communities/jia": "name: 甲社区\nregion: guangdong/zhuhai\nthemes: [women]",
    "communities/zhuhai": "name: 珠海\nkind: city\nregion: guangdong/zhuhai",
    "communities/hidden": "status: draft\nregion: hubei\nthemes: [women]",
    "programs/shu": "name: 书香\ncommunities: [jia]\nthemes: [women]",
    "sources/one": "",
}


@pytest.mark.parametrize(("language", "words"), [("zh", "2 处社区、1 个项目"), ("en", None)])
def test_kinds_are_counted_in_order(language: Language, words: str | None) -> None:
    catalogue = published(FILES)
    nodes = [node_of(catalogue, name) for name in ("programs/shu", "communities/jia", "communities/zhuhai")]
    groups = by_kind(nodes)
    assert [(group.kind.name, len(group.nodes)) for group in groups] == [("community", 2), ("program", 1)]
    labels = default_labels(language)
    found = counts(groups, labels)
    assert found == words or (words is None and "2" in found and "1" in found)
    assert counts((), labels) == labels("listing.none")


def test_a_region_counts_what_lies_inside_it() -> None:
    pages = {page.url: page for page in region_pages(published(FILES))}
    assert list(pages) == [
        "regions/",
        "regions/guangdong/",
        "regions/guangdong/zhuhai/",
        "regions/guangdong/zhuhai/xiangzhou/",
        "regions/hubei/",
    ]
    assert pages["regions/guangdong/"].description == "guangdong：2 处社区、1 个项目。"
    assert pages["regions/hubei/"].description == "hubei：暂无档案。"
    assert "    -   [zhuhai](guangdong/zhuhai/index.md)（2 处社区、1 个项目）" in pages["regions/"].markdown
    assert [page.in_navigation for page in pages.values()] == [True, False, False, False, False]


def test_a_region_names_the_profile_of_itself() -> None:
    pages = {page.url: page.markdown for page in region_pages(published(FILES))}
    assert "这个地区自己的档案" in pages["regions/guangdong/zhuhai/"]
    assert pages["regions/guangdong/zhuhai/"].count('href="../../../communities/zhuhai/index.md"') == 2
    assert "这个地区自己的档案" not in pages["regions/guangdong/"]


def test_a_theme_gathers_what_is_public() -> None:
    pages = {page.url: page for page in theme_pages(published(FILES))}
    assert list(pages) == ["themes/", "themes/women/", "themes/reading/"]
    assert "1 处社区、1 个项目" in pages["themes/"].markdown
    assert "communities/hidden" not in pages["themes/women/"].markdown
    assert "还没有档案" in pages["themes/reading/"].markdown


def test_hubs_speak_the_site_s_language() -> None:
    pages = {page.url: page for page in theme_pages(published(FILES, language="en"))}
    assert pages["themes/women/"].title == "Theme"
    assert pages["themes/women/"].description == "Text."

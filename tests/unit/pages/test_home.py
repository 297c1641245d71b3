from publishing import published

from linli.pages.home import home_page

FILES = {
    "communities/jia": "name: 甲社区\nmetrics: [{label: 户数, value: 5}, {label: 人数, value: 7, headline: true}]",
    "communities/yi": "name: 乙社区\nmetrics: [{label: 楼栋, value: 9, headline: true}]",
    "communities/hidden": "status: draft\nmetrics: [{label: 机密, value: 1, headline: true}]",
    "programs/shu": "name: 书香",
    "sources/one": "",
}
SITE = "featured: {communities: [yi, hidden, jia], programs: [shu]}"


def test_the_home_page_shows_what_the_owner_features_and_what_is_public() -> None:
    markdown = home_page(published(FILES, site=SITE)).markdown
    titles = [line for line in markdown.splitlines() if line.startswith("## ")]
    assert [line.split("#")[-1].strip(" }") for line in titles] == [
        *("figures", "communities", "programs", "regions", "themes")
    ]
    assert markdown.index("楼栋") < markdown.index("人数")
    assert "户数" not in markdown
    assert "机密" not in markdown
    assert "[**2** 社区](communities/index.md)" in markdown


def test_regions_on_the_home_page_are_the_upper_two_levels() -> None:
    markdown = home_page(published(FILES)).markdown
    assert "(regions/guangdong/zhuhai/index.md)" in markdown
    assert "xiangzhou" not in markdown


def test_without_featured_profiles_the_page_is_still_whole() -> None:
    page = home_page(published({}))
    assert "# 例站" in page.markdown
    assert "figures" not in page.markdown
    assert "[**0** 人物](representatives/index.md)" in page.markdown
    assert (page.url, page.file, page.title) == ("", "index.md", "例站")

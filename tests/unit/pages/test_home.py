from dataclasses import replace
from datetime import date

from publishing import node_of, published

from linli.catalogue.changes import Change
from linli.pages.home import home_page, latest_changes
from linli.pages.profile_page import profile_page
from linli.pages.writer import Writer

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
    assert [line.split("#")[-1].strip(" }") for line in titles] == [*("figures", "communities", "programs", "ways")]
    assert markdown.index("楼栋") < markdown.index("人数")
    assert "户数" not in markdown
    assert "机密" not in markdown
    assert '<a href="communities/index.md"><strong>2</strong> 社区</a>' in markdown


def test_a_figure_on_the_home_page_leads_to_where_it_stands() -> None:
    catalogue = published(FILES, site=SITE)
    assert '<a href="communities/jia/index.md#figure-2"><strong>7</strong>' in home_page(catalogue).markdown
    profile = profile_page(node_of(catalogue, "communities/jia"), catalogue).markdown
    assert 'id="figure-2"' in profile


def test_the_latest_changes_come_first_and_say_whether_a_profile_is_new() -> None:
    days = {"jia": (date(2026, 1, 2), date(2026, 3, 4)), "yi": (date(2026, 5, 6), date(2026, 5, 6))}
    changes = {f"content/communities/{name}.yml": Change(*one) for name, one in days.items()}
    catalogue = replace(published(FILES), changes=changes)
    found = latest_changes(Writer(catalogue, ""))
    assert [(change.node.name, change.kind, change.words) for change in found] == [
        ("乙社区", "added", "2026年5月6日"),
        ("甲社区", "changed", "2026年3月4日"),
    ]
    assert "最近更新" in home_page(catalogue).markdown
    assert "最近更新" not in home_page(published(FILES)).markdown


def test_regions_on_the_home_page_are_those_with_profiles() -> None:
    markdown = home_page(published({**FILES, "communities/bing": "region: guangdong/zhuhai"})).markdown
    assert 'href="regions/guangdong/zhuhai/index.md"' in markdown
    assert "xiangzhou" not in markdown
    assert "hubei" not in markdown


def test_without_featured_profiles_the_page_is_still_whole() -> None:
    page = home_page(published({}))
    assert "# 例站" in page.markdown
    assert "figures" not in page.markdown
    assert '<a href="representatives/index.md"><strong>0</strong> 人物</a>' in page.markdown
    assert (page.url, page.file, page.title) == ("", "index.md", "例站")

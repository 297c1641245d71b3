"""The page of the open data."""

from dataclasses import replace
from html import unescape

from builders import TODAY, catalogue_of, settings_of

from linli.catalogue.public import PublicCatalogue, public
from linli.catalogue.tables import tables
from linli.pages.data_page import data_page, data_recipe
from linli.wording import default_labels


def catalogue(site: str = "", language: str = "zh") -> PublicCatalogue:
    files = {"communities/jia": "name: 甲\n", "communities/yi": "status: draft\n"}
    settings = replace(settings_of(site), labels=default_labels("en" if language == "en" else "zh"))
    return public(catalogue_of(files, settings)[0], TODAY)


def line(markdown: str, file: str) -> str:
    return next(line for line in markdown.splitlines() if f">{file}</a>" in line)


def test_files_have_their_rows_and_sizes() -> None:
    sizes = {"data/communities.csv": 12_001, "data/metrics.csv": 999}
    markdown = data_page(catalogue(), sizes).markdown
    assert line(markdown, "communities.csv").endswith("| 社区 | 1 | 13 kB |")
    assert line(markdown, "metrics.csv").endswith("| 数字 | 0 | 999 B |")
    assert line(markdown, "communities.json").endswith("|  |  |")  # no table, and not made


def test_a_table_tells_what_its_columns_mean() -> None:
    markdown = unescape(data_page(catalogue(), {}).markdown)
    assert "### metrics_parts：数字 · 其中 {: #table-metrics-parts }" in markdown
    assert "| **metrics_position** | 上一级的序号：属于上一级列表的第几项。 | 整数、主键 |" in markdown
    assert "| **part_of** | 隶属：上一级社区的编号，如小区所属的社区。 | 编号、对应 communities.id |" in markdown
    assert markdown.count("### ") == len(tables())
    assert "核对日期：这个数字" not in markdown  # the figure's own, for editors only


def test_terms_are_told() -> None:
    assert "使用条件：CC BY 4.0" in data_page(catalogue("licence: CC BY 4.0"), {}).markdown
    assert "没有注明使用条件" in data_page(catalogue(), {}).markdown


def test_in_english() -> None:
    page = data_page(catalogue(language="en"), {})
    assert page.title == "Open data"
    assert "| **position** | Position: Its place in the list, from 1. | whole number, key |" in unescape(page.markdown)


def test_the_recipe_knows_sizes_when_it_is_made() -> None:
    sizes: dict[str, int] = {}
    recipe = data_recipe(catalogue(), sizes)
    sizes["data/popolo.json"] = 5
    assert line(recipe.make().markdown, "popolo.json").endswith("| 5 B |")
    assert recipe.shows is None

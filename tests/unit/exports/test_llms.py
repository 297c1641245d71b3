import re

import pytest
from publishing import published

from linli.exports.llms import MOST, llms

FILES = {
    "communities/jia": "name: '[甲](x)*社区*'\nsummary: '# 一个 <b>社区</b>。'\nregion: guangdong/zhuhai",
    "communities/hidden": "name: 藏\nstatus: draft",
    "representatives/wang": "name: 王一",
    "sources/one": "",
}
LINE = re.compile(r"- \[(?:\\.|[^\]\\])+\]\([^()\s]+\)(?:: .+)?")


def text(files: dict[str, str], url: str | None = "https://a.example/linli/", site: str = "") -> str:
    (export,) = llms(published(files, site=site), url)
    assert export.file == "llms.txt"
    return export.make().decode()


def test_the_index_has_the_form_that_the_convention_asks_for() -> None:
    lines = text(FILES, site="licence: CC BY 4.0").splitlines()
    assert lines[0] == "# 例站"
    assert lines[2] == "> 说明。"
    sections = [line for line in lines if line.startswith("## ")]
    assert sections == ["## 总目录", "## 社区", "## 人物", "## 主题", "## 地区"]
    start = lines.index(sections[0])
    assert [line for line in lines[start:] if line and not line.startswith("## ") and not LINE.fullmatch(line)] == []
    assert "内容许可：CC BY 4.0" in lines


def test_links_lead_to_the_markdown_of_pages() -> None:
    assert "- [王一](https://a.example/linli/representatives/wang/index.md)" in text(FILES)
    assert "(representatives/wang/index.md)" in text(FILES, None)
    assert "[Province · Zhuhai]" not in text(FILES)
    assert "regions/guangdong/zhuhai/index.md" in text(FILES)
    assert "regions/hubei/" not in text(FILES)


def test_what_profiles_say_is_text() -> None:
    assert r"[\[甲\](x)\*社区\*](" in text(FILES)
    assert r": \# 一个 \<b\>社区\</b\>。" in text(FILES)
    assert "藏" not in text(FILES)


@pytest.mark.parametrize("count", [MOST, MOST + 1])
def test_a_large_site_names_its_featured_profiles_and_its_lists(count: int) -> None:
    files = {f"communities/c-{number}": "" for number in range(count)}
    made = text(files, site="featured: {communities: [c-7, c-9]}")
    named = re.findall(r"communities/(c-\d+)/index\.md", made)
    assert len(named) == (MOST if count == MOST else 2)
    assert "communities/index.md" in made
    assert f"{count} 处社区" in made

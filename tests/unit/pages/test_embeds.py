import re

import pytest
from elements import read_html
from publishing import node_of, published

from linli.catalogue.pictures import Picture
from linli.pages.embeds import POLICY, embed
from linli.pages.profile_page import profile_page
from linli.wording import Language

HOSTILE = '"><script>alert(1)</script>&amp;'
FILES = {
    "communities/jia": "name: 甲社区\nsummary: 一个社区。\nregion: guangdong/zhuhai",
    "communities/yi": "name: 乙社區\nsummary: 這是一個社區。",
    "communities/e": f"name: '{HOSTILE}'\nsummary: '{HOSTILE}'",
    "representatives/wang": "name: 王一\nposts: [{title: 书记, community: jia}]",
    "communities/photo": "name: 丙\nphotos: [{file: a.jpg, alt: 门}]",
}
STYLE = "assets/embed.1.css"
PICTURES = {"a.jpg": Picture("abc", 400, 300, (200, 400))}


def made(name: str, language: Language = "zh") -> tuple[str, str]:
    catalogue = published(FILES, language=language, pictures=PICTURES)
    node = node_of(catalogue, name)
    file, data = embed(node, profile_page(node, catalogue), catalogue, STYLE)
    return file, data.decode()


def test_a_card_says_who_it_is_and_leads_to_the_page() -> None:
    file, html = made("representatives/wang")
    assert file == "embed/representatives/wang/index.html"
    assert '<a href="../../../representatives/wang/" target="_blank" rel="noopener">王一</a>' in html
    assert '<link rel="stylesheet" href="../../../assets/embed.1.css">' in html
    assert "人物 · Zhuhai" in html or "人物 · zhuhai" in html
    assert "在“例站”上看全文" in html
    assert '<meta name="robots" content="noindex">' in html
    assert len(html) < 4000


@pytest.mark.parametrize("name", FILES)
def test_nothing_in_a_card_runs_or_is_loaded_from_elsewhere(name: str) -> None:
    _, html = made(name)
    document = read_html(html)
    (policy,) = [one["content"] for one in document.attributes("meta") if one.get("http-equiv")]
    assert policy == POLICY
    assert "script" not in POLICY
    assert not re.search(r"<script|\son\w+=|style=|javascript:", html)
    assert not re.search(r"""(?:src|href|srcset)=["'](?:https?:)?//""", html)


def test_a_card_has_the_picture_of_the_profile() -> None:
    assert 'src="../../../media/abc' in made("communities/photo")[1]


def test_a_card_is_in_the_script_of_its_profile_and_the_language_of_its_site() -> None:
    assert '<html lang="zh-Hant">' in made("communities/yi")[1]
    assert "上看全文" in made("communities/jia")[1]
    assert "Read on at 例站" in made("communities/jia", "en")[1]

from publishing import published

from linli.pages.finding import documents
from linli.search.document import Document

BODY = "body: |\n  ## 標題\n\n  [樓長](program:lou)說「*好*」。[^bao] <b>\n"
PLACE = "region: guangdong/zhuhai\nthemes: [women]\n"
FILES = {
    "communities/jia": f"name: 尖東社區\nother_names: [尖东, Jiandong]\n{PLACE}{BODY}",
    "communities/hidden": "name: 机密社区\nstatus: draft",
    "programs/lou": "name: 楼长 <i>\ncommunities: [jia]",
    "representatives/zeng": "name: 曾立\npinyin: Zēng Lì\ninternal_note: 秘密",
    "sources/bao": "",
}


def made() -> dict[str, Document]:
    return {document.url: document for document in documents(published(FILES))}


def test_every_public_profile_is_a_document_in_the_order_of_the_lists() -> None:
    assert list(made()) == ["communities/jia/", "representatives/zeng/", "programs/lou/"]
    assert "秘密" not in str(made())


def test_names_come_with_their_readings() -> None:
    jia, zeng = made()["communities/jia/"], made()["representatives/zeng/"]
    assert jia.names == ("尖東社區", "尖东", "Jiandong")
    assert jia.english == ("Jiandong",)
    assert jia.readings[0] == ("jian", "dong", "she", "qu")
    assert zeng.readings == (("zeng", "li"),)


def test_words_are_those_of_the_page_without_markup() -> None:
    jia = made()["communities/jia/"]
    assert jia.text.startswith("一个社区。 標題 樓長說「*好*」。 <b>")
    assert jia.headings == "標題"


def test_places_and_themes_are_known_in_both_languages() -> None:
    jia = made()["communities/jia/"]
    assert {"guangdong", "Guangdong", "zhuhai", "Zhuhai"} <= set(jia.places)
    assert jia.themes == ("women", "Theme")
    assert made()["programs/lou/"].places == jia.places
    assert jia.facets["kind"] == ("community", "community/community")


def test_cards_lead_from_the_root_and_hold_words_as_words() -> None:
    card = made()["programs/lou/"].card
    assert 'href="programs/lou/"' in card
    assert "楼长 &#60;i&#62;" in card

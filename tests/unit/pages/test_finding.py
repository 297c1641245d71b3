import json

from elements import read_html
from publishing import node_of, published

from linli.pages.finding import FORMAT, find_words, finding_files, fold

BODY = "body: |\n  ## 標題\n\n  [樓長](program:lou)說「*好*」。[^bao] <b>\n"
FILES = {
    "communities/jia": f"name: 尖東社區\nother_names: [尖东]\n{BODY}",
    "communities/hidden": "name: 机密社区\nstatus: draft",
    "programs/lou": "name: 楼长 <i>\ncommunities: [jia]",
    "representatives/zeng": "name: 曾立\npinyin: Zēng Lì\ninternal_note: 秘密",
    "sources/bao": "",
}


def files() -> dict[str, dict[str, object]]:
    return {name: json.loads(text) for name, text in finding_files(published(FILES))}


def test_there_is_a_file_a_kind_and_one_of_all_words() -> None:
    found = files()
    assert list(found) == [
        *("communities/index.json", "representatives/index.json", "programs/index.json", "search/index.json"),
    ]
    assert {data["format"] for data in found.values()} == {FORMAT}
    assert found["search/index.json"]["lists"] == list(found)[:-1]


def test_what_is_not_public_is_not_found() -> None:
    text = json.dumps(files(), ensure_ascii=False)
    assert "机密" not in text
    assert "秘密" not in text


def test_names_are_found_in_either_script_by_pinyin_and_by_initials() -> None:
    catalogue = published(FILES)
    assert find_words(node_of(catalogue, "communities/jia")).split("\n") == [
        *("尖东社区", "尖东", "jiandongshequ", "jiandong", "jdsq", "jd"),
    ]
    assert "zengli" in find_words(node_of(catalogue, "representatives/zeng")).split("\n")


def test_words_are_those_of_the_page_without_markup() -> None:
    words = files()["search/index.json"]["texts"]
    assert isinstance(words, dict)
    assert words["communities/jia/"].startswith("一个社区。 標題 樓長說「*好*」。 <b>")


def test_cards_hold_words_as_words_and_lead_from_the_list() -> None:
    items = files()["programs/index.json"]["items"]
    assert isinstance(items, list)
    (card,) = [item["html"] for item in items]
    document = read_html(card)
    assert "楼长 <i>" in document.text
    assert "i" not in document.tags
    assert [link["href"] for link in document.attributes("a")] == ["lou/"]


def test_characters_of_the_other_script_are_known_as_far_as_they_are_needed() -> None:
    variants = files()["search/index.json"]["variants"]
    assert isinstance(variants, str)
    pairs = {variants[place]: variants[place + 1] for place in range(0, len(variants), 2)}
    assert pairs["區"] == "区"
    assert "龍" not in pairs


def test_differences_that_nobody_types_are_folded() -> None:
    assert fold("ＡＢＣ 尖東") == "abc 尖东"

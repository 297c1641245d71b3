import pytest
from publishing import node_of, published

from linli.pages.monogram import HUES, Monogram, first_signs, hue, monogram

FILES = {
    "communities/jia": "name: “茂盛”社区\nregion: guangdong/zhuhai/xiangzhou",
    "communities/yi": "name: 黄石\nregion: hubei",
    "programs/shu": "name: 书香会\nkind: station\ncommunities: [yi]",
    "representatives/zeng": "name: 曾小明\nposts: [{title: 书记, community: jia}]",
}


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("communities/jia", Monogram("茂盛", 1, "square")),
        ("communities/yi", Monogram("黄石", 2, "square")),
        ("programs/shu", Monogram("站", 2, "leaf")),
        ("representatives/zeng", Monogram("曾", 1, "circle")),
    ],
)
def test_people_have_surnames_places_their_names_programs_their_sort(file: str, expected: Monogram) -> None:
    catalogue = published(FILES)
    assert monogram(node_of(catalogue, file), catalogue.graph) == expected


def test_a_profile_that_lies_nowhere_has_a_colour_too() -> None:
    catalogue = published({"programs/a": "name: 甲"})
    assert monogram(node_of(catalogue, "programs/a"), catalogue.graph).hue == hue(None, catalogue.graph.settings) == 1


def test_colours_are_those_of_the_style_sheet() -> None:
    catalogue = published(FILES)
    found = {hue(region, catalogue.graph.settings) for region in catalogue.graph.settings.regions.values()}
    assert found <= set(range(1, HUES + 1))


@pytest.mark.parametrize(("name", "signs"), [("“3个5+1+N”模式", "3个"), ("Zoe", "Zo"), ("！？", "！"), ("一", "一")])
def test_marks_are_passed_over(name: str, signs: str) -> None:
    assert first_signs(name, 2) == signs

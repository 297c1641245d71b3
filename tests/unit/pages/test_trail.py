import pytest
from publishing import node_of, published

from linli.pages.page import Step
from linli.pages.trail import neighbours, profile_trail

FILES = {
    "communities/city": "name: 珠海市\nkind: city\nregion: guangdong/zhuhai",
    "communities/jia": "name: 甲社区\nregion: guangdong/zhuhai/xiangzhou",
    "communities/yuan": "name: 花园小区\nkind: estate\nregion: guangdong/zhuhai/xiangzhou\npart_of: jia",
    "programs/an": "name: 安\ncommunities: [yuan]",
    "programs/bo": "name: 波\ncommunities: [yuan]",
    "programs/ci": "name: 词\ncommunities: [jia]",
    "programs/nowhere": "name: 无处",
    "representatives/zeng": "name: 曾小明\nposts: [{title: 书记, community: jia}]",
}


@pytest.mark.parametrize(
    ("file", "titles"),
    [
        ("communities/city", ["首页", "guangdong"]),
        ("communities/jia", ["首页", "guangdong", "zhuhai", "xiangzhou"]),
        ("communities/yuan", ["首页", "guangdong", "zhuhai", "xiangzhou", "甲社区"]),
        ("programs/an", ["首页", "guangdong", "zhuhai", "xiangzhou", "甲社区", "花园小区"]),
        ("programs/nowhere", ["首页", "项目"]),
        ("representatives/zeng", ["首页", "guangdong", "zhuhai", "xiangzhou", "甲社区"]),
    ],
)
def test_a_trail_leads_through_regions_and_communities(file: str, titles: list[str]) -> None:
    catalogue = published(FILES)
    trail = profile_trail(node_of(catalogue, file), catalogue)
    assert [step.title for step in trail] == titles
    assert trail[0].url == ""


def test_a_circle_of_communities_ends() -> None:
    catalogue = published({"communities/jia": "region: hubei"})
    (node,) = catalogue.graph.of_kind("community")
    assert profile_trail(node, catalogue)[-1] == Step("hubei", "regions/hubei/")


def test_neighbours_are_of_the_same_kind_and_community() -> None:
    catalogue = published(FILES)
    found = neighbours(catalogue)
    an, bo = (Step(name, f"programs/{identity}/") for name, identity in (("安", "an"), ("波", "bo")))
    assert found["program", "an"] == (None, bo)
    assert found["program", "bo"] == (an, None)
    assert found["program", "ci"] == (None, None)
    assert ("program", "nowhere") not in found
    before, _ = found["community", "jia"]
    assert before == Step("花园小区", "communities/yuan/")

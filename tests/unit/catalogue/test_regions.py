from builders import REGIONS, catalogue_of

from linli.catalogue.regions import nodes_by_region, own_profile

REGION = {region.path: region for region in REGIONS}
FILES = {
    "communities/c1": "name: 甲社区\nregion: guangdong/zhuhai/xiangzhou",
    "communities/c2": "name: 珠海市\nregion: guangdong/zhuhai\nkind: city",
    "communities/c3": "name: 湖北某社区\nregion: hubei",
    "programs/p1": "communities: [c1]",
    "programs/p2": "communities: [c3]\nbody: 见[甲](community:c1)。",
    "representatives/r1": "posts: [{title: 书记, community: c1}]",
    "representatives/r2": "region: guangdong/zhuhai",
    "representatives/r3": "",
    "sources/s1": "",
}


def ids(path: str) -> set[str]:
    graph = catalogue_of(FILES)[0].graph
    return {node.entity.id for node in nodes_by_region(graph).get(path, ())}


def test_a_region_holds_what_lies_in_it_and_below_it() -> None:
    assert ids("guangdong") == {"c1", "c2", "p1", "r1", "r2"}
    assert ids("guangdong/zhuhai") == {"c1", "c2", "p1", "r1", "r2"}
    assert ids("guangdong/zhuhai/xiangzhou") == {"c1", "p1", "r1"}


def test_a_mere_mention_in_an_article_moves_nothing() -> None:
    assert ids("hubei") == {"c3", "p2"}


def test_a_community_lies_where_it_says_whatever_it_is_part_of() -> None:
    graph = catalogue_of({**FILES, "communities/c3": "region: hubei\npart_of: c1"})[0].graph
    places = {path: {node.entity.id for node in nodes} for path, nodes in nodes_by_region(graph).items()}
    assert {path for path, ids in places.items() if "c3" in ids} == {"hubei"}


def test_profiles_come_in_list_order() -> None:
    graph = catalogue_of(FILES)[0].graph
    order = list(graph.nodes)
    keys = [node.key for node in nodes_by_region(graph)["guangdong"]]
    assert keys == sorted(keys, key=order.index)


def test_a_region_s_own_profile_is_of_its_level() -> None:
    graph = catalogue_of(FILES)[0].graph
    city = own_profile(graph, REGION["guangdong/zhuhai"])
    assert city is not None
    assert city.entity.id == "c2"
    assert own_profile(graph, REGION["guangdong/zhuhai/xiangzhou"]) is None
    assert own_profile(graph, REGION["guangdong"]) is None

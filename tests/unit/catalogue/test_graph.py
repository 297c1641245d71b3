from builders import catalogue_of, entity_of, kind_of, settings_of
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.catalogue.graph import Edge, Node, graph_of

PEOPLE = {
    "a": "曾丽",
    "b": "单田芳",
    "c": "仇英",
    "d": "解缙",
    "e": "区少坤",
    "f": "黄秀芬",
    "g": "杨斌",
    "h": "黄安",
}


def people(names: dict[str, str], **fields: str) -> list[Node]:
    return [
        Node(
            kind_of("representative"),
            entity_of("representative", identity, {"name": name, "summary": "一。", "posts": [], **fields}),
            "",
        )
        for identity, name in names.items()
    ]


def test_people_stand_by_their_surnames_as_these_are_read() -> None:
    graph = graph_of(people(PEOPLE), settings_of())
    # huáng ān, huáng xiùfēn, ōu, qiú, shàn, xiè, yáng, zēng
    assert [node.name for node in graph.of_kind("representative")] == [
        "黄安",
        "黄秀芬",
        "区少坤",
        "仇英",
        "单田芳",
        "解缙",
        "杨斌",
        "曾丽",
    ]


def test_the_names_of_places_have_no_surnames() -> None:
    names = ["曾经社区", "单行路社区", "仇恨社区", "解放路社区", "区府社区", "黄石社区"]
    catalogue, _ = catalogue_of({f"communities/c{number}": f"name: {name}" for number, name in enumerate(names)})
    # céngjīng, chóuhèn, dānxíng, huángshí, jiěfàng, qūfǔ
    assert [node.name for node in catalogue.graph.of_kind("community")] == [
        "曾经社区",
        "仇恨社区",
        "单行路社区",
        "黄石社区",
        "解放路社区",
        "区府社区",
    ]


def test_a_profile_may_say_how_its_name_is_read() -> None:
    others = people({"b": "任一", "c": "孙二"})
    for pinyin, place in (("Qín Lì", 0), ("Tán Lì", 2)):
        graph = graph_of([*people({"a": "覃丽"}, pinyin=pinyin), *others], settings_of())
        assert [node.name for node in graph.of_kind("representative")].index("覃丽") == place


def test_namesakes_stand_by_their_ids() -> None:
    graph = graph_of(people({"li-na-2": "李娜", "li-na-1": "李娜"}), settings_of())
    assert [node.entity.id for node in graph.of_kind("representative")] == ["li-na-1", "li-na-2"]


@given(st.permutations(list(PEOPLE.items())))
def test_the_order_of_files_does_not_matter(items: list[tuple[str, str]]) -> None:
    assert list(graph_of(people(dict(items)), settings_of()).nodes) == list(
        graph_of(people(PEOPLE), settings_of()).nodes
    )


def test_a_reference_is_known_at_both_ends() -> None:
    catalogue, _ = catalogue_of(
        {
            "communities/jia": "",
            "representatives/zeng-li": "name: 曾丽",
            "programs/dushu": "communities: [jia]\npeople:\n  - {representative: zeng-li, role: 发起人}\n",
        }
    )
    graph = catalogue.graph
    (edge,) = graph.edges(("program", "dushu"), "representative")
    assert graph.backlinks(("representative", "zeng-li"), "program") == (edge,)
    assert edge.path == ("people", 0, "representative")
    assert getattr(edge.holder, "role", None) == "发起人"
    assert [back.origin for back in graph.backlinks(("community", "jia"), "program")] == [("program", "dushu")]
    assert graph.backlinks(("community", "jia"), "representative") == ()
    assert graph.edges(("community", "jia"), "program") == ()


IDS = st.sampled_from(["a", "b", "c", "nobody"])
LINKS = st.fixed_dictionaries({"communities": st.lists(IDS, max_size=3), "related": st.lists(IDS, max_size=3)})


@settings(max_examples=60)
@given(st.lists(LINKS, min_size=1, max_size=3))
def test_both_directions_hold_the_same_references(programs: list[dict[str, list[str]]]) -> None:
    nodes = []
    for identity, links in zip("abc", programs, strict=False):
        related = [{"program": other, "role": "伙伴"} for other in links["related"]]
        fields = {"name": identity, "kind": "service", "summary": "一。", "related": related}
        entity = entity_of("program", identity, {**fields, "communities": links["communities"]})
        nodes.append(Node(kind_of("program"), entity, ""))
    graph = graph_of(nodes, settings_of())
    outgoing = [edge for edges in graph.outgoing.values() for edge in edges]
    incoming = [edge for edges in graph.incoming.values() for edge in edges]

    def order(edge: Edge) -> tuple[object, ...]:
        return edge.origin, edge.target, edge.path

    assert sorted(outgoing, key=order) == sorted(incoming, key=order)
    assert len(outgoing) == sum(len(links["communities"]) + len(links["related"]) for links in programs)
    assert all(edge.origin == key for key, edges in graph.outgoing.items() for edge in edges)
    assert all(edge.target == key for key, edges in graph.incoming.items() for edge in edges)

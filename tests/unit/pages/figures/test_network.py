from collections.abc import Sequence

import pytest
from drawings import SVG, assert_sound, html_of, images, writer
from publishing import node_of, published

from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.pages.figures.network import MOST, Network, network, network_figure
from linli.pages.sections.relations import view

FILES = {
    "communities/jia": "name: 甲社区",
    "representatives/a": "name: 甲某\nposts: [{title: 书记, community: jia}]",
    "representatives/b": "name: 乙某\nposts: [{title: 主任, community: jia}]",
    "programs/shu": "name: 书香\ncommunities: [jia]\npeople: [{representative: a, role: 发起人}]",
    "programs/lou": "name: 楼长\ncommunities: [jia]",
    "programs/yi": "name: 议事\ncommunities: [jia]\nbody: 见[乙](representative:b)。",
}


def of_kind(catalogue: PublicCatalogue, kind: str) -> Sequence[Node]:
    return catalogue.graph.of_kind(kind)


def found_in(files: dict[str, str]) -> tuple[Network | None, PublicCatalogue]:
    catalogue = published(files)
    return network(of_kind(catalogue, "representative"), of_kind(catalogue, "program"), catalogue.graph), catalogue


def test_people_and_programs_are_connected_where_a_field_says_so() -> None:
    found, catalogue = found_in(FILES)
    assert found is not None
    assert found.ties == {(("representative", "a"), ("program", "shu")): ("发起人",)}
    w = writer(catalogue, "communities/jia/")
    figure = network_figure(w, found, "甲社区")
    assert_sound(figure, w)
    assert figure.note == ""
    for image in images(html_of(figure, w)):
        links = [link.attrib["href"].removeprefix("../../") for link in image.iter(f"{SVG}a")]
        assert sorted(links) == sorted(f"{name}/index.md" for name in FILES if not name.startswith("communities/"))
        assert len(list(image.iter(f"{SVG}path"))) == 1
    assert [len(row) for row in figure.table.rows] == [3] * 4
    assert figure.table.rows[0][2] == "发起人"


@pytest.mark.parametrize("missing", [("programs/lou", "programs/yi"), ("representatives/a",)])
def test_what_would_show_nothing_is_not_drawn(missing: tuple[str, ...]) -> None:
    files = {name: text for name, text in FILES.items() if name not in missing}
    files["programs/shu"] = files["programs/shu"] if "representatives/a" in files else "communities: [jia]"
    assert found_in(files)[0] is None


def test_only_so_many_are_drawn_and_the_rest_is_counted() -> None:
    many = {f"programs/p{number}": "communities: [jia]" for number in range(MOST + 6)}
    found, catalogue = found_in({**FILES, **many})
    assert found is not None
    assert len(found.programs) == MOST
    assert found.programs[0].name == "书香"
    figure = network_figure(writer(catalogue, "communities/jia/"), found, "甲社区")
    assert figure.note == "另有 9 个项目没有画出。"
    assert_sound(figure, writer(catalogue, "communities/jia/"))


def test_only_pages_of_communities_have_a_network() -> None:
    catalogue = published(FILES)
    networks = {name: view(node_of(catalogue, name), catalogue) for name in ("communities/jia", "programs/shu")}
    assert [bool(made and made.values["network"]) for made in networks.values()] == [True, False]

import pytest
from builders import kind_of
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.catalogue import urls
from linli.catalogue.graph import Node
from linli.profiles.source import Source

IDS = st.sampled_from(["communities", "jia", "yang-bin", "3ge5-1-n", "guangdong", "zhuhai"])
PAGES = st.one_of(
    st.just(urls.HOME),
    st.lists(IDS, min_size=1, max_size=4).map(lambda parts: "/".join(parts) + "/"),
)


def test_addresses_are_those_of_folders() -> None:
    source = Source(id="bao", title="邻里", publisher="例报")
    assert urls.listing(kind_of("program")) == "programs/"
    assert urls.page(Node(kind_of("source"), source, "")) == "sources/bao/"
    assert urls.region("guangdong/zhuhai") == "regions/guangdong/zhuhai/"
    assert urls.theme("women") == "themes/women/"


@pytest.mark.parametrize(
    ("key", "address"),
    [
        (("community", "jia"), "communities/jia/"),
        (("representative", "zeng-li"), "representatives/zeng-li/"),
        (("theme", "women"), urls.theme("women")),
        (("region", "guangdong/zhuhai"), urls.region("guangdong/zhuhai")),
    ],
)
def test_a_key_has_the_address_of_its_page(key: tuple[str, str], address: str) -> None:
    assert urls.address(key) == address


def followed(base: str, way: str) -> str:
    """Where a browser gets from the folder ``base`` by the relative address ``way``."""
    path = base.split("/")[:-1]
    for step in way.split("/")[:-1]:
        if step == "..":
            path.pop()
        elif step != ".":
            path.append(step)
    return "".join(f"{step}/" for step in path) + way.rpartition("/")[2]


@settings(max_examples=40)
@given(PAGES, PAGES)
def test_a_relative_way_leads_where_it_should(target: str, base: str) -> None:
    assert followed(base, urls.relative(target, base)) == target
    assert followed(base, urls.relative_file(target, base)) == f"{target}index.md"

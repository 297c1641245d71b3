import pytest
from builders import kind_of
from publishing import node_of, published

from linli.pages.listings import grouped, listing_page

FILES = {
    "communities/tang": "name: 唐家\nregion: guangdong/zhuhai/xiangzhou",
    "communities/an": "name: 安居\nregion: guangdong/zhuhai",
    "communities/sheng": "name: 广东\nregion: guangdong",
    "communities/e": "name: 鄂州\nregion: hubei",
    "representatives/zeng": "name: 曾小明",
    "representatives/an": "name: 安然",
    "representatives/latin": "name: Zoe",
    "representatives/sign": "name: ！？",
    "programs/b": "kind: team",
    "programs/a": "kind: service",
}


def headings(kind: str, files: dict[str, str] | None = None) -> list[str]:
    page = listing_page(kind_of(kind), published(FILES if files is None else files))
    return [line for line in page.markdown.splitlines() if line.startswith("## ")]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "community",
            [
                "## guangdong {: #guangdong }",
                "## zhuhai {: #guangdong-zhuhai }",
                "## hubei {: #hubei }",
            ],
        ),
        ("program", ["## 服务 {: #service }", "## 队伍与组织 {: #team }"]),
    ],
)
def test_profiles_are_listed_by_city_or_by_sort(kind: str, expected: list[str]) -> None:
    assert headings(kind) == expected


def test_people_are_listed_by_letter_with_surnames_read_as_such() -> None:
    assert sorted(headings("representative")) == ["## &#35; {: #other }", "## A {: #letter-a }", "## Z {: #letter-z }"]


def test_groups_are_ranked_and_their_members_keep_their_order() -> None:
    catalogue = published(FILES)
    nodes = tuple(node_of(catalogue, f"communities/{name}") for name in ("tang", "an", "e", "sheng"))
    groups = grouped(nodes, lambda node: (-len(node.name), f"{len(node.name)} 字", str(len(node.name))))
    assert [(group.title, group.anchor) for group in groups] == [("2 字", "2")]
    assert groups[0].nodes == nodes


def test_a_listing_of_nothing_says_so_and_has_no_letters() -> None:
    page = listing_page(kind_of("program"), published({"sources/a": ""}))
    assert "还没有档案" in page.markdown
    assert "<nav" not in page.markdown
    assert page.in_navigation


def test_one_group_needs_no_letters() -> None:
    assert "<nav" not in listing_page(kind_of("community"), published({"communities/a": ""})).markdown
    assert "<nav" in listing_page(kind_of("community"), published(FILES)).markdown

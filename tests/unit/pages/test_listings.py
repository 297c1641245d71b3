import pytest
from builders import kind_of
from hypothesis import given
from hypothesis import strategies as st
from publishing import node_of, published

from linli.pages.groups import MOST_CARDS, Place, grouped, in_part, parts
from linli.pages.listings import listing_pages
from linli.pages.page import Page

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

CATALOGUE = published({"communities/a": ""})


def listing_page(kind: str, files: dict[str, str]) -> Page:
    (page,) = listing_pages(kind_of(kind), published(files))
    return page


def headings(kind: str, files: dict[str, str] | None = None) -> list[str]:
    page = listing_page(kind, FILES if files is None else files)
    return [line for line in page.markdown.splitlines() if line.startswith("## ")]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "community",
            [
                "## guangdong {: #guangdong .linli-group }",
                "## zhuhai {: #guangdong-zhuhai .linli-group }",
                "## hubei {: #hubei .linli-group }",
            ],
        ),
        ("program", ["## 服务 {: #service .linli-group }", "## 队伍与组织 {: #team .linli-group }"]),
    ],
)
def test_profiles_are_listed_by_city_or_by_sort(kind: str, expected: list[str]) -> None:
    assert headings(kind) == expected


def test_people_are_listed_by_letter_with_surnames_read_as_such() -> None:
    assert headings("representative") == [
        f"## {title} {{: #{anchor} .linli-group }}"
        for title, anchor in (("&#35;", "other"), ("A", "letter-a"), ("Z", "letter-z"))
    ]


def test_groups_are_ranked_and_their_members_keep_their_order() -> None:
    catalogue = published(FILES)
    nodes = tuple(node_of(catalogue, f"communities/{name}") for name in ("tang", "an", "e", "sheng"))
    groups = grouped(nodes, lambda node: Place((len(node.name),), f"{len(node.name)} 字", str(len(node.name))))
    assert [(group.place.title, group.place.anchor) for group in groups] == [("2 字", "2")]
    assert groups[0].nodes == nodes


def test_a_listing_of_nothing_says_so_and_has_no_letters() -> None:
    page = listing_page("program", {"sources/a": ""})
    assert "还没有档案" in page.markdown
    assert "<nav" not in page.markdown
    assert page.in_navigation


def test_one_group_needs_no_letters() -> None:
    assert "<nav" not in listing_page("community", {"communities/a": ""}).markdown
    assert "<nav" in listing_page("community", FILES).markdown


MANY = {f"programs/p{number:03}": f"kind: {'team' if number < 50 else 'event'}" for number in range(150)}


def test_a_long_list_is_in_parts_of_which_each_is_a_page() -> None:
    pages = list(listing_pages(kind_of("program"), published(MANY)))
    assert [page.url for page in pages] == ["programs/", "programs/page/2/", "programs/page/3/"]
    assert [page.markdown.count('<li class="linli-card"') for page in pages] == [MOST_CARDS, MOST_CARDS, 30]
    assert [page.title for page in pages] == ["项目", "项目（第 2 页）", "项目（第 3 页）"]
    assert [page.in_navigation for page in pages] == [True, False, False]
    assert {page.finds for page in pages} == {"program"}


def test_headings_go_on_in_the_next_part_and_links_lead_to_where_they_begin() -> None:
    first, second, third = (page.markdown for page in listing_pages(kind_of("program"), published(MANY)))
    assert "## 队伍与组织" in first
    assert "## 节会" in first
    assert "## 队伍与组织" not in second
    assert "## 节会" in second
    assert 'href="../../index.md#event"' in third
    assert 'href="../2/index.md" aria-label="第 2 页"' in third


@given(st.lists(st.integers(0, 3), max_size=400))
def test_parts_hold_everything_once_in_order(places: list[int]) -> None:
    node = node_of(CATALOGUE, "communities/a")
    numbered = iter(places)
    groups = grouped((node,) * len(places), lambda _: Place((rank := next(numbered),), str(rank), str(rank)))
    shown = [
        [(group.place, len(group.nodes)) for group in in_part(groups, number + 1)] for number in range(parts(groups))
    ]
    assert sum(count for part in shown for _, count in part) == len(places)
    assert all(0 < sum(count for _, count in part) <= MOST_CARDS for part in shown if places)
    assert [place for part in shown for place, _ in part] == sorted(place for part in shown for place, _ in part)
    for group in groups:
        assert group.place in [place for place, _ in shown[group.part - 1]]

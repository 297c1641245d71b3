import pytest
from builders import kind_of
from hypothesis import given
from hypothesis import strategies as st

from linli.documents import read
from linli.profiles.community import Community
from linli.review.lenient import readable

GOOD = "name: 甲\nkind: community\nregion: guangdong\nsummary: 一。\n"


def of(text: str) -> tuple[Community, frozenset[str]] | None:
    tree = read("content/communities/jia.yml", text.encode()).tree
    assert tree is not None
    found = readable(kind_of("community"), "jia", tree)
    if found is None:
        return None
    assert isinstance(found[0], Community)
    return found[0], found[1]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("fouded: 2019\n", {"fouded"}),
        ("founded: 昨天\n", {"founded"}),
        ("photos: [{file: a.jpg, alt: 图}, {file: b.jpg}, {file: c.jpg}]\n", {"photos"}),
        ("metrics: [{label: 一, value: 1, parts: [{label: 二}, {label: 三, value: 3}]}]\n", {"metrics"}),
        ("teams: 队伍\nnotes: {a: 1}\n", {"teams", "notes"}),
        ("id: jia\n", set()),
    ],
)
def test_all_but_what_is_wrong_is_read(text: str, fields: set[str]) -> None:
    found = of(f"{GOOD}{text}")
    assert found is not None
    assert found[0].name == "甲"
    assert found[1] == fields


def test_the_other_items_of_a_list_stay() -> None:
    found = of(f"{GOOD}photos: [{{file: a.jpg, alt: 图}}, {{file: b.jpg}}, {{file: c.jpg}}]\n")
    assert found is not None
    assert [photo.file for photo in found[0].photos] == ["a.jpg"]


def test_without_what_must_be_there_is_no_profile() -> None:
    assert of(GOOD.replace("name: 甲\n", "")) is None
    assert of(GOOD.replace("kind: community", "kind: 别的")) is None


VALUES = st.recursive(
    st.sampled_from(["甲", "1", "2019", "true", "a/b", "https://a.cn"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(st.sampled_from(["label", "value", "file", "alt", "name", "parts"]), inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"{key}: {value}" for key, value in items.items()) + "}"
        ),
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(["name", "photos", "metrics", "teams", "founded", "body", "own"]), VALUES))
def test_nothing_that_files_hold_stops_it(fields: dict[str, str]) -> None:
    lines = [line for line in GOOD.splitlines() if line.partition(":")[0] not in fields]
    of("\n".join([*lines, *(f"{key}: {value}" for key, value in fields.items())]) + "\n")

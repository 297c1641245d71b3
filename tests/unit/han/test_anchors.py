import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.han import slug, unique


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("社区简介", "社区简介"),
        ("  一、社区简介(2024)  ", "一-社区简介-2024"),
        ("Ａ区　Plan", "a区-plan"),
        ("What’s new?", "what-s-new"),
        ("snake_case -- x", "snake-case-x"),
        ("Straße", "strasse"),
        ("Café", "café"),
        ("①", "1"),
        ("〇五号", "〇五号"),
        ("……", "section"),
        ("", "section"),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_slug_is_idempotent_and_clean(text: str) -> None:
    anchor = slug(text)
    assert slug(anchor) == anchor
    assert all(part.isalnum() for part in anchor.split("-"))


def test_unique_counts_from_two() -> None:
    used: set[str] = set()
    assert [unique("a", used) for _ in range(3)] == ["a", "a-2", "a-3"]
    assert used == {"a", "a-2", "a-3"}


def test_unique_passes_over_anchors_that_are_taken() -> None:
    assert unique("a", {"a", "a-2"}) == "a-3"
    assert unique("a-2", {"a", "a-2"}) == "a-2-2"


@given(st.lists(st.sampled_from(["a", "a-2", "a-2-2", "b"]), max_size=12))
def test_unique_never_repeats(wanted: list[str]) -> None:
    used: set[str] = set()
    given_out = [unique(anchor, used) for anchor in wanted]
    assert len(set(given_out)) == len(wanted)

from hypothesis import given
from hypothesis import strategies as st

from linli.review.excerpts import differing, excerpts, shortened
from linli.review.outline import compared

TEXTS = st.text(alphabet="甲乙丙1 2a,。", max_size=80)


def test_of_long_texts_only_the_surroundings_of_the_difference_are_shown() -> None:
    old = f"{'前' * 100}三个步骤{'后' * 100}"
    assert excerpts(old, old.replace("三个", "四个")) == (
        f"……{'前' * 18}三个步骤{'后' * 15}……",
        f"……{'前' * 18}四个步骤{'后' * 15}……",
    )
    assert excerpts("短", "很短") == ("短", "很短")


def test_numbers_are_not_taken_apart() -> None:
    assert differing("共10余万元", "共15万元") == (1, 4, 3)
    assert differing("共1,000户", "共1,200户") == (1, 6, 6)


@given(TEXTS, TEXTS)
def test_what_is_marked_and_what_is_not_make_up_the_texts(old: str, new: str) -> None:
    for text, line in zip((old, new), compared(old, new), strict=True):
        assert "".join(words.text for words in line) == text
    start, end, other = differing(old, new)
    assert old[:start] == new[:start]
    assert old[end:] == new[other:]
    assert 0 <= start <= end <= len(old)
    assert start <= other <= len(new)


@given(st.text(max_size=900), st.text(max_size=900))
def test_excerpts_are_short_whatever_the_texts(old: str, new: str) -> None:
    assert all(len(text) < 260 for text in excerpts(old, new))
    assert len(shortened(old)) < 250

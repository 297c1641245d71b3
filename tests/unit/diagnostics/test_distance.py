import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.diagnostics.distance import distances

words = st.text("ab中", max_size=7)


def plain_distance(first: str, second: str) -> int:
    """The definition, without bands, limits or shared rows."""
    table = {(row, 0): row for row in range(len(first) + 1)} | {
        (0, column): column for column in range(len(second) + 1)
    }
    for row, left in enumerate(first, 1):
        for column, right in enumerate(second, 1):
            costs = [
                table[row - 1, column] + 1,
                table[row, column - 1] + 1,
                table[row - 1, column - 1] + (left != right),
            ]
            if row > 1 and column > 1 and first[row - 2 : row] == right + second[column - 2]:
                costs.append(table[row - 2, column - 2] + 1)
            table[row, column] = min(costs)
    return table[len(first), len(second)]


@pytest.mark.parametrize(
    ("word", "other", "slips"),
    [("", "", 0), ("fouded", "founded", 1), ("nmae", "name", 1), ("社区", "小区", 1), ("ca", "abc", 3), ("ab", "", 2)],
)
def test_slips(word: str, other: str, slips: int) -> None:
    assert list(distances(word, [other], 3)) == [(slips, other)]
    assert list(distances(word, [other], slips - 1)) == []


@given(words, st.lists(words, max_size=12), st.integers(0, 4))
def test_the_quick_way_agrees_with_the_definition(word: str, others: list[str], most: int) -> None:
    others.sort()
    expected = [(plain_distance(word, other), other) for other in others]
    assert list(distances(word, others, most)) == [pair for pair in expected if pair[0] <= most]


@given(words, st.lists(words, max_size=12))
def test_unsorted_words_are_only_slower(word: str, others: list[str]) -> None:
    assert sorted(distances(word, others, 2)) == sorted(distances(word, sorted(others), 2))

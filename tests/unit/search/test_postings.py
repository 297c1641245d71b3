from hypothesis import given
from hypothesis import strategies as st
from indexes import numbers, postings, rising

from linli.search import alphabet
from linli.search.limits import Limits
from linli.search.postings import Encoder, collect

POSTINGS = st.dictionaries(st.integers(0, 100_000), st.integers(0, 31))


def codes(found: dict[int, int]) -> list[int]:
    return sorted(place * 32 + weight for place, weight in found.items())


@given(POSTINGS)
def test_what_is_encoded_can_be_read(found: dict[int, int]) -> None:
    text = Encoder(100_000, Limits()).encode(codes(found))
    assert postings(text) == (len(found), found)


@given(st.lists(st.integers(0, 2**40)))
def test_numbers(values: list[int]) -> None:
    assert list(numbers("".join(map(alphabet.number, values)))) == values
    assert rising(alphabet.numbers(sorted(set(values)))) == sorted(set(values))


@given(POSTINGS.filter(lambda found: len(found) > 4))
def test_a_common_token_keeps_its_best_documents(found: dict[int, int]) -> None:
    text = Encoder(12, Limits(kept=4, common=9)).encode(codes(found))
    frequency, kept = postings(text)
    best = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:4]
    assert text.startswith("!")
    assert frequency == len(found)
    assert kept == dict(best)


def test_what_is_common() -> None:
    def is_cut(count: int, documents: int) -> bool:
        every = codes(dict.fromkeys(range(count), 1))
        return Encoder(documents, Limits(kept=10, common=40)).encode(every).startswith("!")

    assert not is_cut(10, 20), "no more than are kept"
    assert is_cut(11, 20)
    assert not is_cut(25, 100), "a quarter"
    assert is_cut(26, 100)
    assert not is_cut(40, 1000)
    assert is_cut(41, 1000), "too many on any site"


def test_postings_are_collected_in_order() -> None:
    assert collect([{"a": 1, "b": 31}, {}, {"a": 2}]) == {"a": [1, 66], "b": [31]}

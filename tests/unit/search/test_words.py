from hypothesis import given
from hypothesis import strategies as st
from indexes import document, documents, weighed

from linli.search import Document
from linli.search.words import weights


@given(documents())
def test_weights_are_those_of_a_naive_count(one: Document) -> None:
    assert weights(one) == weighed(one)


@given(st.text(), st.text(), st.text())
def test_so_they_are_of_any_text(name: str, headings: str, text: str) -> None:
    one = document(names=(name,), headings=headings, text=text)
    assert weights(one) == weighed(one)


def test_names_do_not_run_into_each_other() -> None:
    found = weights(document(names=("東區", "西区"), text=""))
    assert found == {"东区": 6, "区": 12, "西区": 6}


def test_weights_and_long_words_are_bounded() -> None:
    found = weights(document(text="书香" * 500 + " " + "x" * 1000))
    assert found["书香"] == 31
    assert "x" * 40 in found
    assert max(map(len, found)) == 40

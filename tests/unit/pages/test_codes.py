import pytest
import segno
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linli.pages.codes import Codes

LEARNING = Codes(patience=0)
"""One for all examples, so that later ones are made of what earlier ones have taught it."""

SIGNS = st.sampled_from("abcxyz0189-/.:~?%#AZ_é里")
FOLDERS = ("communities", "representatives", "programs", "sources")


def expected(address: str) -> int:
    rows = segno.make_qr(address, error="m", mask=0).matrix
    return int("".join(str(module) for row in rows for module in row), 2)


@example("a" * 260, "b" * 260)  # a version whose length takes two bytes
@example("HTTPS://EXAMPLE.ORG", "https://example.org")
@example("1234567", "123456a")
@given(st.text(SIGNS, min_size=1, max_size=120), st.text(SIGNS, min_size=1, max_size=120))
@settings(max_examples=100, deadline=None)
def test_a_code_is_the_one_that_it_would_be_alone(first: str, second: str) -> None:
    of_one_length = second[: len(first)] + first[len(second) :]
    for address in (first, second, of_one_length):
        assert LEARNING.of(address).modules == expected(address)


@pytest.mark.parametrize("patience", [0, 30])
def test_the_codes_of_a_site_are_those_that_they_would_be_alone(patience: int) -> None:
    codes = Codes(patience)
    for number in range(80):
        address = f"https://linli.example.org/{FOLDERS[number % 4]}/{'x' * (number % 7)}-{number * 37:04}/"
        assert codes.of(address).modules == expected(address)


def test_what_no_code_can_hold_is_an_error() -> None:
    with pytest.raises(segno.DataOverflowError):
        Codes(patience=0).of("x" * 5000)

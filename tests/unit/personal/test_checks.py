"""The check digits, on numbers that standards and issuers give as examples."""

import pytest

from linli.personal.cards import has_luhn_check
from linli.personal.found import Passage
from linli.personal.identity import hong_kong_numbers, is_resident_number
from linli.personal.lookalikes import mixed_words, skeleton


@pytest.mark.parametrize("number", ["11010519491231002X", "11010519491231002x", "440524188001010014"])
def test_the_examples_of_the_standard_are_right(number: str) -> None:
    assert is_resident_number(number)


@pytest.mark.parametrize("number", ["110105194912310021", "11010519491331002X", "99010519491231002X"])
def test_a_wrong_digit_day_or_province_is_not(number: str) -> None:
    assert not is_resident_number(number)


@pytest.mark.parametrize("number", ["A123456(3)", "AB987654(3)", "Ｃ１２３４５６（９）"])
def test_hong_kong_numbers_with_the_right_check_digit_are_certain(number: str) -> None:
    assert [one.is_certain for one in hong_kong_numbers(Passage(number))] == [True]


@pytest.mark.parametrize("digits", ["79927398713", "4111111111111111", "378282246310005"])
def test_luhn(digits: str) -> None:
    assert has_luhn_check(digits)
    assert not has_luhn_check(digits[:-1] + str((int(digits[-1]) + 1) % 10))


@pytest.mark.parametrize("name", ["Саfe 1", "ＣＡＦＥ１", "c\u200bafe1", "CAFE 1"])
def test_names_that_look_alike_have_one_skeleton(name: str) -> None:
    assert skeleton(name) == skeleton("cafe 1")


def test_words_of_two_scripts() -> None:
    assert list(mixed_words("Москва Саfe 社区Cafe")) == [(7, 11)]

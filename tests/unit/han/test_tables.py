import re

import pytest

from linli.han import simplified
from linli.han.corrections import NAME_CORRECTIONS, PERSON_CORRECTIONS
from linli.han.surnames import COMPOUND_SURNAMES, FOUNDERS, SINGLE_SURNAMES

TABLES = {
    "compound surnames": COMPOUND_SURNAMES,
    "single surnames": SINGLE_SURNAMES,
    "person corrections": PERSON_CORRECTIONS,
    "name corrections": NAME_CORRECTIONS,
}


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_each_row_has_one_syllable_with_a_tone_a_character(table: dict[str, str]) -> None:
    for name, syllables in table.items():
        assert all(re.fullmatch("[a-z]+[1-5]", syllable) for syllable in syllables.split()), name
        assert len(syllables.split()) == len(name), name


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_keys_are_simplified(table: dict[str, str]) -> None:
    assert [name for name in table if simplified(name) != name] == []


def test_founders_have_a_surname_reading() -> None:
    assert set(FOUNDERS) <= set(SINGLE_SURNAMES)

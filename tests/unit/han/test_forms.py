import pytest

from linli.han import one_form, simplified


@pytest.mark.parametrize(("typed", "plain"), ["東东", "裏里", "裡里", "衞卫", "衛卫", "著着", "爲为", "為为", "羣群"])
def test_examples(typed: str, plain: str) -> None:
    assert one_form()[typed] == plain


def test_a_plain_form_has_none_itself() -> None:
    forms = one_form()
    assert not forms.keys() & set(forms.values())


def test_forms_are_as_long_as_what_they_stand_for() -> None:
    forms = one_form()
    assert len(forms) > 3000
    assert all(len(typed) == len(plain) == 1 for typed, plain in forms.items())
    assert all((typed > "\uffff") == (plain > "\uffff") for typed, plain in forms.items())


def test_simplified_characters_meet_traditional_ones() -> None:
    forms = one_form()
    for code in range(0x4E00, 0xA000):
        other = simplified(chr(code))
        if other <= "\uffff":
            assert forms.get(chr(code), chr(code)) == forms.get(other, other) or chr(code) == "著"

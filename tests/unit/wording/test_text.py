import pytest

from linli.wording import LANGUAGES, Text


def test_each_language_has_its_own_words() -> None:
    pair = Text(zh="来源", en="Source")
    assert [pair.to(language) for language in LANGUAGES] == ["来源", "Source"]


def test_no_language_can_be_left_out() -> None:
    with pytest.raises(TypeError):
        Text("来源")  # type: ignore[call-arg]

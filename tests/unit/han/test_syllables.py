import pytest

from linli.han.syllables import Syllable, from_numbered, latin_word, parse_pinyin, pinyin_word


@pytest.mark.parametrize(
    ("letters", "tone", "expected"),
    [
        ("ma", 1, "mā"),
        ("xiao", 3, "xiǎo"),
        ("jiu", 3, "jiǔ"),
        ("gui", 4, "guì"),
        ("gou", 3, "gǒu"),
        ("huo", 3, "huǒ"),
        ("xue", 2, "xué"),
        ("lv", 4, "lǜ"),
        ("nve", 4, "nüè"),
        ("er", 2, "ér"),
        ("n", 2, "n"),
        ("tou", 5, "tou"),
        ("zeng", 0, "zeng"),
        ("vip", 0, "vip"),
    ],
)
def test_tone_marks(letters: str, tone: int, expected: str) -> None:
    assert Syllable(letters, tone).marked() == expected


@pytest.mark.parametrize("toned", ["Zēng", "zeng1", "ZENG1"])
def test_marks_and_numbers_are_the_same_tone(toned: str) -> None:
    assert parse_pinyin(toned) == ((Syllable("zeng", 1),),)


def test_a_breve_is_taken_for_the_third_tone() -> None:
    assert parse_pinyin("xiăo") == parse_pinyin("xiǎo")


def test_words_end_at_spaces() -> None:
    assert [len(word) for word in parse_pinyin("Chénjiāwān  Shèqū ·")] == [3, 2]


@pytest.mark.parametrize(("numbered", "shown"), [("xi1 an1", "Xī'ān"), ("chang2 e2", "Cháng'é"), ("lv4 you2", "Lǜyóu")])
def test_pinyin_word(numbered: str, shown: str) -> None:
    assert pinyin_word(from_numbered(numbered)).shown == shown


def test_latin_word_is_shown_as_it_is() -> None:
    word = latin_word("Cafe\u0301")
    assert word.shown == "Café"
    assert word.syllables == (Syllable("cafe", 0),)

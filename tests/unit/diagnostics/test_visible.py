import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.diagnostics.visible import is_hidden, visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一二\x1b[31m三", "一二␛[31m三"),
        ("a\nb\tc", "a␊b␉c"),
        ("\x7f", "␡"),
        ("\x9b31m", "\\u{9b}31m"),
        ("abc\u202edcba", "abc\\u{202e}dcba"),
        ("\u2028", "\\u{2028}"),
        ("\udcff", "\\u{dcff}"),
        ("\U000e0041", "\\u{e0041}"),
    ],
)
def test_hidden_characters_are_shown(text: str, expected: str) -> None:
    assert visible(text) == expected


@pytest.mark.parametrize("text", ["毛胜 “社区”，近7000人", "全\u3000角", "é", "e\u0301", "🏘️", "\U00020000", ""])
def test_ordinary_writing_stays(text: str) -> None:
    assert visible(text) == text


@given(st.text(st.characters()))
def test_nothing_hidden_is_left(text: str) -> None:
    assert not any(map(is_hidden, visible(text)))
    assert len(visible(text).splitlines()) <= 1

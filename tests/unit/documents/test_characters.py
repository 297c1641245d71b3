import pytest

from linli.documents.characters import REPLACEMENT, inspect, is_plain


def kinds(text: str) -> list[tuple[str, int, int]]:
    return [(finding.kind, finding.start, finding.end) for finding in inspect(text)[0]]


@pytest.mark.parametrize(
    "text",
    [
        "西湖社区，成立于 2019 年。\n\t（表）\u3000\u00a0",
        "\U0001f3f3\ufe0f\u200d\U0001f308 \U0001f468\u200d\U0001f469\u200d\U0001f467",  # rainbow flag, family
        "\U0001f3f3\ufe0f\u200d\u26a7\ufe0f",  # transgender flag
        "\U0001f469\U0001f3fd\u200d\U0001f52c",  # scientist with a skin tone
        "\U0001f642\u200d\u2194\ufe0f",  # head shaking
        "1\ufe0f\u20e3",  # key cap
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",  # Scotland
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian
        "\u0915\u094d\u200d\u0937",  # Hindi
        "\u05d1\u05d9\u05ea \u200f(x) \u200e123",  # Hebrew with direction marks
        "\u845b\U000e0100\u57ce",  # a Chinese character in a variant form
        "Ti\u1ebfng Vi\u1ec7t e\u0302\u0301",  # Vietnamese
        "\u0e1b\u0e39\u0e49",  # Thai
    ],
)
def test_ordinary_writing_passes(text: str) -> None:
    assert inspect(text) == ((), text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00\x1bb\x7f", [("control", 1, 3), ("control", 4, 5)]),
        ("a\x9b\ufffe\U0010ffff", [("control", 1, 4)]),
        ("a\u2028b\x85c\r", [("break", 1, 2), ("break", 3, 4), ("break", 5, 6)]),
        ("\u202a\u202e\u2066\u2069\x00", [("bidi", 0, 4), ("control", 4, 5)]),
        ("西\u200b湖\u00ad\u2060\ufeff\u3164", [("invisible", 1, 2), ("invisible", 3, 7)]),
        ("a\u200db", [("invisible", 1, 2)]),
        ("西\u200c湖", [("invisible", 1, 2)]),
        ("\U0001f468\u200d", [("invisible", 1, 2)]),
        ("abc\u200e", [("invisible", 3, 4)]),
        ("\ufe0f", [("invisible", 0, 1)]),
        ("\U0001f600\ufe0f\ufe01\U000e0100", [("invisible", 2, 4)]),
        ("a\U000e0061\U000e007f", [("invisible", 1, 3)]),
        ("a" + "\u0301" * 4, []),
        ("a" + "\u0301" * 5 + "b" + "\u0301\u0489" * 3, [("combining", 1, 6), ("combining", 7, 13)]),
        ("\u0627" + "\u064b\u200d" * 3, [("combining", 1, 7)]),
    ],
)
def test_refused(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert kinds(text) == expected
    cleaned = inspect(text)[1]
    assert len(cleaned) == len(text)
    assert cleaned.count(REPLACEMENT) == sum(end - start for _, start, end in expected)
    assert inspect(cleaned)[0] == ()


def test_what_is_plain_needs_no_inspection() -> None:
    characters = [chr(code) for code in range(0x110000)]
    plain = [character for character in characters if is_plain(character * 6)]
    assert {"\n", "a", "é", "“", "西", "，", "ａ", "한"} <= set(plain)
    assert inspect(" ".join(f"{character * 6}a" for character in plain))[0] == ()
    assert not is_plain("a\u202e")
    assert not is_plain("a\u0301\u0301\u0301\u0301\u0301")

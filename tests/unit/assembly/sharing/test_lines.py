import pytest

from linli.assembly.sharing import find_fonts
from linli.assembly.sharing.fonts import Face
from linli.assembly.sharing.lines import Block, clipped, fitted, readable, width_of

SIZES = (100, 80, 60, 40)


@pytest.fixture(scope="module")
def face() -> Face:
    fonts = find_fonts()
    assert fonts is not None, "no Chinese font on this machine; tests/tools/prepare installs one"
    return fonts.simplified.title


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("甲乙丙", (400, 300), Block(("甲乙丙",), 100)),
        ("甲乙丙丁戊己", (400, 300), Block(("甲乙丙", "丁戊己"), 100)),
        ("甲乙丙丁戊", (400, 120), Block(("甲乙丙丁戊",), 80)),
        ("甲乙丙丁戊己庚辛壬癸", (400, 300), Block(("甲乙丙丁戊", "己庚辛壬癸"), 80)),
        ("甲乙丙丁，戊己庚", (400, 300), Block(("甲乙丙丁，", "戊己庚"), 80)),
        ("甲乙丙丁《戊己》庚", (480, 300), Block(("甲乙丙丁", "《戊己》庚"), 80)),
        ("", (400, 300), Block((), 100)),
    ],
)
def test_a_title_is_as_large_as_it_fits(text: str, room: tuple[int, int], expected: Block, face: Face) -> None:
    assert fitted(text, face, SIZES, room) == expected


def test_lines_are_about_equally_long(face: Face) -> None:
    assert fitted("甲" * 9, face, (80,), (640, 300)).lines == ("甲" * 5, "甲" * 4)


def test_words_are_not_broken_where_a_smaller_size_has_room(face: Face) -> None:
    block = fitted("neighbourhood deliberation", face, SIZES, (400, 300))
    assert block.lines == ("neighbourhood", "deliberation")


def test_a_word_that_never_fits_is_broken(face: Face) -> None:
    block = fitted("n" * 30, face, SIZES, (400, 300))
    assert (block.size, "".join(block.lines)) == (40, "n" * 30)
    assert len(block.lines) > 1


@pytest.mark.parametrize("sign", ["。", "，", "、", "》", "”", "）", "…", "·"])
def test_no_line_begins_with_closing_punctuation(sign: str, face: Face) -> None:
    for count in range(1, 20):
        lines = fitted("甲" * count + sign + "乙" * (20 - count), face, (80, 40), (400, 300)).lines
        assert not [line for line in lines if line.startswith(sign)]


@pytest.mark.parametrize("sign", ["《", "“", "（", "「"])
def test_no_line_ends_with_opening_punctuation(sign: str, face: Face) -> None:
    for count in range(1, 20):
        lines = fitted("甲" * count + sign + "乙" * (20 - count), face, (80, 40), (400, 300)).lines
        assert not [line for line in lines if line.endswith(sign)]


@pytest.mark.parametrize("text", ["甲" * 100, "甲，" * 60, "word " * 90, "n" * 300, "《" * 200])
def test_what_has_no_room_ends_with_an_ellipsis(text: str, face: Face) -> None:
    block = fitted(text, face, SIZES, (400, 300))
    assert (block.size, len(block.lines)) == (40, 3)
    assert block.lines[-1].endswith("…")
    assert block.lines[-1].count("…") == 1
    assert all(width_of(line, face, 40) <= 400 for line in block.lines)


def test_height_decides_how_many_lines_there_are(face: Face) -> None:
    for height in (40, 90, 150, 400):
        block = fitted("甲" * 100, face, SIZES, (400, height))
        assert block.height <= height
    assert [len(fitted("甲" * 100, face, (40,), (400, height)).lines) for height in (40, 95, 145)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("甲乙丙", 120, "甲乙丙"),
        ("甲乙丙", 119, "甲…"),
        ("甲，乙丙", 120, "甲…"),
        ("甲乙丙", 30, "…"),
        ("", 30, ""),
    ],
)
def test_a_line_is_cut_where_it_must_be(text: str, width: int, expected: str, face: Face) -> None:
    assert clipped(text, face, 40, width) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  甲 \n\t 乙\u3000丙 ", "甲 乙 丙"),
        ("甲\x00\x1b\u202e\u200b\ufeff\ud800乙", "甲乙"),
        ("甲😀 \U000f0000 乙", "甲 乙"),
        ("𝐀ﬁ", "Aﬁ"),
        ("😀", ""),
        ("", ""),
    ],
)
def test_only_what_the_font_has_is_shown(text: str, expected: str, face: Face) -> None:
    assert readable(text, face) == expected


def test_an_endless_text_is_shortened(face: Face) -> None:
    assert readable("甲" * 100_000, face) == "甲" * 300 + "…"

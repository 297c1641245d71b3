import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.pages.figures.measure import width, wrap

TEXTS = st.text(alphabet="社区议事厅“”「」（），。、·Az09 -%", max_size=60)
CLOSING = "”」），。、"
OPENING = "“「（"


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 5, ("",)),
        ("议事会", 5, ("议事会",)),
        ("社区协商议事会", 5, ("社区协商", "议事会")),
        ("“爱聚乐园”小区亲子成长平台", 6.5, ("“爱聚乐园”", "小区亲子", "成长平台")),
        ("来自居民，回到居民", 5, ("来自居民，", "回到居民")),
        ("City Walk 地图", 5.5, ("City ", "Walk 地图")),
        ("Neighbourhood", 4, ("Neighb", "ourhoo", "d")),
        ("第一\n行", 5, ("第一 行",)),
    ],
)
def test_lines_end_where_a_reader_would_end_them(text: str, room: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, room) == lines


@given(TEXTS, st.floats(4, 30))
def test_no_line_is_wider_than_the_room_and_nothing_is_lost(text: str, room: float) -> None:
    lines = wrap(text, room)
    assert "".join(lines) == " ".join(text.split())
    assert all(width(line.rstrip()) <= room + 1e-6 for line in lines)


@given(st.text(alphabet="社区议事“”「」，。", max_size=40), st.floats(6, 30))
def test_punctuation_stays_with_its_words(text: str, room: float) -> None:
    """Unless there is more of it than fits into a line."""
    held = [sum(sign in CLOSING + OPENING for sign in text[start : start + 12]) for start in range(len(text))]
    if max(held, default=0) > 2:
        return
    for before, after in zip(wrap(text, room), wrap(text, room)[1:], strict=False):
        assert before.rstrip()[-1] not in OPENING
        assert after[0] not in CLOSING


def test_full_width_signs_are_twice_as_wide_as_most_letters() -> None:
    assert width("社区") == 2
    assert 0.5 <= width("a") < 0.7
    assert width("“”") == 2
    assert width("e\u0301") == width("e")

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from linli.assembly.sharing.ground import Wall, ground, palette
from linli.assembly.sharing.png import encoded

WALL = Wall((200, 104), (150, 0, 200, 104), margin=4, cell=12, opening=20, rule=(8, 140, 90))
BOXES = st.tuples(
    st.integers(0, 199), st.integers(0, 103), st.integers(0, 199), st.integers(0, 103), st.integers(0, 15)
)


@pytest.mark.parametrize("hue", [1, 6])
@given(st.lists(BOXES, max_size=4))
@settings(max_examples=40, deadline=None)
def test_a_file_holds_what_was_drawn(hue: int, boxes: list[tuple[int, int, int, int, int]]) -> None:
    image = ground(WALL, "leaf").copy()
    for left, top, right, bottom, colour in boxes:
        ImageDraw.Draw(image).rectangle(
            (min(left, right), min(top, bottom), max(left, right), max(top, bottom)), colour
        )
    expected = image.copy()
    with Image.open(BytesIO(encoded(image, WALL, "leaf", hue))) as read:
        read.load()
    assert read.mode == "P"
    assert read.tobytes() == expected.tobytes()
    assert bytes(read.getpalette() or ())[:48] == palette(hue)

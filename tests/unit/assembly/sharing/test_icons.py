from io import BytesIO

import pytest
from PIL import Image

from linli.assembly.sharing import ICONS, TOUCH, find_fonts, icons

FONTS = find_fonts()


@pytest.fixture(name="drawn")
def all_icons() -> dict[str, Image.Image]:
    assert FONTS is not None, "tests/tools/prepare installs the fonts"
    return {file: Image.open(BytesIO(data)) for file, data in icons("邻里", FONTS).items()}


def test_icons_have_their_sizes(drawn: dict[str, Image.Image]) -> None:
    sizes = {icon.file: (icon.width, icon.width) for icon in (*ICONS, TOUCH)}
    assert {file: image.size for file, image in drawn.items()} == sizes


def test_what_is_cut_by_others_is_full_and_the_rest_has_corners(drawn: dict[str, Image.Image]) -> None:
    for icon in (*ICONS, TOUCH):
        corner = drawn[icon.file].convert("RGBA").getpixel((0, 0))
        assert isinstance(corner, tuple)
        assert corner[3] == (255 if icon.is_full else 0), icon


def test_the_character_is_in_the_middle_and_within_what_no_telephone_cuts(drawn: dict[str, Image.Image]) -> None:
    for icon in (*ICONS, TOUCH):
        light = drawn[icon.file].convert("RGBA").convert("RGB").getchannel("B").point(lambda shade: 255 * (shade > 128))
        box = light.getbbox()
        assert box is not None
        assert abs(box[0] + box[2] - icon.width) < icon.width * 0.04
        assert abs(box[1] + box[3] - icon.width) < icon.width * 0.04
        corner = max((side - icon.width / 2) ** 2 for side in box)
        assert icon.purpose != "maskable" or (2 * corner) ** 0.5 <= 0.4 * icon.width


def test_a_site_whose_name_no_font_has_gets_none() -> None:
    assert FONTS is not None
    assert icons("\U0010fffd", FONTS) == {}

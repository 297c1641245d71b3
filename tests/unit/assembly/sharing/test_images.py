from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from linli.assembly.sharing import SIZES, Fonts, ShareCard, find_fonts, share_images
from linli.assembly.sharing.ground import HUES

SITE = "邻里 · 从公开报道里，认识五个地方的社区、做事的人和他们在做的事。"
CARD = ShareCard("茂盛社区", "社区", "珠海市 · 香洲区 · 拱北街道", SITE, "茂盛", 1, "square", "zh-Hans")
BARE = replace(CARD, title=" ", kind="", place="", site="", monogram="")
COLUMNS = {"wide": (72, 60, 850, 600), "square": (60, 380, 744, 780)}
"""Where words may stand, besides the monogram."""

OPENINGS = {"wide": (952, 217, 1148, 413), "square": (294, 70, 506, 282)}
TITLES = {
    "short": "甲",
    "person": "陈小玲",
    "middle": "陈家湾社区“左邻右里”协商议事中心",
    "long": "桂城街道妇女微家项目化管理与微创投：以“贴近群众，灵活设置”为原则的先行先试与梯队建设（2021—2024年）",
    "longest": "鬱" * 60,
    "endless": "鬱" * 5000,
    "traditional": "澳門街坊會聯合總會頤駿中心與鄰里互助計劃",
    "words": "Deliberation without walls: how a neighbourhood repaired its road",
    "one word": "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik" * 3,
    "thin": "i" * 5000,
    "wide": "—" * 400 + "﷽" * 40,
    "punctuation": "《“（" * 40,
    "emoji": "😀👨‍👩‍👧‍👦🇨🇳",
    "marks": "Z̴͓͝a̸l𝐠o" * 30,
    "directions": "\u202eabc\u2066 نص עברית",
    "control": "a\x00\x1b[31m\ud800\n\tb\u2028\ufeff",
    "markup": "<script>alert(1)</script>",
    "nothing": "",
}


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    found = find_fonts()
    assert found is not None, "no Chinese font on this machine; tests/tools/prepare installs one"
    return found


def opened(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as image:
        image.load()
        return image


def difference(one: bytes, other: bytes) -> Image.Image:
    return ImageChops.difference(opened(one).convert("RGB"), opened(other).convert("RGB"))


def colours(data: bytes) -> set[tuple[int, int, int]]:
    found = opened(data).convert("RGB").getcolors()
    assert found is not None
    return {colour for _, colour in found if isinstance(colour, tuple)}  # type: ignore[misc]


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def test_there_is_a_wide_and_a_square_picture(fonts: Fonts) -> None:
    found = {name: opened(data) for name, data in share_images(CARD, fonts).items()}
    assert {name: image.size for name, image in found.items()} == {"wide": (1200, 630), "square": (800, 800)} == SIZES
    assert {image.format for image in found.values()} == {"PNG"}


def test_the_same_card_gives_the_same_bytes(fonts: Fonts) -> None:
    again = share_images.__wrapped__(replace(CARD), fonts)
    assert again == share_images(CARD, fonts)
    assert share_images(replace(CARD), fonts) is share_images(CARD, fonts)


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
@pytest.mark.parametrize("place", ["", CARD.place, "长" * 200])
def test_words_stay_inside_the_margins(title: str, place: str, fonts: Fonts) -> None:
    card = replace(BARE, title=title, place=place, kind="代表" * 20, site=SITE * 3)
    for name, data in share_images(card, fonts).items():
        box = difference(data, _empty(name, fonts)).getbbox()
        assert box is not None
        left, top, right, bottom = COLUMNS[name]
        assert left <= box[0] < box[2] <= right
        assert top <= box[1] < box[3] <= bottom


def _empty(name: str, fonts: Fonts) -> bytes:
    """A poster without a word; only a dot that stands for its title is there, which is in the margins too."""
    return share_images(BARE, fonts)[name]


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_the_title_touches_neither_label_nor_place_nor_rule(title: str, fonts: Fonts) -> None:
    card = replace(CARD, title=title)
    for name, data in share_images(card, fonts).items():
        box = difference(data, share_images(replace(CARD, title="  "), fonts)[name]).getbbox()
        top, bottom = {"wide": (130, 528), "square": (446, 714)}[name]
        assert box is None or (top <= box[1] and box[3] <= bottom)


@pytest.mark.parametrize("letters", ["茂", "茂盛", "鬱鬱", "W", "WW", "jg", "😀", "", "《", "三个字", "\u0300"])
@pytest.mark.parametrize("shape", ["circle", "square", "leaf", "unknown"])
def test_the_monogram_is_inside_the_opening(letters: str, shape: str, fonts: Fonts) -> None:
    bare = replace(BARE, shape=shape)
    for name, data in share_images(replace(bare, monogram=letters), fonts).items():
        box = difference(data, share_images(bare, fonts)[name]).getbbox()
        left, top, right, bottom = OPENINGS[name]
        inner = (left + 12, top + 12, right - 12, bottom - 12)
        assert box is None or (inner[0] <= box[0] and inner[1] <= box[1] and box[2] <= inner[2] and box[3] <= inner[3])


def test_shapes_differ_and_what_is_neither_is_a_leaf(fonts: Fonts) -> None:
    made = {shape: share_images(replace(CARD, shape=shape), fonts) for shape in ("circle", "square", "leaf", "other")}
    assert made["leaf"] == made["other"]
    assert len({picture["wide"] for picture in made.values()}) == 3


@pytest.mark.parametrize("hue", range(1, 7))
def test_the_wall_has_the_hue_of_the_card(hue: int, fonts: Fonts) -> None:
    for data in share_images(replace(CARD, hue=hue), fonts).values():
        assert {rgb(HUES[hue - 1]), rgb("#faf7f1"), rgb("#1d2422"), rgb("#b5391f")} <= colours(data)
        assert len(colours(data)) <= 16


@pytest.mark.parametrize("hue", [-1, 0, 7, 99])
def test_a_hue_that_there_is_not_becomes_one_that_there_is(hue: int, fonts: Fonts) -> None:
    assert set(share_images(replace(CARD, hue=hue), fonts)) == set(SIZES)


def test_traditional_titles_have_their_own_forms_of_characters(fonts: Fonts) -> None:
    simplified, traditional = (replace(CARD, title="骨直門戶", language=tag) for tag in ("zh-Hans", "zh-Hant"))
    assert share_images(simplified, fonts)["wide"] != share_images(traditional, fonts)["wide"]


def test_what_no_font_has_leaves_no_trace(fonts: Fonts) -> None:
    assert share_images(replace(CARD, title="茂\U000f0000盛😀社\u200b区\ufe0f"), fonts) == share_images(CARD, fonts)


@pytest.mark.parametrize(
    ("title", "most"), [("short", 17_000), ("long", 30_000), ("traditional", 30_000), ("longest", 45_000)]
)
def test_pictures_are_small(title: str, most: int, fonts: Fonts) -> None:
    assert max(len(data) for data in share_images(replace(CARD, title=TITLES[title]), fonts).values()) < most

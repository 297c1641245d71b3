import re
from importlib.resources import files

from linli.assembly.sharing.ground import HUES, INK, SEAL, palette, shades
from linli.pages.monogram import HUES as COUNT


def test_hues_are_those_of_the_style_sheet() -> None:
    sheet = (files("linli") / "styles" / "tokens.css").read_text(encoding="utf-8")
    written: dict[str, str] = {}
    for number, colour in re.findall(r"--linli-hue-(\d):\s*(#[0-9a-f]{6})", sheet):
        written.setdefault(number, colour)  # the first are those of the light scheme
    assert written == {str(number): colour for number, colour in enumerate(HUES, 1)}


def test_there_are_as_many_as_pages_use() -> None:
    assert len(HUES) == COUNT


def test_a_palette_has_sixteen_colours_of_which_the_hue_makes_five() -> None:
    first, second = ([tuple(palette(hue)[place : place + 3]) for place in range(0, 48, 3)] for hue in (1, 2))
    assert (len(palette(1)), len(set(first))) == (48, 16)
    assert [place for place in range(16) if first[place] != second[place]] == [8, 9, 10, 11, 12]


def test_what_is_covered_in_part_has_a_colour_between() -> None:
    table = shades(INK)
    assert (table[0], table[255], len(table), list(table)) == (INK[0], INK[-1], 256, sorted(table))
    assert set(shades(SEAL)) == set(SEAL)

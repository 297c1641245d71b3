import re

import pytest
import segno
from elements import read_html

from linli.pages.qr import qr_symbol

ADDRESS = "https://linli.example.org/communities/guicheng/"
QUIET = 4


def modules(svg: str) -> list[list[int]]:
    """The modules that a code's path draws, read back from it."""
    document = read_html(svg)
    left, top, side, _ = (float(number) for number in document.values("viewbox")[0].split())
    assert (left, top) == (-QUIET, -QUIET - 0.5)
    rows = [[0] * (int(side) - 2 * QUIET) for _ in range(int(side) - 2 * QUIET)]
    (path,) = document.values("d")
    assert re.fullmatch(r"(M\d+ \d+h\d+(m\d+ 0h\d+)*)+", path)
    x = y = 0
    for absolute, left_by, down, length in re.findall(r"([Mm])(\d+) (\d+)h(\d+)", path):
        x, y = (int(left_by), int(down)) if absolute == "M" else (x + int(left_by), y)
        for place in range(x, x + int(length)):
            assert rows[y][place] == 0
            rows[y][place] = 1
        x += int(length)
    return rows


@pytest.mark.parametrize("address", [ADDRESS, "a", "https://linli.example.org/" + "x" * 600, "HTTPS://EXAMPLE.ORG"])
def test_it_draws_the_modules_of_the_code(address: str) -> None:
    expected = segno.make(address, error="m", micro=False, boost_error=True, mask=0)
    assert modules(qr_symbol(address)) == [list(row) for row in expected.matrix]


def test_it_can_be_read_when_a_part_is_lost() -> None:
    code = segno.make_qr(ADDRESS, error="m")
    assert code.error in {"M", "Q", "H"}


def test_its_ground_is_white_and_reaches_beyond_it() -> None:
    document = read_html(qr_symbol(ADDRESS))
    (rect,) = document.attributes("rect")
    (symbol,) = document.attributes("symbol")
    assert rect["fill"] == "#fff"
    assert symbol["viewbox"].split() == [rect["x"], rect["y"], rect["width"], rect["height"]]
    assert document.values("stroke") == ["#000"]


def test_it_can_be_shown_by_its_name_and_brings_no_style() -> None:
    document = read_html(qr_symbol(ADDRESS))
    assert document.tags == ["svg", "symbol", "rect", "path"]
    assert document.values("id") == ["linli-code"]
    assert document.values("style") == []


def test_an_address_that_no_code_can_hold_gives_none() -> None:
    assert qr_symbol("x" * 5000) == ""


def test_it_is_small() -> None:
    assert len(qr_symbol(ADDRESS)) < 4500

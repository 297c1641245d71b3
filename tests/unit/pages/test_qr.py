import re

import pytest
import segno
from elements import read_html

from linli.pages.qr import qr_svg

ADDRESS = "https://linli.example.org/communities/guicheng/"
QUIET = 4


def modules(svg: str) -> list[list[int]]:
    """The modules that a code's path draws, read back from it."""
    document = read_html(svg)
    left, top, side, _ = (float(number) for number in document.values("viewbox")[0].split())
    assert (left, top) == (-QUIET, -QUIET - 0.5)
    rows = [[0] * (int(side) - 2 * QUIET) for _ in range(int(side) - 2 * QUIET)]
    (path,) = document.values("d")
    assert re.fullmatch(r"(M\d+ \d+h\d+)+", path)
    for x, y, length in re.findall(r"M(\d+) (\d+)h(\d+)", path):
        for place in range(int(x), int(x) + int(length)):
            assert rows[int(y)][place] == 0
            rows[int(y)][place] = 1
    return rows


@pytest.mark.parametrize("address", [ADDRESS, "a", "https://linli.example.org/" + "x" * 600, "HTTPS://EXAMPLE.ORG"])
def test_it_draws_the_modules_of_the_code(address: str) -> None:
    expected = segno.make(address, error="m", micro=False, boost_error=True)
    assert modules(qr_svg(address, "二维码")) == [list(row) for row in expected.matrix]


def test_it_can_be_read_when_a_part_is_lost() -> None:
    code = segno.make_qr(ADDRESS, error="m")
    assert code.error in {"M", "Q", "H"}


def test_its_ground_is_white_and_reaches_beyond_it() -> None:
    document = read_html(qr_svg(ADDRESS, "二维码"))
    (rect,) = document.attributes("rect")
    (svg,) = document.attributes("svg")
    assert rect["fill"] == "#fff"
    assert svg["viewbox"].split() == [rect["x"], rect["y"], rect["width"], rect["height"]]
    assert document.values("stroke") == ["#000"]


def test_it_says_what_it_is_and_brings_no_style() -> None:
    document = read_html(qr_svg(ADDRESS, '扫码 "打开" <本页>'))
    (svg,) = document.attributes("svg")
    assert (svg["role"], svg["aria-label"], svg["class"]) == ("img", '扫码 "打开" <本页>', "linli-qr")
    assert document.tags == ["svg", "rect", "path"]
    assert document.values("style") == document.values("id") == []


def test_an_address_that_no_code_can_hold_gives_none() -> None:
    assert qr_svg("x" * 5000, "二维码") == ""


def test_it_is_small() -> None:
    assert len(qr_svg(ADDRESS, "二维码")) < 4500

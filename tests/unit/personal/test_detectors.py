"""What all detectors keep: nothing is missed by the prefilter, stretches lie in order, long texts take no longer."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.personal.cards import card_numbers
from linli.personal.found import Detector, Passage
from linli.personal.identity import hong_kong_numbers, macau_numbers, resident_numbers
from linli.personal.prefilter import may_have
from linli.personal.reaching import account_names, email_addresses, home_addresses
from linli.personal.telephones import land_lines, mobile_numbers
from linli.personal.traits import birth_dates, licence_plates

DETECTORS: tuple[Detector, ...] = (
    account_names,
    birth_dates,
    card_numbers,
    email_addresses,
    home_addresses,
    hong_kong_numbers,
    land_lines,
    licence_plates,
    macau_numbers,
    mobile_numbers,
    resident_numbers,
)
PIECES = (
    "11010519491231002X",
    "130503670401001",
    "A123456(3)",
    "1234567(8)",
    "5/123456/7",
    "138 0013 8000",
    "一三八〇〇一三八〇〇〇",
    "+853 6612 3456",
    "0756-8888888",
    "zhangsan@qq.com",
    "wang [at] 163.com",
    "微信号：abc_12345",
    "ＱＱ：12345",
    "3号楼2单元501",
    "三号楼五〇一室",
    "十二座十二樓Ａ室",
    "Flat B, 12/F",
    "4111 1111 1111 1111",
    "粤B12345",
    "粤Ｂ·Ｄ12345",
    "車牌 AB 12",
    "一九七五年三月二十二日生",
    "生日1990.1.2",
    "born on 1990-01-02",
    "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎",
    "①③⑧⓪⓪①③⑧⓪⓪⓪",
    "https://a.cn/13800138000",
    "٠٧٥٦-٨٨٨٨٨٨٨",
)
SIGNS = "0123456789一三八〇０ -()./·年月日生室元单座楼号@AXxQ微信粤\n，https://a"
texts = st.lists(st.sampled_from(PIECES) | st.text(SIGNS, max_size=12), max_size=6).map("".join)


@pytest.mark.parametrize("piece", PIECES)
def test_every_piece_is_found(piece: str) -> None:
    assert may_have(piece)
    assert any(list(detector(Passage(piece))) for detector in DETECTORS)


@given(texts)
def test_the_prefilter_misses_nothing_and_stretches_are_in_order(text: str) -> None:
    passage = Passage(text)
    for detector in DETECTORS:
        found = list(detector(passage))
        assert may_have(text) or not found, (detector, found)
        assert all(0 <= one.start < one.end <= len(text) for one in found)
        assert all(one.end <= two.start for one, two in pairwise(found))


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    passage = Passage(text)
    assert len(passage.folded) == len(passage.said) == len(text)


HARD = (
    "1",
    "1 ",
    "13",
    "1-",
    "138 0013 8000 ",
    "A1",
    "a@",
    "a.",
    "@a.",
    "a",
    "微信a",
    "号楼1",
    "1号楼1单元",
    "https://a",
    "粤A1",
    "1990年1月1日生",
    "4111 ",
    "十",
    "( ",
)


@pytest.mark.parametrize("piece", HARD)
def test_long_texts_take_time_in_proportion(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        started = time.process_time()
        may_have(text)
        for detector in DETECTORS:
            list(detector(Passage(text)))
        return time.process_time() - started

    seconds(2_000)
    assert seconds(50_000) < 4, "the longest text that a field may hold"
    assert seconds(100_000) < 3 * max(seconds(50_000), 0.05)

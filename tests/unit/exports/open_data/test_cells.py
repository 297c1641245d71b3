"""Cells that no spreadsheet takes for a formula, and from which the text can be had back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.exports.open_data.cells import original, safe

ACTIVE = "=+-@\t\r\n＝＋－＠"


@pytest.mark.parametrize(
    "text", ["=1+1", "+86", "-甲", "@SUM(A1)", "\tx", "\rx", "＝1", "＠甲", "=cmd|'/C calc'!A0", "'=1"]
)
def test_what_might_be_obeyed_is_marked(text: str) -> None:
    assert safe(text) == f"'{text}"
    assert original(safe(text)) == text


@pytest.mark.parametrize("text", ["甲社区", "'90年代", "5-1", "'", "", "a=b"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert safe(text) == text
    assert original(text) == text


@given(st.text(st.sampled_from(f"{ACTIVE}'甲a1"), max_size=6) | st.text(max_size=20))
def test_every_text_comes_back(text: str) -> None:
    assert original(safe(text)) == text
    assert safe(text)[:1] not in {*ACTIVE} - {""}

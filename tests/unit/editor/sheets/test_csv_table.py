import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.editor.sheets.csv_table import csv_table, guarded, unguarded

ROWS = '姓名,职务\r\n杨斌,"书记，\r\n主任"\r\n\r\n王芳 ,\u3000\r\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_every_encoding_that_programs_write_is_read(encoding: str) -> None:
    table = csv_table("a.csv", ROWS.encode(encoding))
    assert [[cell.text for cell in row] for row in table.rows] == [["姓名", "职务"], ["杨斌", "书记，\n主任"], ["王芳"]]
    assert [row[0].row for row in table.rows] == [1, 2, 4]
    assert table.sheet == ""


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_sign_between_cells_is_found(sign: str) -> None:
    table = csv_table("a.csv", f'a{sign}"x,y;z,,,;;;"{sign}c\nd{sign}{sign}e\n'.encode())
    assert [[(cell.column, cell.text) for cell in row] for row in table.rows] == [
        [(1, "a"), (2, "x,y;z,,,;;;"), (3, "c")],
        [(1, "d"), (3, "e")],
    ]


@pytest.mark.parametrize("text", ["=1+1", "+86", "-5", "@sum", "\tx", "＝1", "'=1", "''+1"])
def test_what_looks_like_a_formula_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@given(st.text())
def test_every_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"}


def test_an_apostrophe_of_ones_own_stays() -> None:
    assert guarded("'s") == unguarded("'s") == "'s"

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.diagnostics.width import display_width, expand_tab


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("name", 4),
        ("社区", 4),
        ("，", 2),
        ("ｎａｍｅ", 8),
        ("e\u0301", 1),
        ("“西湖”", 6),
        ("王·李…", 6),
        ("ｶﾅ", 2),
        ("\U00020000", 2),
        ("🏘", 1),
        ("😀", 2),
    ],
)
def test_width_follows_the_annex(text: str, columns: int) -> None:
    assert display_width(text) == columns


@given(st.text(), st.text())
def test_widths_add_up(first: str, second: str) -> None:
    assert display_width(first + second) == display_width(first) + display_width(second)


@pytest.mark.parametrize(("column", "spaces"), [(0, 4), (1, 3), (3, 1), (4, 4), (102, 2)])
def test_a_tab_reaches_the_next_stop(column: int, spaces: int) -> None:
    assert expand_tab(column) == " " * spaces

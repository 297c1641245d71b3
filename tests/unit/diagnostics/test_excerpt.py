import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.diagnostics import Span
from linli.diagnostics.excerpt import WIDEST, Excerpt, excerpt, marked, split_lines
from linli.diagnostics.visible import is_hidden
from linli.diagnostics.width import display_width


def on_line(column: int, end_column: int, line: int = 1) -> Span:
    return Span("a.yml", line, column, line, end_column)


def test_carets_stand_under_the_span() -> None:
    assert excerpt(["id: xihu", "fouded: 2020"], on_line(1, 7, line=2)) == Excerpt(2, "fouded: 2020", 0, 6)


def test_carets_count_display_columns() -> None:
    assert excerpt(["name: 西湖社区"], on_line(9, 11)) == Excerpt(1, "name: 西湖社区", padding=10, carets=4)


def test_tabs_become_spaces_up_to_the_stop() -> None:
    assert excerpt(["湖\tab"], on_line(3, 5)) == Excerpt(1, "湖  ab", padding=4, carets=2)


def test_hidden_characters_are_shown_and_measured_as_shown() -> None:
    assert excerpt(["a\x1b\u202eb"], on_line(4, 5)) == Excerpt(1, "a␛\\u{202e}b", padding=10, carets=1)


def test_of_several_lines_the_first_is_marked_to_its_end() -> None:
    assert excerpt(["text: >", "  甲"], Span("a.yml", 1, 7, 2, 4)) == Excerpt(1, "text: >", padding=6, carets=1)


def test_a_span_that_ends_before_it_begins_has_one_caret() -> None:
    found = excerpt(["0" * 200], on_line(98, 1))
    assert found is not None
    assert (found.padding, found.carets) == (33, 1)


def test_an_empty_span_has_one_caret() -> None:
    assert excerpt(["name:"], on_line(6, 6)) == Excerpt(1, "name:", padding=5, carets=1)


@pytest.mark.parametrize("span", [Span.of_file("a.yml"), on_line(1, 2, line=3), on_line(1, 2, line=0)])
def test_a_whole_file_or_a_missing_line_has_no_excerpt(span: Span) -> None:
    assert excerpt(["a", "b"], span) is None


def test_a_column_behind_the_line_is_its_end() -> None:
    assert excerpt(["ab"], on_line(9, 12)) == Excerpt(1, "ab", padding=2, carets=1)


def test_a_long_line_is_cut_on_both_sides() -> None:
    line = "甲" * 100 + "fouded" + "乙" * 100
    found = excerpt([line], on_line(101, 107))
    assert found == Excerpt(1, "…" + "甲" * 16 + "fouded" + "乙" * 29 + "…", padding=33, carets=6)


def test_the_end_of_a_long_line_fills_the_room() -> None:
    found = excerpt(["a" * 200 + "bc"], on_line(201, 203))
    assert found == Excerpt(1, "…" + "a" * 94 + "bc", padding=95, carets=2)


def test_a_line_that_fits_exactly_is_whole() -> None:
    line = "a" * WIDEST
    assert excerpt([line], on_line(WIDEST, WIDEST + 1)) == Excerpt(1, line, padding=WIDEST - 1, carets=1)


def test_carets_end_with_what_is_shown() -> None:
    found = excerpt(["a" * 500], on_line(1, 501))
    assert found == Excerpt(1, "a" * WIDEST + "…", padding=0, carets=WIDEST)


def test_a_megabyte_on_one_line_is_quick() -> None:
    line = "甲" * 1_000_000
    begin = time.perf_counter()
    for column in range(1, 1_000_000, 10_000):
        excerpt([line], on_line(column, column + 5))
    assert time.perf_counter() - begin < 1


def test_lines_are_those_of_yaml() -> None:
    assert split_lines("\ufeffa\r\nb\rc\nd\u2028e\x0bf") == ("a", "b", "c", "d", "e\x0bf")


@given(st.text(), st.integers(1, 250), st.integers(1, 250), st.integers(0, 2))
def test_excerpts_stay_within_bounds(text: str, column: int, end_column: int, repeat: int) -> None:
    line = split_lines(text * 10**repeat)[0]
    found = excerpt([line], Span("a.yml", 1, column, 1, end_column))
    if found is None:
        assert (column, end_column) == (1, 1)
        return
    assert not any(map(is_hidden, found.text))
    assert display_width(found.text) <= WIDEST + 2
    assert 0 <= found.padding <= WIDEST + 1
    assert found.carets >= 1
    assert found.padding + found.carets <= display_width(found.text) + 1


@pytest.mark.parametrize(
    ("line", "begin", "end", "parts"),
    [
        ("name: 甲社区", 7, 10, ("name: ", "甲社区", "")),
        ("甲: x 乙", 1, 2, ("", "甲", ": x 乙")),
        ("甲", 2, 2, ("甲", "", "")),
        ("\tx", 2, 3, ("    ", "x", "")),
    ],
)
def test_an_excerpt_is_parted_at_its_mark(line: str, begin: int, end: int, parts: tuple[str, str, str]) -> None:
    found = excerpt([line, ""], Span("f", 1, begin, 1, end))
    assert found is not None
    assert marked(found) == parts
    assert "".join(marked(found)) == found.text

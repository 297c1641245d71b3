import pytest
from builders import FILE, tree_of

from linli.diagnostics import Span
from linli.schema.tree import Path, key_span, plain, span_of

TREE = tree_of("""\
name: ' 西湖 '
empty:
none: ~
quoted: '~'
themes: [a, ~, b]
teams:
  - name: 甲
    size: {value: 3}
""")


def test_values_are_texts_without_the_space_around_them() -> None:
    assert plain(TREE) == {
        "name": "西湖",
        "quoted": "~",
        "themes": ["a", None, "b"],
        "teams": [{"name": "甲", "size": {"value": "3"}}],
    }


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("name",), (1, 7, 1, 13)),
        (("themes", 2), (5, 16, 5, 17)),
        (("teams", 0, "name"), (7, 11, 7, 12)),
        (("teams", 0, "size", "value"), (8, 19, 8, 20)),
        (("teams", 0), (7, 5, 7, 9)),  # a group of fields is shown by its first key
    ],
)
def test_a_value_is_found_where_it_stands(path: Path, expected: tuple[int, int, int, int]) -> None:
    assert span_of(TREE, path) == Span(FILE, *expected)


@pytest.mark.parametrize(
    ("path", "around"),
    [
        (("teams", 0, "text"), ("teams", 0)),
        (("teams", 0, "size", "unit", "x"), ("teams", 0, "size")),
        (("teams", 7, "name"), ("teams",)),
        (("name", 0), ("name",)),
        (("nothing",), ()),
    ],
)
def test_what_is_not_there_is_looked_for_as_near_as_may_be(path: Path, around: Path) -> None:
    assert span_of(TREE, path) == span_of(TREE, around)


def test_a_key_is_found_where_it_stands() -> None:
    assert key_span(TREE, ("themes",)) == Span(FILE, 5, 1, 5, 7)
    assert key_span(TREE, ("empty",)) == Span(FILE, 2, 1, 2, 6)
    assert key_span(TREE, ("teams", 0, "size")) == Span(FILE, 8, 5, 8, 9)


def test_a_missing_key_is_shown_by_what_should_hold_it() -> None:
    assert key_span(TREE, ("teams", 0, "source")) == span_of(TREE, ("teams", 0))
    assert key_span(TREE, ("summary",)) == Span(FILE, 1, 1, 1, 5)
    assert key_span(TREE, ("nothing", 3, "name")).file == FILE

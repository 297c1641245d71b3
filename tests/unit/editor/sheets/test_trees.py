from typing import Any

import pytest

from linli.diagnostics import Span
from linli.editor.sheets.cells import Special, Value
from linli.editor.sheets.columns import Path
from linli.editor.sheets.trees import flat, merged, sizes_of, tree_of
from linli.profiles.program import Program
from linli.profiles.representative import Representative
from linli.schema.tree import plain, span_of

POSTS = [{"title": "书记", "community": "jia"}, {"title": "主任"}]
VALUES = {"name": "曾丽", "posts": POSTS, "sources": ["a"], "own": "自己的"}


def test_values_have_paths() -> None:
    assert dict(flat(VALUES, Representative)) == {
        ("name",): "曾丽",
        ("posts", 0, "title"): "书记",
        ("posts", 0, "community"): "jia",
        ("posts", 1, "title"): "主任",
        ("sources",): ["a"],
    }


def test_a_bare_text_is_an_entry_with_its_first_field() -> None:
    values = {"model": {"parts": [{"symbol": "N", "members": ["甲", {"name": "乙", "text": "一"}]}]}}
    paths = dict(flat(values, Program))
    assert paths["model", "parts", 0, "members", 0, "name"] == "甲"
    assert sizes_of(list(paths)) == {
        ("model",): 1,
        ("model", "parts"): 1,
        ("model", "parts", 0, "members"): 2,
    }
    member: Path = ("model", "parts", 0, "members", 0, "name")
    made, _ = merged(values, Program, {member: "丙"})
    assert made["model"]["parts"][0]["members"] == ["丙", {"name": "乙", "text": "一"}]
    made, _ = merged(values, Program, {(*member[:-1], "text"): "丁"})
    assert made["model"]["parts"][0]["members"][0] == {"name": "甲", "text": "丁"}


@pytest.mark.parametrize(
    ("given", "changed"),
    [
        ({("name",): "王芳"}, {"name": "王芳"}),
        ({("sources",): Special.CLEAR}, {"sources": None}),
        ({("posts", 1, "since"): "2019"}, {"posts": [POSTS[0], {"title": "主任", "since": "2019"}]}),
        ({("posts", 5, "title"): "委员"}, {"posts": [*POSTS, {"title": "委员"}]}),
        ({("posts", 0, "title"): Special.CLEAR}, {"posts": [{"community": "jia"}, POSTS[1]]}),
        ({("posts", 1, "title"): Special.CLEAR}, {"posts": POSTS[:1]}),
        (
            {("posts", 1, "title"): Special.CLEAR, ("posts", 2, "title"): "委员"},
            {"posts": [POSTS[0], {"title": "委员"}]},
        ),
        ({("consent", "basis"): "press"}, {"consent": {"basis": "press"}}),
        ({("consent", "basis"): Special.CLEAR}, {}),
        (
            {
                ("posts", 0, "title"): Special.CLEAR,
                ("posts", 0, "community"): Special.CLEAR,
                ("posts", 1, "title"): Special.CLEAR,
            },
            {"posts": None},
        ),
    ],
)
def test_values_are_put_in_and_taken_out(given: dict[Path, Value | Special], changed: dict[str, Any]) -> None:
    made, _ = merged(VALUES, Representative, given)
    assert made == {key: value for key, value in {**VALUES, **changed}.items() if value is not None}
    assert VALUES["posts"] is POSTS
    assert POSTS[1] == {"title": "主任"}


def test_it_is_known_where_values_came_to() -> None:
    given: dict[Path, Value | Special] = {
        ("posts", 0, "title"): Special.CLEAR,
        ("posts", 0, "community"): Special.CLEAR,
        ("posts", 1, "note"): "一",
        ("posts", 7, "title"): "委员",
        ("consent", "date"): "2024",
    }
    made, places = merged(VALUES, Representative, given)
    assert made["posts"] == [{"title": "主任", "note": "一"}, {"title": "委员"}]
    assert places["posts", 1, "note"] == ("posts", 0, "note")
    assert places["posts", 7, "title"] == ("posts", 1, "title")
    assert places["consent", "date"] == ("consent", "date")


def test_a_tree_stands_in_the_cells() -> None:
    row, cell = Span("a.csv", 3, 1, 3, 9), Span("a.csv", 3, 2, 3, 3)
    tree = tree_of(VALUES, {("posts", 0, "title"): cell, ("sources",): cell}, row)
    assert plain(tree) == VALUES
    assert span_of(tree, ("posts", 0, "title")) == cell
    assert span_of(tree, ("sources", 0)) == cell
    assert span_of(tree, ("name",)) == row

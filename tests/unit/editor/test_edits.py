from collections.abc import Iterator
from difflib import ndiff

import pytest
from builders import kind_of
from editing import FILES
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from linli.editor.document import Document, Edit, document_of
from linli.editor.edits import Path, appended, at, replaced, with_field, without_item
from linli.editor.layout import Items, Leaf, Piece
from linli.editor.parsing import lay_out
from linli.editor.values import data

FILE = "content/communities/jia.yml"
MODEL = kind_of("community").model
SLOW = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


def opened(text: str) -> Document:
    return document_of(FILE, text.encode())


def leaves(piece: Piece, path: Path = ()) -> Iterator[tuple[Path, Leaf]]:
    if isinstance(piece, Leaf):
        yield path, piece
    elif isinstance(piece, Items):
        for number, item in enumerate(piece.children):
            yield from leaves(item.value, (*path, number))
    else:
        for pair in piece.children:
            yield from leaves(pair.value, (*path, pair.key.text))


def changed(before: str, after: str) -> list[str]:
    return [line for line in ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


@SLOW
@given(FILES, st.data(), st.sampled_from(["12", "新值", "a: b", "no", "", "x, y"]))
def test_one_value_changes_and_nothing_else(text: str, choose: st.DataObject, value: str) -> None:
    document = opened(text)
    layout = document.layout()
    every = list(leaves(layout.root))
    assume(every)
    path, leaf = choose.draw(st.sampled_from(every))
    after = document.edited([replaced(layout, leaf, value)]).decode()
    now = lay_out(after)
    found = at(now, path)
    assert isinstance(found, Leaf)
    assert found.text == value
    others = [(place, one.text) for place, one in leaves(layout.root) if place != path]
    assert [(place, one.text) for place, one in leaves(now.root) if place != path] == others
    assert after.startswith(text[: leaf.start])
    assert after.endswith(text[leaf.end :])


def test_one_number_is_one_line() -> None:
    text = "# 头\nname: '甲'  # 名\nmetrics:\n- label: 户数\n  value:   5300 # 约\n  unit: 户\nown: [a,b]\n"
    layout = opened(text).layout()
    leaf = at(layout, ("metrics", 0, "value"))
    assert isinstance(leaf, Leaf)
    after = opened(text).edited([replaced(layout, leaf, "5400")]).decode()
    assert changed(text, after) == ["-   value:   5300 # 约", "+   value:   5400 # 约"]


@SLOW
@given(FILES, st.sampled_from(["status", "pinyin", "verified_on", "unheard-of"]))
def test_a_field_more_is_a_line_more(text: str, key: str) -> None:
    document = opened(text)
    layout = document.layout()
    after = document.edited([with_field(layout, MODEL, (), key, "值")]).decode()
    assert data(lay_out(after).root) == {**data(layout.root), key: "值"}
    assert changed(text, after) == [f"+ {key}: 值"]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("name: 甲\nsummary: 乙\n", "name: 甲\nstatus: 值\nsummary: 乙\n"),
        ("name: 甲 # 名\n", "name: 甲 # 名\nstatus: 值\n"),
        ("summary: 乙", "status: 值\nsummary: 乙"),
        ("# 头\nsummary: 乙\n", "# 头\nstatus: 值\nsummary: 乙\n"),
        ("other_names:\n  - 甲\n  # 还有\nsummary: 乙\n", "other_names:\n  - 甲\n  # 还有\nstatus: 值\nsummary: 乙\n"),
        ("{name: 甲}\n", "{name: 甲, status: 值}\n"),
        ("status: x\n", "status: 值\n"),
        ("status:\nname: 甲\n", "status: 值\nname: 甲\n"),
        ("status: [a]\n", "status: 值\n"),
    ],
)
def test_a_field_stands_in_its_place(text: str, after: str) -> None:
    document = opened(text)
    assert document.edited([with_field(document.layout(), MODEL, (), "status", "值")]).decode() == after


@pytest.mark.parametrize(
    ("text", "longer", "shorter"),
    [
        ("a: [x, y]\n", "a: [x, y, z]\n", "a: [y]\n"),
        ("a: [x]\n", "a: [x, z]\n", "a: []\n"),
        ("a:\n- x # 一\n- y # 二\nb: c\n", "a:\n- x # 一\n- y # 二\n- z\nb: c\n", "a:\n- y # 二\nb: c\n"),
        ("a:\n  - x\n  - y", "a:\n  - x\n  - y\n  - z", "a:\n  - y"),
    ],
)
def test_lists_grow_and_shrink_as_they_are_written(text: str, longer: str, shorter: str) -> None:
    layout = lay_out(text)
    items = at(layout, ("a",))
    assert isinstance(items, Items)

    def made(edit: Edit) -> str:
        return opened(text).edited([edit]).decode()

    assert made(appended(layout, items, "z")) == longer
    assert made(without_item(layout, items, 0)) == shorter


def test_there_is_nothing_at_a_wrong_path() -> None:
    layout = lay_out("a: [x]\n")
    assert at(layout, ("b",)) is at(layout, ("a", 1)) is at(layout, ("a", "x")) is at(layout, ("a", 0, "x")) is None
    with pytest.raises(KeyError):
        with_field(layout, MODEL, ("a",), "status", "x")

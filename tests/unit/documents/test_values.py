"""The values of a file, read without places: those of its tree, or nothing where there is anything to report."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linli.documents import read
from linli.documents.values import values
from linli.schema.tree import plain

ROOT = Path(__file__).parents[3]
FILES = sorted(ROOT.glob("content/*/*.yml"))
WRITTEN = r"""
name: 甲
name: '甲 ''乙'' '
name: "甲\n\u4e59"
name:
name: ~
name: null
summary: no
a: 012
a: 1_0
- a
  - b
list:
  - {x: 1, y: [a, b]}
flow: [1, 2, {a: b}]
body: |
  第一行

  第二行  spaces
folded: >-
  很长
  的话
# 注释
a: b # 注释
x: &a 1
y: *a
z: !!str 1
? k
: v
<<: {a: 1}
---
...
%YAML 1.2
a: 1
a: 2
'quoted': 1
1: 2
-
nested:
  deep:
    deeper: 1
  other: 2
e: 'un
f: "un
g: [
h: {
i: ]
url: https://a.example/?a=1#b
k: a: b
"""
ODD = ("\ttab: 1", "é: e\u0301", "b: \u200b隐", "c: \u202e反", "d: 日\u2028本", "- ", "  第二行  ")
LINES = st.sampled_from([*WRITTEN.splitlines(), *ODD])


def agree(data: bytes) -> bool:
    """Whether the short way either declines or gives what the long way gives; whether it did give something."""
    found = values(data)
    if found is None:
        return False
    long = read("a.yml", data)
    assert long.diagnostics == ()
    assert long.complete
    assert long.tree is not None
    assert found == plain(long.tree)
    return True


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_files_of_editors_are_read_the_short_way(file: Path) -> None:
    assert agree(file.read_bytes())


@given(lines=st.lists(LINES, max_size=14))
@example(lines=["name: 甲", "body: |", "  第一行", "", "  第二行  "])
@example(lines=["a: 1", "a: 2"])
@settings(max_examples=400)
def test_the_short_way_says_what_the_long_way_says_or_nothing(lines: list[str]) -> None:
    agree("\n".join([*lines, ""]).encode())


@given(file=st.sampled_from(FILES), place=st.integers(0, 4000), removed=st.integers(0, 4), added=st.text(max_size=3))
@settings(max_examples=400)
def test_a_damaged_file_is_read_alike(file: Path, place: int, removed: int, added: str) -> None:
    text = file.read_text(encoding="utf-8")
    agree((text[:place] + added + text[place + removed :]).encode("utf-8", "surrogatepass"))

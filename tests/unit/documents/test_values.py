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
LINES = st.sampled_from(
    [
        r"",
        r"name: 甲",
        r"name: '甲 ''乙'' '",
        r'name: "甲\n\u4e59"',
        r"name:",
        r"name: ~",
        r"name: null",
        r"summary: no",
        r"a: 012",
        r"a: 1_0",
        r"- a",
        r"  - b",
        r"list:",
        r"  - {x: 1, y: [a, b]}",
        r"flow: [1, 2, {a: b}]",
        r"body: |",
        r"  第一行",
        r"",
        r"  第二行  spaces",
        r"folded: >-",
        r"  很长",
        r"  的话",
        r"# 注释",
        r"a: b # 注释",
        r"x: &a 1",
        r"y: *a",
        r"z: !!str 1",
        r"? k",
        r": v",
        r"<<: {a: 1}",
        r"---",
        r"...",
        r"%YAML 1.2",
        r"a: 1",
        r"a: 2",
        r"'quoted': 1",
        r"1: 2",
        r"-",
        r"nested:",
        r"  deep:",
        r"    deeper: 1",
        r"  other: 2",
        r"e: 'un",
        r'f: "un',
        r"g: [",
        r"h: {",
        r"i: ]",
        r"url: https://a.example/?a=1#b",
        r"k: a: b",
        r"",
    ]
    + ["\ttab: 1", "é: e\u0301", "b: \u200b隐", "c: \u202e反", "d: 日\u2028本", "- ", "  第二行  "]
)


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

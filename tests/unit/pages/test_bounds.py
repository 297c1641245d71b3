import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linli.pages.article_html import article_html
from linli.pages.bounds import MOST_HEADINGS, MOST_LEVELS, MOST_LINES, MOST_OPEN, first_beyond

LONGEST = 50_000
"""Characters of a body."""

HONEST = (
    """\
西江社区有**四个小区**，由[陈立](representative:chen-li)负责。[^report]

## 议事

1. 提出议题（每月一次）
    - 楼长收集
        > “大家的事大家议。”
2. 讨论 `[[[` 与 \\[\\[

* * * * * * * * * * * * * * * * * * * * * * * *

                                                                        西江社区居委会

| 项目 | 次数 |
| --- | --- |
"""
    + "| [书香](program:shuxiang) | 12 |\n" * 100
)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (HONEST, None),
        ("", None),
        ("甲\n\n" + "> " * MOST_LEVELS + "乙", None),
        ("甲\n\n" + "> " * (MOST_LEVELS + 1) + "乙", 3),
        ("甲\n" + "1. " * (MOST_LEVELS + 1) + "乙", 2),
        ("    " * MOST_LEVELS + "- 乙", 1),
        ("\t" * MOST_LEVELS + "- 乙", 1),
        (">" * (MOST_LEVELS + 1), 1),
        ("甲\n" * MOST_LINES, None),
        ("甲\n\n" + "甲\n" * (MOST_LINES + 1), 3),
        ("# 甲\n\n" * MOST_HEADINGS, None),
        ("# 甲\n\n" * (MOST_HEADINGS + 1), 2 * MOST_HEADINGS + 1),
        ("甲\n---\n\n" * (MOST_HEADINGS + 1), 3 * MOST_HEADINGS + 2),
        ("[" * MOST_OPEN, None),
        ("[" * (MOST_OPEN + 1), 1),
        ("甲\n\n乙\n" + "[甲](" * (MOST_OPEN + 1), 3),
        ("[甲](b)" * 1000, None),
        ("[\n\n" * 1000, None),
        ("![\\]" * (MOST_OPEN + 1), 1),
        ("[`]`" * (MOST_OPEN + 1), 1),
    ],
)
def test_the_first_line_beyond_a_bound(text: str, line: int | None) -> None:
    assert first_beyond(text) == line


# Each made the converter fail or take many seconds before there were bounds, or shows that it need not be refused.
@pytest.mark.parametrize(
    "piece",
    [
        *(
            "- ",
            "> ",
            ">",
            "[",
            "![",
            "[a](",
            "[a][",
            "[a](<",
            "[[a](b)",
            "*",
            "_",
            "`",
            "\\",
            "#",
            "<![CDATA[",
            "<!--",
        ),
        *(
            "1. ",
            "# a\n",
            "a\n\n# a\n\n",
            "~~~a\n",
            "```\n",
            "[a]:\n",
            "[a]: <",
            "a|b\n-|-\n",
            ":   a\n",
            "a\n\n: b\n\n",
        ),
        *(
            "!!! a\n",
            "![\\]a*b",
            "[`]`",
            "***a",
            "'__",
            "*_",
            "``a",
            "- a\n\n",
            " *   ",
            "-  ",
            "&#",
            "<http://",
            "[a](b)",
            "{#a",
        ),
    ],
)
def test_what_is_let_through_is_converted_soon(piece: str) -> None:
    text = (piece * LONGEST)[:LONGEST]
    assert is_soon(lambda: first_beyond(text))
    if first_beyond(text) is None:
        assert is_soon(lambda: article_html(text, set()))


def is_soon(work: object) -> bool:
    started = time.process_time()
    work()  # type: ignore[operator]
    return time.process_time() - started < 5  # a margin for slow machines; without bounds it is minutes


PIECES = st.sampled_from(
    [*"a[]()<>*_`~!#:=-|&\\\n ", "\n\n", "    ", "> ", "- ", "1. ", ":   ", "```\n", "!!! a\n", "](", "![", "# "]
)


@given(st.lists(PIECES, min_size=1, max_size=6).map("".join), st.integers(1, 4000))
@example("\n:   ", 4000)
@settings(max_examples=40, deadline=None)
def test_what_is_let_through_is_converted(unit: str, length: int) -> None:
    text = (unit * length)[:length]
    if first_beyond(text) is None:
        article_html(text, set())

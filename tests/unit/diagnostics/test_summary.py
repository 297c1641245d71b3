from itertools import permutations

import pytest

from linli.diagnostics import Diagnostic, Severity, Span
from linli.diagnostics.summary import Summary, distinct
from linli.wording import Text


def problem(file: str, line: int, code: str = "x", severity: Severity = Severity.ERROR, remedy: str = "") -> Diagnostic:
    return Diagnostic(code, severity, Span(file, line, 1, line, 2), Text("甲", "a"), Text(remedy, remedy))


def test_problems_are_sorted_and_occur_once() -> None:
    expected = (
        problem("a.yml", 2, "x"),
        problem("a.yml", 10, "a"),
        problem("a.yml", 10, "b", remedy="1"),
        problem("a.yml", 10, "b", remedy="2"),
        problem("b.yml", 1),
    )
    for arrangement in permutations(expected):
        assert distinct([*arrangement, *expected]) == expected


@pytest.mark.parametrize(
    ("summary", "zh", "en"),
    [
        (Summary(0, 0, 0), "没有发现问题", "No problems found"),
        (Summary(1, 0, 1), "共 1 个错误，涉及 1 个文件", "1 error in 1 file"),
        (Summary(0, 2, 1), "共 2 个警告，涉及 1 个文件", "2 warnings in 1 file"),
        (Summary(3, 1, 2), "共 3 个错误、1 个警告，涉及 2 个文件", "3 errors and 1 warning in 2 files"),
    ],
)
def test_the_summary_is_a_sentence(summary: Summary, zh: str, en: str) -> None:
    assert summary.text == Text(zh=zh, en=en)


def test_problems_are_counted() -> None:
    problems = (problem("a", 1), problem("a", 2, severity=Severity.WARNING), problem("b", 1))
    assert Summary.of(problems) == Summary(errors=2, warnings=1, files=2)

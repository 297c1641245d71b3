from typing import Any

import pytest
from builders import settings_of

from linli.catalogue.graph import graph_of
from linli.diagnostics import Diagnostic, Span
from linli.editor.matching import Candidate
from linli.editor.sheets.cell_words import choice_names
from linli.editor.sheets.cells import Special, read_cell, write_cell
from linli.editor.sheets.columns import Column, column_called
from linli.editor.sheets.lookups import Lookups
from linli.profiles.consent import Basis
from linli.profiles.kinds import KINDS

NEW = {
    "community": [Candidate("jia", ("甲社区", "甲")), Candidate("yi", ("乙社区",)), Candidate("yi-2", ("乙社区",))],
    "source": [Candidate("a", ("例报一",)), Candidate("b", ("例报二",))],
}
LOOKUPS = Lookups(graph_of((), settings_of()), {"program": ["x"]}, NEW)
SPAN = Span("a.csv", 2, 3, 2, 4)


def column(name: str, kind: int = 1) -> Column:
    found = column_called(KINDS[kind], name)
    assert found is not None
    return found


def read(text: str, name: str, kind: int = 1) -> Any:  # noqa: ANN401 - what a cell says
    return read_cell(text, column(name, kind), LOOKUPS, SPAN)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("name", "王芳", "王芳"),
        ("posts.1.since", "２０１９年５月", "2019-05"),
        ("posts.1.since", "去年", "去年"),
        ("posts.1.community", "jia", "jia"),
        ("posts.1.community", "甲", "jia"),
        ("metrics.1.value", "５，３００", "5300"),
        ("metrics.1.value", "12,34", "12,34"),
        ("metrics.1.headline", "√", "true"),
        ("is_minor", "否", "false"),
        ("consent.basis", "公职", "public-office"),
        ("consent.basis", "Public-Office", "public-office"),
        ("consent.scope", "页面、肖像", ["page", "portrait"]),
        ("sources", "例报一；b；a", ["a", "b"]),
        ("sources", "a, b", ["a", "b"]),
        ("sources", "a\n例报二\n", ["a", "b"]),
        ("other_names", "甲;乙；丙", ["甲", "乙", "丙"]),
        ("other_names", "甲、乙", ["甲、乙"]),
        ("notes", "一；二。\n三。", ["一；二。", "三。"]),
        ("name", "（清空）", Special.CLEAR),
        ("name", "(Clear)", Special.CLEAR),
        ("name", "－", Special.NOTHING),
        ("name", "无", Special.NOTHING),
    ],
)
def test_cells_are_read_as_they_are_meant(name: str, text: str, value: object) -> None:
    assert read(text, name) == value


def test_a_telephone_is_in_plain_digits() -> None:
    assert read("０７５６—１２３４", "phone", 2) == "0756-1234"


@pytest.mark.parametrize(
    ("name", "text", "code", "help_"),
    [
        ("posts.1.community", "丙社区", "unknown-name", "甲社区（jia）"),
        ("posts.1.community", "乙社区", "unclear-name", "编号"),
        ("sources", "a；没有", "unknown-name", "请核对"),
        ("consent.basis", "听说", "unknown-word", "公职、新闻报道、书面同意"),
        ("name", "王\u202e芳", "refused-character", "重新打一遍"),
    ],
)
def test_what_means_nothing_is_a_problem_with_a_remedy(name: str, text: str, code: str, help_: str) -> None:
    found = read(text, name)
    assert isinstance(found, Diagnostic)
    assert (found.code, found.span) == (code, SPAN)
    if "丙" not in text:
        assert help_ in found.help.zh


@pytest.mark.parametrize(
    ("name", "raw", "text"),
    [
        ("name", " 王芳\n", "王芳"),
        ("is_minor", "no", "否"),
        ("consent.basis", "press", "新闻报道"),
        ("sources", ["a", "b"], "a；b"),
        ("notes", ["一；二", "三"], "一；二\n三"),
        ("other_names", ["a；b", "c"], "a；b\nc"),
        ("other_names", ["a；b"], None),
        ("name", "无", None),
        ("name", "（清空）", None),
        ("name", "a\x07b", None),
        ("name", "_x0041_", None),
        ("name", "字" * 40_000, None),
        ("sources", ["a", "a"], None),
        ("sources", ["gone"], None),
        ("sources", "a", None),
        ("name", ["a"], None),
        ("name", {"a": "b"}, None),
        ("sources", [["a"]], None),
    ],
)
def test_only_what_reads_back_is_written(name: str, raw: object, text: str | None) -> None:
    assert write_cell(raw, column(name), LOOKUPS, "zh") == text


def test_english_sheets_have_english_words() -> None:
    assert write_cell("press", column("consent.basis"), LOOKUPS, "en") == "press"
    assert write_cell("true", column("is_minor"), LOOKUPS, "en") == "yes"


def test_choices_are_named_in_chinese_where_they_can_be() -> None:
    assert choice_names(Basis) == ("公职", "新闻报道", "书面同意")

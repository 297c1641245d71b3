import json

from hypothesis import given
from hypothesis import strategies as st

from linli.diagnostics import Diagnostic, Severity, Span
from linli.diagnostics.as_json import render
from linli.wording import Text

PROBLEM = Diagnostic(
    "unknown-field",
    Severity.ERROR,
    Span("content/a.yml", 2, 1, 3, 7),
    Text("不是字段", "not a field"),
    Text("改名", "rename"),
)
any_text = st.text(max_size=20)
problems = st.builds(
    Diagnostic,
    any_text,
    st.sampled_from(Severity),
    st.builds(Span, any_text, st.just(1), st.just(1), st.just(1), st.just(2)),
    st.builds(Text, any_text, any_text),
    st.builds(Text, any_text, any_text),
)


def test_the_document() -> None:
    assert json.loads(render([PROBLEM, PROBLEM], "zh")) == {
        "version": 1,
        "diagnostics": [
            {
                "code": "unknown-field",
                "severity": "error",
                "file": "content/a.yml",
                "line": 2,
                "column": 1,
                "endLine": 3,
                "endColumn": 7,
                "message": "不是字段",
                "help": "改名",
            }
        ],
        "summary": {"errors": 1, "warnings": 0, "files": 1},
    }


def test_chinese_stays_readable_and_english_is_to_be_had() -> None:
    assert "不是字段" in render([PROBLEM], "zh")
    assert "not a field" in render([PROBLEM], "en")


def test_no_problems_are_a_document_too() -> None:
    assert json.loads(render([], "zh")) == {
        "version": 1,
        "diagnostics": [],
        "summary": {"errors": 0, "warnings": 0, "files": 0},
    }


def test_the_order_does_not_depend_on_the_order_of_the_checks() -> None:
    other = Diagnostic("a", Severity.WARNING, Span("content/a.yml", 1, 1, 1, 2), PROBLEM.message, PROBLEM.help)
    assert render([PROBLEM, other], "zh") == render([other, PROBLEM], "zh")


@given(st.lists(problems, max_size=4))
def test_any_text_comes_back(found: list[Diagnostic]) -> None:
    output = render(found, "zh")
    records = json.loads(output.encode())["diagnostics"]
    assert {(record["file"], record["code"], record["message"]) for record in records} == {
        (problem.span.file, problem.code, problem.message.zh) for problem in found
    }

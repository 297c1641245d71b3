import json
from typing import Any
from urllib.parse import unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from linli import __version__
from linli.diagnostics import Diagnostic, Severity, Span
from linli.diagnostics.sarif import render
from linli.wording import Text

UNKNOWN = Diagnostic(
    "unknown-field",
    Severity.ERROR,
    Span("content/西湖 1.yml", 2, 1, 2, 7),
    Text("不是字段", "no field"),
    Text("改名", "rename"),
)
STALE = Diagnostic("stale-fact", Severity.WARNING, Span("content/b.yml", 3, 1, 4, 1), Text("旧", "old"), Text("", ""))

any_text = st.text(st.characters(), max_size=40)
texts = st.builds(Text, any_text, any_text)
problems = st.builds(
    Diagnostic,
    any_text,
    st.sampled_from(Severity),
    st.builds(Span, st.text(max_size=40), st.just(1), st.just(1), st.just(1), st.just(2)),
    texts,
    texts,
)


def run_of(found: list[Diagnostic]) -> dict[str, Any]:
    log = json.loads(render(found, "zh"))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_the_tool_and_its_rules() -> None:
    run = run_of([UNKNOWN, STALE, UNKNOWN])
    assert run["tool"]["driver"] == {
        "name": "linli",
        "version": __version__,
        "rules": [
            {"id": "stale-fact", "shortDescription": {"text": "stale fact"}},
            {"id": "unknown-field", "shortDescription": {"text": "unknown field"}},
        ],
    }
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["language"] == "zh-CN"


def test_a_result() -> None:
    run = run_of([UNKNOWN, STALE])
    assert run["results"][1] == {
        "ruleId": "unknown-field",
        "ruleIndex": 1,
        "level": "error",
        "message": {"text": "不是字段\n改名"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "content/%E8%A5%BF%E6%B9%96%201.yml", "uriBaseId": "SRCROOT"},
                    "region": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 7},
                }
            }
        ],
    }
    assert run["results"][0]["message"] == {"text": "旧"}
    assert "SRCROOT" in run["originalUriBaseIds"]


def test_no_problems_are_a_run_without_results() -> None:
    assert run_of([])["results"] == []


def test_a_file_name_that_is_not_utf8_can_be_reported() -> None:
    broken = Diagnostic("x", Severity.ERROR, Span("content/\udcff.yml", 1, 1, 1, 1), Text("甲", "a"), Text("乙", "b"))
    assert render([broken], "zh").encode()


@given(st.lists(problems, max_size=4))
def test_every_result_names_a_rule_and_a_relative_address(found: list[Diagnostic]) -> None:
    run = run_of(found)
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri.isascii()
        assert not urlsplit(uri).scheme
        assert unquote(uri) in {problem.span.file for problem in found}

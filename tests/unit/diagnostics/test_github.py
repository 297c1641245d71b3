import re

from hypothesis import given
from hypothesis import strategies as st

from linli.diagnostics import Diagnostic, Severity, Span
from linli.diagnostics.github import render
from linli.wording import Text

COMMAND = re.compile(
    r"::(?:error|warning|notice) file=[^:,]*,line=\d+"
    r"(?:,col=\d+,endLine=\d+,endColumn=\d+|,endLine=\d+),title=[^:,]*::.*"
)
any_text = st.text(st.characters() | st.sampled_from("%:,\r\n\x0b\x1c\u2028"), max_size=40)
texts = st.builds(Text, any_text, any_text)
lines = st.integers(1, 3)
problems = st.builds(
    Diagnostic, any_text, st.sampled_from(Severity), st.builds(Span, any_text, lines, lines, lines, lines), texts, texts
)


def problem(span: Span, message: str = "不是字段", remedy: str = "改名", code: str = "x") -> Diagnostic:
    return Diagnostic(code, Severity.WARNING, span, Text(message, message), Text(remedy, remedy))


def test_a_problem_is_a_command() -> None:
    assert render([problem(Span("content/a.yml", 2, 1, 2, 7))], "zh") == (
        "::warning file=content/a.yml,line=2,col=1,endLine=2,endColumn=7,title=x::不是字段%0A改名\n"
    )


def test_several_lines_have_no_columns() -> None:
    assert render([problem(Span("a.yml", 2, 5, 4, 1))], "zh") == (
        "::warning file=a.yml,line=2,endLine=4,title=x::不是字段%0A改名\n"
    )


def test_without_a_remedy_the_message_stands_alone() -> None:
    assert render([problem(Span("a.yml", 2, 5, 4, 1), remedy="")], "en").endswith("::不是字段\n")


def test_content_cannot_begin_a_command_or_a_property() -> None:
    evil = problem(Span("a,b:c%.yml", 1, 1, 1, 2), message="100%\r\n::set-env name=x::y", code="x,title=z::y")
    assert render([evil], "zh") == (
        "::warning file=a%2Cb%3Ac%25.yml,line=1,col=1,endLine=1,endColumn=2,title=x%2Ctitle=z%3A%3Ay"
        "::100%25%0D%0A::set-env name=x::y%0A改名\n"
    )


def test_no_problems_are_no_output() -> None:
    assert render([], "zh") == ""


@given(st.lists(problems, max_size=4))
def test_every_problem_is_one_line(found: list[Diagnostic]) -> None:
    output = render(found, "zh")
    written = output.splitlines()
    assert len(written) == output.count("\n") == len(set(found))
    assert all(COMMAND.fullmatch(line) for line in written)

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linli.diagnostics import Diagnostic, Severity, Span
from linli.diagnostics.terminal import render
from linli.diagnostics.visible import is_hidden
from linli.wording import Text

FILE = "content/communities/xihu.yml"
UNKNOWN = Diagnostic(
    code="unknown-field",
    severity=Severity.ERROR,
    span=Span(FILE, 2, 1, 2, 7),
    message=Text(zh="“fouded” 不是社区档案的字段", en="“fouded” is not a field of a community"),
    help=Text(zh="您是否想写 founded？", en="Did you mean founded?"),
)
STALE = Diagnostic(
    code="stale-fact",
    severity=Severity.WARNING,
    span=Span(FILE, 12, 7, 12, 9),
    message=Text(zh="数字已经超过两年", en="The figure is more than two years old"),
    help=Text(zh="请核对来源", en="Check the source"),
)
SOURCE = "id: xihu\nfouded: 2020-01-01\n" + "\n" * 9 + "name: 西湖社区\n"
ANSI = re.compile(r"\x1b\[(?:0|1|2|1;31|1;33|1;34)m")

any_text = st.text(st.characters(), max_size=40)
texts = st.builds(Text, any_text, any_text)
places = st.integers(1, 5)
spans = st.builds(Span, any_text, places, places, places, places)
diagnostics = st.builds(Diagnostic, any_text, st.sampled_from(Severity), spans, texts, texts)


def source_of(file: str) -> str | None:
    return SOURCE if file == FILE else None


def test_a_problem_is_shown_with_its_line() -> None:
    assert render([UNKNOWN], source_of, "zh") == (
        "content/communities/xihu.yml:2:1  错误 unknown-field  “fouded” 不是社区档案的字段\n"
        "  2 │ fouded: 2020-01-01\n"
        "    │ ^^^^^^\n"
        "    = 建议：您是否想写 founded？\n"
        "\n"
        "共 1 个错误，涉及 1 个文件\n"
    )


def test_the_same_in_english() -> None:
    assert render([UNKNOWN], source_of, "en") == (
        "content/communities/xihu.yml:2:1  error unknown-field  “fouded” is not a field of a community\n"
        "  2 │ fouded: 2020-01-01\n"
        "    │ ^^^^^^\n"
        "    = help: Did you mean founded?\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_problems_are_sorted_and_the_gutter_fits_the_line_number() -> None:
    output = render([STALE, UNKNOWN, STALE], source_of, "zh")
    assert output.index("错误 unknown-field") < output.index("警告 stale-fact")
    assert output.endswith(
        "  12 │ name: 西湖社区\n     │       ^^^^\n     = 建议：请核对来源\n\n共 1 个错误、1 个警告，涉及 1 个文件\n"
    )


def test_without_a_source_the_line_is_left_out() -> None:
    assert render([UNKNOWN], lambda _: None, "zh").splitlines()[1] == "    = 建议：您是否想写 founded？"


def test_without_a_remedy_no_help_is_shown() -> None:
    bare = Diagnostic("x", Severity.ERROR, UNKNOWN.span, UNKNOWN.message, Text("", ""))
    assert "建议" not in render([bare], source_of, "zh")


@pytest.mark.parametrize(("language", "words"), [("zh", "没有发现问题\n"), ("en", "No problems found\n")])
def test_no_problems(language: str, words: str) -> None:
    assert render([], source_of, "zh" if language == "zh" else "en") == words


def test_colours_only_add_sequences() -> None:
    coloured = render([UNKNOWN, STALE], source_of, "zh", colour=True)
    assert ANSI.sub("", coloured) == render([UNKNOWN, STALE], source_of, "zh")
    assert "\x1b[1;31m错误 unknown-field\x1b[0m" in coloured
    assert "\x1b[1;33m警告 stale-fact\x1b[0m" in coloured
    assert "\x1b[1;31m^^^^^^\x1b[0m" in coloured


def test_a_file_is_read_once() -> None:
    asked: list[str] = []

    def read(file: str) -> str:
        asked.append(file)
        return SOURCE

    render([UNKNOWN, STALE], read, "zh")
    assert asked == [FILE]


@given(st.lists(diagnostics, max_size=4), any_text, st.booleans())
def test_content_never_steers_the_terminal(problems: list[Diagnostic], source: str, colour: bool) -> None:  # noqa: FBT001
    output = render(problems, lambda _: source, "zh", colour=colour)
    rest = ANSI.sub("", output) if colour else output
    assert not any(map(is_hidden, rest.replace("\n", "")))
    if problems:
        assert rest.count("\n\n") == len(set(problems))

import pytest
import yaml
from builders import tree_of
from hypothesis import given
from hypothesis import strategies as st

from linli.diagnostics import Span
from linli.documents.inside import Inside
from linli.schema.tree import span_of

NUMBER = "138 0013 8000"


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        ("电话 138 0013 8000。", "138 0013 8000"),
        ("'it''s 138 0013 8000'", "138 0013 8000"),
        ('"\\t\\u4e00\\"138 0013\\x208000"', "138 0013\\x208000"),
        ('"\\u0031\\U00000033\\x38 0013 8000"', "\\u0031\\U00000033\\x38 0013 8000"),
        ("|\n    一\n\n    二 138 0013 8000 三\n", "138 0013 8000"),
        (">-  # 折行\n    一\n    138 0013 8000 三\n", "138 0013 8000"),
        ("|2\n      138 0013 8000\n", "138 0013 8000"),
    ],
)
def test_the_very_characters_are_found(value: str, typed: str) -> None:
    source = f"a: 1\nbody: {value}\nb: 2\n"
    lines = source.split("\n")
    span = span_of(tree_of(source), ("body",))
    text = yaml.safe_load(source)["body"].strip()
    start = text.index(NUMBER)
    found = Inside.of(span, text, lines).span(start, start + len(NUMBER))
    assert found.line == found.end_line
    assert lines[found.line - 1][found.column - 1 : found.end_column - 1] == typed


def test_a_stretch_may_begin_on_one_line_and_end_on_another() -> None:
    source = "body: 打 138 0013\n  8000 找\n"
    found = Inside.of(span_of(tree_of(source), ("body",)), "打 138 0013 8000 找", source.split("\n")).span(2, 15)
    assert found == Span("content/communities/jia.yml", 1, 9, 2, 7)


def test_joined_accents_count_as_what_was_typed() -> None:
    source = "body: Cafe\u0301 12\n"
    found = Inside.of(span_of(tree_of(source), ("body",)), "Caf\u00e9 12", source.split("\n"))
    assert found.span(3, 4) == Span("content/communities/jia.yml", 1, 10, 1, 12)
    assert found.span(5, 7) == Span("content/communities/jia.yml", 1, 13, 1, 15)


def test_where_text_and_file_differ_the_whole_value_is_meant() -> None:
    value = Span("f", 1, 7, 1, 9)
    assert Inside.of(value, "abc", ["body: xy"]).span(0, 1) == value
    assert Inside.of(value, "xy", []).span(0, 1) == value
    assert Inside.of(value, "xy", ["body: xy"]).span(2, 2) == value


@given(
    st.text(st.sampled_from("ab'\"\\ \n一é:#-1"), min_size=1, max_size=60).filter(str.strip),
    st.sampled_from([None, "'", '"', "|", ">"]),
    st.integers(6, 40),
)
def test_every_character_is_where_it_was_typed(text: str, style: str | None, width: int) -> None:
    class Dumper(yaml.SafeDumper):
        pass

    Dumper.add_representer(str, lambda dumper, one: dumper.represent_scalar("tag:yaml.org,2002:str", one, style=style))
    source = yaml.dump({"body": text.strip()}, Dumper=Dumper, allow_unicode=True, width=width)
    lines = source.split("\n")
    tree = tree_of(source)
    value = span_of(tree, ("body",))
    read = yaml.safe_load(source)["body"].strip()
    inside = Inside.of(value, read, lines)
    for place, sign in enumerate(read):
        if not sign.isspace():
            found = inside.span(place, place + 1)
            typed = lines[found.line - 1][found.column - 1 : found.end_column - 1]
            assert typed == sign or typed in {"''", '\\"', "\\\\"} or typed.startswith("\\")

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from linli.editor.values import block, scalar

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x85"), max_size=30)


@given(TEXTS, st.sampled_from(["", "'", '"']), st.booleans())
def test_a_value_is_read_as_it_was_meant(text: str, style: str, in_flow: bool) -> None:  # noqa: FBT001 - hypothesis
    raw = scalar(text, style=style, in_flow=in_flow)
    assert "\n" not in raw
    written = f"a: [{raw}, b]\n" if in_flow else f"a: {raw} # c\n"
    values = [event.value for event in yaml.parse(written, yaml.CSafeLoader) if isinstance(event, yaml.ScalarEvent)]
    assert values[:2] == ["a", text]


@given(st.lists(st.text("一二 #-:\t'\"x", max_size=6), max_size=5).map("\n".join))
def test_a_block_is_read_as_it_was_meant(text: str) -> None:
    lines = block(text, 2)
    if lines is not None:
        (value,) = yaml.load("a: " + "\n".join(lines) + "\n", Loader=yaml.BaseLoader).values()  # noqa: S506 - no objects
        assert value == text


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("茂盛社区", "茂盛社区"),
        ("2019-05", "2019-05"),
        ("no", "no"),
        ("a: b", '"a: b"'),
        ("a:b", "a:b"),
        ("a #b", '"a #b"'),
        ("", '""'),
        ("~", '"~"'),
        ("- a", '"- a"'),
        ("-a", "-a"),
        ("“引”", "“引”"),
        ("@a", '"@a"'),
        ("it's", "it's"),
        ('"x"', '"\\"x\\""'),
        ("a\nb", '"a\\nb"'),
    ],
)
def test_quotes_stand_only_where_they_must(text: str, raw: str) -> None:
    assert scalar(text) == raw


@pytest.mark.parametrize(("text", "raw"), [(":0", '":0"'), ("a,b", '"a,b"'), ("甲社区", "甲社区"), ("a:b", "a:b")])
def test_between_brackets_more_must_be_quoted(text: str, raw: str) -> None:
    assert scalar(text, in_flow=True) == raw

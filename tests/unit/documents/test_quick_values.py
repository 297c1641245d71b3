import unicodedata

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.documents import LIMITS, Limits, read, values
from linli.schema.tree import plain

# What editors write, and what means something to YAML besides.
PIECES = st.sampled_from(
    [
        *("\n", "\n  ", "\n    ", "\n- ", "\n  - ", "- ", "  ", ": ", ", ", " #", "#x", "'", '"', "''", "\t"),
        *("a: ", "b: ", "\na: ", "\nb: ", "\n  c: ", "\nname: ", "a", "b", "西湖", "社区。", "0571", "2020-01"),
        *("|\n  ", ">-\n  ", "|+\n", "[", "]", "{", "}", "[a, b]", "{a: b}", "'x'", '"y"', "? ", "-", ":"),
        *("~", "null", "''", '"\\n"', '"\\u202e"', '"\\xe9"', '"e\\u0301"', '"\\ufffd"', "\\", "e\u0301"),
        *("---\n", "...\n", "\r\n", "\r", "<<: ", "&x ", "*x", "!t ", "! ", "%YAML 1.1\n", "\n%", "@", "`", "*", "!"),
        *("：", "\u202e", "\u200b", "\u2028", "\x85", "\x00", "\ufeff", "\ufffd", "\u3000", "\xa0", "😀", "👨\u200d👩"),
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)
LINES = st.lists(
    st.sampled_from(
        [
            *("name: 西湖", "name: x # y", "name:", "title: '它''s'", 'a: "b\\tc"', "- a", "- b: c", "  d: e", "  - f"),
            *(
                "body: |",
                "body: >",
                "  第一行",
                "",
                "  - g: [h, i]",
                "tags: [a, 'b', ~]",
                "empty: {}",
                "none: ~",
                "a: 'x",
            ),
            *("  y'", "# 注", "    z: 1", "x: 'null'", "k: {l: m, n: }", "- - o", "--- ", "a b: c", "  续行"),
        ]
    ),
    max_size=14,
).map(lambda lines: "\n".join([*lines, ""]))
SMALL = Limits(key_length=9, value_length=30, depth=3, events=50)
VALUES = st.recursive(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.from_regex("[a-z_]{1,8}", fullmatch=True), inner),
    max_leaves=8,
)


def agrees(data: bytes, limits: Limits) -> bool:
    """Whether the quick way gives what the thorough one gives; it may leave a file to that, and then gives nothing."""
    quick = values(data, limits)
    if quick is None:
        return True
    thorough = read("f.yml", data, limits)
    return (
        thorough.complete and not thorough.diagnostics and thorough.tree is not None and quick == plain(thorough.tree)
    )


@settings(max_examples=300, deadline=None)
@given(st.one_of(TEXTS, LINES, st.tuples(LINES, TEXTS).map("".join)), st.sampled_from([LIMITS, SMALL]))
def test_the_quick_way_agrees_with_the_thorough_one(text: str, limits: Limits) -> None:
    assert agrees(text.encode(), limits)
    assert agrees(("\ufeff" + text).replace("\n", "\r\n").encode(), limits)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes(data: bytes) -> None:
    assert agrees(data, LIMITS)


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.from_regex("[a-z_]{1,8}", fullmatch=True), VALUES, min_size=1), st.booleans())
def test_what_is_dumped_is_read_the_quick_way(content: dict[str, object], flow: bool) -> None:  # noqa: FBT001
    limits = Limits(depth=40)
    text = yaml.safe_dump(content, allow_unicode=True, default_flow_style=flow)
    found = values(text.encode(), limits)
    assert agrees(text.encode(), limits)
    is_usual = unicodedata.is_normalized("NFC", text) and "\\" not in text and "\n%" not in text
    assert found is not None or not is_usual or read("f.yml", text.encode(), limits).diagnostics


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: 西湖\n", {"name": "西湖"}),
        ("---\nname: '它''s' # 注\n", {"name": "它's"}),
        ("a: |\n  一\n\n  二\n", {"a": "一\n\n二"}),
        ("a:\nb: ~\nc: [~, 'null', x]\n", {"c": [None, "null", "x"]}),
        ("a: {b: c, d: [e]}\n", {"a": {"b": "c", "d": ["e"]}}),
        ('a: "\\u897f\\n湖"\n', {"a": "西\n湖"}),
        ('a: "e\\u0301"\n', {"a": "é"}),
        ("{}\n", {}),
    ],
)
def test_values(text: str, expected: object) -> None:
    assert values(text.encode()) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("", "- a\n", "a\n", "~\n", "a: [\n", "a: b: c\n", "a: 1\na: 2\n", "? [a]\n: b\n", "<<: {a: b}\n", "'': a\n"),
        *(
            "a: &x b\n",
            "a: *x\n",
            "a: !t b\n",
            "a: ! b\n",
            "a: &x [b]\n",
            "a: !t {b: c}\n",
            "a: b\n...\n",
            "a: b\n--- c\n",
        ),
        *(
            "%YAML 1.1\n---\na: b\n",
            "a: |\n  b\n%c\n",
            "a: \u202e\n",
            'a: "\\u202e"\n',
            "a: \ufffd\n",
            'a: "\\ufffd"\n',
        ),
        *("a: e\u0301\n", "' a': b\n", f"{'a' * 101}: b\n", f"a: {'b' * 100_001}\n", f"a: {'[' * 8}{']' * 8}\n"),
        *("[" * 100_000, "[a, " * 11_000 + "]" * 11_000, "~\n---\na: b\n"),
    ],
)
def test_what_is_wrong_or_unusual_is_left_to_the_thorough_way(text: str) -> None:
    assert values(text.encode()) is None


def test_the_limits_are_the_same() -> None:
    assert values(b"a: b\n", Limits(size=4)) is None
    assert values(b"a: [b]\n", Limits(depth=1)) is None
    assert values(b"a: b\n", Limits(events=8)) == {"a": "b"}
    assert values(b"a: b\n", Limits(events=7)) is None
    assert read("f.yml", b"a: b\n", Limits(events=8)).diagnostics == ()
    assert read("f.yml", b"a: b\n", Limits(events=7)).diagnostics

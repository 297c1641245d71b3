import hashlib

import pytest

from linli.diagnostics import Span
from linli.documents import Limits, Mapping, Reading, Scalar, Sequence, digest, read

FILE = "content/communities/x.yml"


def reading(text: str, limits: Limits | None = None) -> Reading:
    return read(FILE, text.encode(), limits or Limits())


def found(result: Reading) -> list[tuple[str, int, int, int, int]]:
    return [
        (each.code, each.span.line, each.span.column, each.span.end_line, each.span.end_column)
        for each in result.diagnostics
    ]


def plain(node: object) -> object:
    match node:
        case Mapping():
            return {entry.key.text: plain(entry.value) for entry in node}
        case Sequence():
            return [plain(item) for item in node.items]
        case Scalar():
            return node.text
    return node


def test_a_profile_reads_as_text_with_places() -> None:
    result = reading("name: 西湖\nregion:\n  - 浙江\n  - {a: no, b: 0571}\nbody: |\n  一\n  二\n\n# end\nlast:\n")
    assert result.complete
    assert result.diagnostics == ()
    assert plain(result.tree) == {
        "name": "西湖",
        "region": ["浙江", {"a": "no", "b": "0571"}],
        "body": "一\n二\n",
        "last": "",
    }
    assert result.tree is not None
    spans = {entry.key.text: (entry.key.span, entry.value.span) for entry in result.tree}
    assert spans["name"] == (Span(FILE, 1, 1, 1, 5), Span(FILE, 1, 7, 1, 9))
    assert spans["region"][1] == Span(FILE, 3, 3, 4, 21)
    assert spans["body"][1] == Span(FILE, 5, 7, 7, 4)
    assert spans["last"][1] == Span(FILE, 10, 6, 10, 6)
    assert result.tree.span == Span(FILE, 1, 1, 10, 6)


def test_columns_count_characters_not_bytes() -> None:
    result = reading("{😀西: 湖, b: c}\n")
    assert result.tree is not None
    entry = result.tree.entry("b")
    assert entry is not None
    assert entry.key.span == Span(FILE, 1, 9, 1, 10)
    assert result.tree.span == Span(FILE, 1, 1, 1, 14)


def test_quoted_values_are_not_plain() -> None:
    result = reading("a: 'null'\nb: null\nc: |\n  null\n")
    assert result.tree is not None
    assert [isinstance(e.value, Scalar) and e.value.is_empty for e in result.tree] == [False, True, False]


def test_texts_and_keys_are_normalised() -> None:
    result = reading('cafe\u0301: e\u0301\nx: "e\\u0301"\ncaf\u00e9: 2\n')
    assert plain(result.tree) == {"caf\u00e9": "\u00e9", "x": "\u00e9"}
    assert found(result) == [("duplicate-key", 3, 1, 3, 5)]


@pytest.mark.parametrize(
    ("text", "expected", "tree"),
    [
        ("", [("empty-file", 1, 1, 1, 1)], None),
        ("# nothing\n", [("empty-file", 1, 1, 1, 1)], None),
        ("---\n", [("empty-file", 1, 1, 1, 1)], None),
        ("- a\n- b\n", [("not-a-mapping", 1, 1, 2, 4)], None),
        ("just text\n", [("not-a-mapping", 1, 1, 1, 10)], None),
        ("a: 1\nb: 2\na: 3\n", [("duplicate-key", 3, 1, 3, 2)], {"a": "1", "b": "2"}),
        ("a:\n  b: 1\n  'b': 2\n", [("duplicate-key", 3, 3, 3, 6)], {"a": {"b": "1"}}),
        ("a: !ENV [x]\nb: !!str y\n", [("yaml-tag", 1, 4, 1, 10), ("yaml-tag", 2, 4, 2, 11)], {"a": ["x"], "b": "y"}),
        ("a: !e!x y\nb: c\n", [("yaml-tag", 1, 4, 1, 5)], {}),
        ("a: !重要 b\n", [("yaml-tag", 1, 4, 1, 5)], {}),
        ("a: &x 1\nb: *x\nc: 2\n", [("yaml-anchor", 1, 4, 1, 8), ("yaml-anchor", 2, 4, 2, 6)], {"a": "1", "c": "2"}),
        ("<<: {a: 1}\nb: 2\n", [("yaml-merge-key", 1, 1, 1, 3)], {"b": "2"}),
        ("'<<': 1\n", [], {"<<": "1"}),
        ("a: b\n---\nc: d\n", [("second-document", 2, 1, 2, 4)], {"a": "b"}),
        ("a: b\n...\n\n# c\nc: d\n", [("second-document", 5, 1, 5, 5)], {"a": "b"}),
        ("---\na: b\n... # end\n# c\n", [], {"a": "b"}),
        ("# c\n%YAML 1.1\n---\na: b\n", [("directive", 2, 1, 2, 10)], {"a": "b"}),
        ("a: b\n%TAG ! x\n", [("directive", 2, 1, 2, 9)], {"a": "b"}),
        ("? [a]\n: b\nc: d\n", [("not-a-text-key", 1, 3, 1, 6)], {"c": "d"}),
        ("{{a: b}: c, d: e}\n", [("not-a-text-key", 1, 2, 1, 8)], {"d": "e"}),
        ('"a\\nb": c\n"": d\n', [("not-a-text-key", 1, 1, 1, 7), ("not-a-text-key", 2, 1, 2, 3)], {}),
        ("\u3000name: x\nb: c\n", [("invisible-character", 1, 1, 1, 6)], {"b": "c"}),
        ("na\u200bme: x\n", [("invisible-character", 1, 3, 1, 4)], {"name": "x"}),
        ("a: x\u0000\u0001y\n", [("control-character", 1, 5, 1, 7)], {"a": "x\ufffd\ufffdy"}),
        ('a: "\\u202e"\n', [("bidi-character", 1, 4, 1, 12)], {"a": "\ufffd"}),
        (
            'a: "x\\r\\e"\n',
            [("control-character", 1, 4, 1, 11), ("hidden-line-break", 1, 4, 1, 11)],
            {"a": "x\ufffd\ufffd"},
        ),
        ("a: b # \u202e\n", [("bidi-character", 1, 8, 1, 9)], {"a": "b"}),
        ("a: '\u2028'\n", [("hidden-line-break", 1, 5, 1, 6)], {"a": "\ufffd"}),
        ("a: b\rc\n", [("hidden-line-break", 1, 5, 1, 6)], {"a": "b\ufffdc"}),
        ("a: Z" + "\u0301" * 9 + "\n", [("combining-flood", 1, 5, 1, 14)], {"a": "Z" + "\ufffd" * 9}),
        ("k" * 101 + ": v\na: b\n", [("key-too-long", 1, 1, 1, 102)], {"a": "b"}),
        ("k" * 2000 + ": v\n", [("key-too-long", 1, 1, 1, 2001)], None),
        ("a:\n\tb: c\n\td: e\n", [("tab-indentation", 2, 1, 2, 2), ("tab-indentation", 3, 1, 3, 2)], {}),
        ("x: y\na:\n  \tb: c\n", [("tab-indentation", 3, 3, 3, 4)], {"x": "y"}),
        (
            "a: 'x\n\ty'\nb: 1\t2\nc: |\n  1\n  \t2\nd: [\n\tx]\n",
            [],
            {"a": "x y", "b": "1\t2", "c": "1\n\t2\n", "d": ["x"]},
        ),
    ],
)
def test_problem(text: str, expected: list[tuple[str, int, int, int, int]], tree: object) -> None:
    result = reading(text)
    assert found(result) == expected
    assert plain(result.tree) == tree


def test_many_problems_are_reported_in_one_go() -> None:
    result = reading('a: !x 1\na: &y 2\nb: *y\n<<: {c: d}\ne: "\\0"\n? []\n: z\n# \u200b\n---\nx: y\n')
    assert [each.code for each in result.diagnostics] == [
        "yaml-tag",
        "duplicate-key",
        "yaml-anchor",
        "yaml-anchor",
        "yaml-merge-key",
        "control-character",
        "not-a-text-key",
        "invisible-character",
        "second-document",
    ]


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("a: 1\na: 2", True),
        ("a: *x", False),
        ("<<: 1", False),
        ("a: 1\n---\n", True),
        ("a: 1\nb: [", False),
        ("", False),
    ],
)
def test_complete_says_whether_anything_was_left_out(text: str, *, complete: bool) -> None:
    assert reading(text).complete is complete


def test_a_syntax_error_keeps_what_was_read_before_it() -> None:
    result = reading("name: 西湖\nlist:\n  - a: 1\n    b: 2\n  - c: '\n")
    assert plain(result.tree) == {"name": "西湖", "list": [{"a": "1", "b": "2"}, {}]}
    assert not result.complete


def test_a_value_that_the_parser_stumbled_over_is_not_kept() -> None:
    assert plain(reading("x: y\nsummary: foo\n  bar: baz\n").tree) == {"x": "y"}
    assert plain(reading("x: y\nlist: [a, b\nc: d\n").tree) == {"x": "y"}


def test_duplicate_key_names_the_first_line() -> None:
    message = reading("a: 1\nb: 2\na: 3\n").diagnostics[0].message
    assert "第 1 行" in message.zh
    assert "line 1" in message.en


def test_limits() -> None:
    limits = Limits(size=100, depth=2, events=20, key_length=3, value_length=5)
    assert [each.code for each in reading("a: " + "b" * 98, limits).diagnostics] == ["file-too-large"]
    assert found(reading("a:\n  b:\n    c: d\n", limits)) == [("too-deep", 3, 5, 3, 5)]
    assert found(reading("a:\n  - b\n", limits)) == []
    many = reading("a:\n" + "- b\n" * 24, limits)
    assert [each.code for each in many.diagnostics] == ["too-many-nodes"]
    assert not many.complete
    assert found(reading("abcd: x\nabc: abcdef\nd: abcde\n", limits)) == [
        ("key-too-long", 1, 1, 1, 5),
        ("value-too-long", 2, 6, 2, 12),
    ]


def test_no_more_than_a_bounded_number_of_one_kind() -> None:
    result = reading("a: [" + "*x, " * 300 + "]\nb: 1\nb: 2\n", Limits(problems_per_code=7))
    assert [each.code for each in result.diagnostics] == ["yaml-anchor"] * 7 + ["duplicate-key"]


def test_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    text = "name: 西湖\nbody: |\n  a\n\n  b\na: 'x\n  y'\nname: 2\n"
    assert read(FILE, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()) == reading(text)


def test_digest_is_sha256() -> None:
    assert digest(b"abc") == hashlib.sha256(b"abc").hexdigest()

import unicodedata

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from linli.documents import Limits, Mapping, Node, Reading, Scalar, Sequence, read
from linli.documents.characters import inspect

# Pieces that mean something to YAML, so that random files get past the first character.
PIECES = st.sampled_from(
    [
        *"\n\t \"'[]{}:,-?&*!|>%@`#\\\r\0a",
        *(
            "\n  ",
            "\n- ",
            ": ",
            "a: ",
            "b: ",
            "\na: ",
            "---\n",
            "...\n",
            "\r\n",
            "<<: ",
            "&x ",
            "*x ",
            "!t ",
            "%TAG ",
            "null",
        ),
        *("西湖", "：", "\u202e", "\u200b", "\u2028", "\x85", "\u0301", "\ufeff", "\u3000", "😀", "\\u202e", "\\x"),
    ]
)
FILES = st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=40).map(lambda pieces: "".join(pieces).encode()))
TEXTS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs", "Sc"]), max_size=20).filter(
    lambda text: not inspect(text)[0]
)
KEYS = st.from_regex(r"[a-z_]{1,12}", fullmatch=True)
VALUES = st.one_of(TEXTS, st.lists(TEXTS, max_size=4), st.dictionaries(KEYS, TEXTS, max_size=4))


def nodes(node: Node | None) -> list[Node]:
    pending, seen = [node] if node else [], []
    while pending:
        current = pending.pop()
        seen.append(current)
        if isinstance(current, Mapping):
            pending += [part for entry in current for part in (entry.key, entry.value)]
        elif isinstance(current, Sequence):
            pending += current.items
    return seen


def plain(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {entry.key.text: plain(entry.value) for entry in node}
    return [plain(item) for item in node.items] if isinstance(node, Sequence) else node.text if node else None


def shown_lines(data: bytes) -> list[str]:
    return data.decode(errors="replace").removeprefix("\ufeff").replace("\r\n", "\n").split("\n")


def assert_spans_inside(result: Reading, data: bytes) -> None:
    lines = shown_lines(data)
    for span in [each.span for each in result.diagnostics] + [node.span for node in nodes(result.tree)]:
        assert (1, 1) <= (span.line, span.column) <= (span.end_line, span.end_column)
        assert span.end_line <= len(lines)
        assert span.column <= len(lines[span.line - 1]) + 1
        assert span.end_column <= len(lines[span.end_line - 1]) + 1


@settings(max_examples=200, deadline=None)
@given(FILES)
def test_any_bytes_give_a_tree_or_a_reason_inside_the_file(data: bytes) -> None:
    result = read("f.yml", data, Limits(key_length=9, value_length=30, depth=3, events=50))
    assert_spans_inside(result, data)
    assert result.complete or result.diagnostics
    assert result.tree is not None or (result.diagnostics and not result.complete)
    assert list(result.diagnostics) == sorted(result.diagnostics, key=lambda each: each.order)


@settings(max_examples=100, deadline=None)
@given(FILES)
def test_texts_of_the_tree_are_clean(data: bytes) -> None:
    for node in nodes(read("f.yml", data).tree):
        if isinstance(node, Scalar):
            assert unicodedata.is_normalized("NFC", node.text)
            assert {finding.kind for finding in inspect(node.text)[0]} <= {"invisible"}
            assert not set(node.text) & set("\0\r\u2028\u202e\u200b\ufeff")


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=5), st.booleans(), st.booleans())
def test_what_is_dumped_reads_back(content: dict[str, object], flow: bool, escapes: bool) -> None:  # noqa: FBT001
    text = yaml.safe_dump(content, allow_unicode=not escapes, default_flow_style=flow, sort_keys=False)
    result = read("f.yml", text.encode())
    assert result.diagnostics == ()
    assert plain(result.tree) == normalised(content)


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES.filter(lambda piece: not set(piece) & set("\r\ufeff\0")), max_size=30).map("".join))
def test_byte_order_mark_and_windows_line_ends_change_nothing(text: str) -> None:
    windows = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert read("f.yml", windows) == read("f.yml", text.encode())


def normalised(value: object) -> object:
    if isinstance(value, dict):
        return {key: normalised(part) for key, part in value.items()}
    if isinstance(value, list):
        return [normalised(part) for part in value]
    return unicodedata.normalize("NFC", str(value))

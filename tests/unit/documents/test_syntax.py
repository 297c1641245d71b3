import pytest

from linli.documents import advice, read
from linli.documents.advice import Advice


@pytest.mark.parametrize(
    ("text", "expected", "place"),
    [
        ("name：西湖\nregion: x\n", advice.FULL_WIDTH_COLON, (1, 5)),
        ("name: 西湖\nregion：浙江\nb: c\n", advice.FULL_WIDTH_COLON, (2, 7)),
        ("name:西湖\nregion: x\n", advice.NO_SPACE, (1, 5)),
        ("name: x\nregion:西湖\nb: c\n", advice.NO_SPACE, (2, 7)),
        ("name: x\nhello\nb: c\n", advice.NO_COLON, (2, 1)),
        ("name: 西湖: 好\nb: c\n", advice.COLON_IN_TEXT, (1, 9)),
        ("summary: foo\n  bar: baz\n", advice.TOO_FAR_RIGHT, (2, 6)),
        ("a:\n    b: 1\n  c: 2\n", advice.NOT_ALIGNED, (3, 3)),
        ("a:\n  - b\n c: d\n", advice.NOT_ALIGNED, (3, 2)),
        ("- a\nb: c\n", advice.NOT_ALIGNED, (2, 1)),
        ("  a: b\nc: d\n", advice.NOT_ALIGNED, (2, 1)),
        ('name: "abc\nb: c\n', advice.OPEN_QUOTE, (1, 7)),
        ("a: '\n---\n", advice.OPEN_QUOTE, (1, 4)),
        ('a: "b\nc: "d"\n', advice.OPEN_QUOTE, (1, 4)),
        ('a: "b\nc": d\n', advice.OPEN_QUOTE, (1, 4)),
        ('name: "a" b\nc: d\n', advice.AFTER_QUOTE, (1, 11)),
        ("a: 'it's'\nb: c\n", advice.AFTER_QUOTE, (1, 8)),
        ("name: @x\n", advice.RESERVED_SIGN, (1, 7)),
        ("name: `x`\n", advice.RESERVED_SIGN, (1, 7)),
        ("name: %x\n", advice.RESERVED_SIGN, (1, 7)),
        ("a: **b**\n", advice.STAR_OR_AMPERSAND, (1, 4)),
        ("a: & b\n", advice.STAR_OR_AMPERSAND, (1, 4)),
        ("a: [b, c\nd: e\n", advice.OPEN_BRACKET, (1, 4)),
        ("a: {b: c\nd: e\n", advice.OPEN_BRACE, (1, 4)),
        ('a: "\\d"\n', advice.ESCAPE, (1, 5)),
        ('a: "\\ud800"\n', advice.ESCAPE, (1, 7)),
        ('a: "\\xzz"\n', advice.ESCAPE, (1, 7)),
        ("a: - b\n", advice.LIST_ON_KEY_LINE, (1, 4)),
        ("a: ? b\n", advice.QUESTION_MARK, (1, 4)),
        ("a: | text\n", advice.TEXT_AFTER_BAR, (1, 6)),
        ("a: }\n", advice.GENERIC, (1, 4)),
        ("a: [1]]\n", advice.GENERIC, (1, 7)),
    ],
)
def test_advice(text: str, expected: Advice, place: tuple[int, int]) -> None:
    (diagnostic,) = read("f.yml", text.encode()).diagnostics
    assert diagnostic.code == "yaml-syntax"
    assert (diagnostic.message, diagnostic.help) == (expected.message, expected.remedy)
    assert (diagnostic.span.line, diagnostic.span.column) == place

import pytest

from linli.editor.sheets.csv_table import csv_table
from linli.editor.sheets.headers import find_headers
from linli.editor.sheets.mapping import BadMapping, is_mapping, mapping_text, read_mapping
from linli.profiles.kinds import KINDS

REPRESENTATIVE = KINDS[1]


def test_what_is_written_down_is_read_again() -> None:
    table = csv_table("a.csv", "姓名,职务,职务,手机,什么: 也不是,- x\n".encode())
    headers = find_headers(table, REPRESENTATIVE)
    text = mapping_text(headers, REPRESENTATIVE)
    assert is_mapping(text.encode())
    mapping = read_mapping("m.yml", text.encode(), REPRESENTATIVE)
    assert mapping == {
        "姓名": ("name",),
        "职务": ("posts", 0, "title"),
        "职务#2": ("posts", 1, "title"),
        "手机": None,
        "什么: 也不是": None,
        "- x": None,
    }
    assert find_headers(table, REPRESENTATIVE, mapping).taken == headers.taken


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("kind: program\ncolumns:\n  a: name\n", 1, "--as"),
        ("columns:\n  a: nmae\n", 2, "name"),
        ("columns:\n  a: [name]\n", 2, ""),
        ("a: name\n", 1, "columns:"),
        ("columns: [a]\n", 1, "columns:"),
        ("a: b\na: b\n", 2, ""),
        ("a: &x b\n", 1, ""),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, line: int, words: str) -> None:
    with pytest.raises(BadMapping) as caught:
        read_mapping("m.yml", text.encode(), REPRESENTATIVE)
    assert caught.value.diagnostics[0].span.line == line
    assert words in "".join(one.help.zh for one in caught.value.diagnostics)

import pytest

from linli.editor.sheets.columns import column_at
from linli.editor.sheets.csv_table import csv_table
from linli.editor.sheets.header_words import words_of
from linli.editor.sheets.headers import Headers, How, find_headers, parsed, unknown_headers
from linli.editor.sheets.table import Table
from linli.profiles.kinds import KINDS, Kind

REPRESENTATIVE, PROGRAM = KINDS[1], KINDS[2]


def found(*lines: str, hidden: frozenset[int] = frozenset(), kind: Kind = REPRESENTATIVE) -> Headers:
    table = csv_table("a.csv", "\n".join(lines).encode())
    return find_headers(Table(table.file, table.sheet, table.rows, hidden), kind)


def meant(headers: Headers) -> list[tuple[str, str, str]]:
    return [(one.label, one.how.name, one.column.name if one.column else "") for one in headers.matches]


def test_headers_are_found_below_titles_and_remarks() -> None:
    headers = found("2024年名单", "", "填表人：王芳,,日期", "序号,姓名,职务", "1,王芳,书记")
    assert headers.row == 4
    assert meant(headers) == [("序号", "COUNTING", ""), ("姓名", "KNOWN", "name"), ("职务", "KNOWN", "posts.1.title")]
    assert headers.taken.keys() == {2, 3}
    assert headers.place_of(("name",)) == 2
    assert headers.place_of(("body",)) is None


def test_repeated_headers_are_about_the_next_entry_of_their_list() -> None:
    headers = found("姓名,职务,单位,职务,单位,姓名,职务")
    assert meant(headers) == [
        ("姓名", "KNOWN", "name"),
        ("职务", "KNOWN", "posts.1.title"),
        ("单位", "KNOWN", "posts.1.organisation"),
        ("职务#2", "KNOWN", "posts.2.title"),
        ("单位#2", "KNOWN", "posts.2.organisation"),
        ("姓名#2", "REPEATED", "name"),
        ("职务#3", "KNOWN", "posts.3.title"),
    ]


@pytest.mark.parametrize(
    ("header", "how", "name"),
    [
        ("姓　名", How.KNOWN, "name"),
        ("姓名（必填）", How.KNOWN, "name"),
        ("Name", How.KNOWN, "name"),
        ("手机号", How.PERSONAL, ""),
        ("身份证号码", How.PERSONAL, ""),
        ("联系电话", How.PERSONAL, ""),
        ("任职时问", How.GUESSED, "posts.1.since"),
        ("Sumary", How.GUESSED, "summary"),
        ("什么也不是的一列", How.UNKNOWN, ""),
    ],
)
def test_a_header_is_understood_guessed_at_or_named(header: str, how: How, name: str) -> None:
    headers = found(f"{header},简介" if name != "summary" else f"{header},姓名")
    first = headers.matches[0]
    assert (first.how, first.column.name if first.column else "") == (how, name)


def test_a_program_may_have_a_telephone() -> None:
    assert meant(found("项目名称,联系电话", kind=PROGRAM))[1] == ("联系电话", "KNOWN", "phone")


def test_a_hidden_column_is_not_imported() -> None:
    headers = found("姓名,备注", hidden=frozenset({2}))
    assert headers.matches[1].how is How.HIDDEN
    assert headers.taken.keys() == {1}


def test_a_guess_counts_once_it_is_agreed_to() -> None:
    headers = found("姓名,任职时问")
    assert headers.taken.keys() == {1}
    assert headers.agreed().taken.keys() == {1, 2}


def test_a_mapping_has_the_last_word() -> None:
    table = csv_table("a.csv", "谁,姓名,职务,职务\n".encode())
    mapping = {"谁": ("name",), "姓名": None, "职务#2": ("posts", 0, "note")}
    headers = find_headers(table, REPRESENTATIVE, mapping)
    assert meant(headers) == [
        ("谁", "MAPPED", "name"),
        ("姓名", "IGNORED", ""),
        ("职务", "KNOWN", "posts.1.title"),
        ("职务#2", "MAPPED", "posts.1.note"),
    ]


def test_columns_that_nobody_understands_are_told() -> None:
    table = csv_table("a.csv", "姓名,任职时问,什么也不是,手机\n".encode())
    told = list(unknown_headers(table, find_headers(table, REPRESENTATIVE)))
    assert [(one.span.column, one.code) for one in told] == [(2, "unknown-column"), (3, "unknown-column")]
    assert "职务1·起" in told[0].help.zh


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_word_for_a_column_leads_to_one(kind: Kind) -> None:
    words = words_of(kind)
    assert len(words) > 15
    assert [word for word, path in words.items() if column_at(kind, parsed(path)) is None] == []

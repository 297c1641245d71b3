from pathlib import Path

import pytest

from linli.editor.document import Edit, NotEditable, document_of, open_document

FILE = "content/communities/jia.yml"


@pytest.mark.parametrize(
    "data",
    [
        "name: 甲\nkind: city\n",
        "name: 甲\r\nkind: city\r\n",
        "\ufeffname: 甲\r\nkind: city",
        "name: 甲\r\nkind: city\nx: y\r\n",
    ],
)
def test_what_is_not_changed_stays_to_the_byte(data: str) -> None:
    document = document_of(FILE, data.encode())
    assert document.edited(()) == data.encode()
    place = document.text.index("甲")
    assert document.edited([Edit(place, place + 1, "乙")]).decode() == data.replace("甲", "乙")


def test_a_new_line_ends_as_the_others_do() -> None:
    document = document_of(FILE, b"name: a\r\nkind: city\r\n")
    place = document.text.index("\n")
    assert document.edited([Edit(place, place, "\nx: y")]) == b"name: a\r\nx: y\r\nkind: city\r\n"


@pytest.mark.parametrize("data", [b"\xff\xfe", b"name: [", b"", b"a: 1\na: 2\n", "name: \u202e甲\n".encode()])
def test_a_faulty_file_is_not_opened(data: bytes) -> None:
    with pytest.raises(NotEditable) as refused:
        document_of(FILE, data)
    assert refused.value.file == FILE
    assert refused.value.diagnostics


def test_a_file_that_is_not_there_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(NotEditable):
        open_document(tmp_path / "no.yml", FILE)

import pytest

from linli.diagnostics import Diagnostic
from linli.documents.encoding import decode


def refused(data: bytes) -> Diagnostic:
    result = decode("f.yml", data)
    assert isinstance(result, Diagnostic)
    assert result.code == "not-utf8"
    assert "UTF-8" in result.help.zh
    assert "UTF-8" in result.help.en
    return result


def test_utf8_is_decoded_with_plain_line_ends() -> None:
    assert decode("f.yml", "\ufeffa: 西\r\nb".encode()) == "a: 西\nb"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf16_is_named(encoding: str) -> None:
    assert "UTF-16" in refused("name: hello world\n".encode(encoding)).message.zh


def test_gbk_is_named_with_the_first_wrong_place() -> None:
    diagnostic = refused("id: a\r\nname: 西湖社区\r\n".encode("gbk"))
    assert "GBK" in diagnostic.message.zh
    assert "GBK" in diagnostic.help.en
    assert (diagnostic.span.line, diagnostic.span.column) == (2, 7)


def test_damaged_utf8_is_not_taken_for_gbk() -> None:
    diagnostic = refused("\ufeffname: 西湖".encode() + b"\xe8\xa5" + "社区\n".encode())
    assert "GBK" not in diagnostic.message.zh
    assert (diagnostic.span.line, diagnostic.span.column) == (1, 9)


def test_other_bytes_are_not_called_gbk() -> None:
    assert "GBK" not in refused(b"a: \xff\xff\n").message.zh

"""Bytes to text: UTF-8 only, with a helpful guess when it is something else."""

import codecs
from typing import Final

from linli.diagnostics import Diagnostic, Span
from linli.documents import problems

_UTF16_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ZEROS_OF_UTF16: Final = 4
"""One byte in this many being zero gives away UTF-16 without a mark: even a few ASCII characters do that."""


def decode(file: str, data: bytes) -> str | Diagnostic:
    """The text of a file with lines that end in LF and without a byte order mark; or why there is none."""
    if _looks_like_utf16(data):
        return problems.not_utf8(Span.of_file(file), "UTF-16")
    try:
        return _with_plain_ends(data)
    except UnicodeDecodeError as error:
        before = _with_plain_ends(data[: error.start])
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        guess = "GBK/GB18030" if before.isascii() and _is_gb18030(data) else None
        return problems.not_utf8(Span(file, line, column, line, column + 1), guess)


def _with_plain_ends(data: bytes) -> str:
    return data.decode().removeprefix("\ufeff").replace("\r\n", "\n")


def _looks_like_utf16(data: bytes) -> bool:
    return data.startswith(_UTF16_MARKS) or data.count(0) * _ZEROS_OF_UTF16 > len(data)


def _is_gb18030(data: bytes) -> bool:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return any("\u4e00" <= character <= "\u9fff" for character in text)

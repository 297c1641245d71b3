"""How a value is written in YAML: as it is where that can be, else in quotes, or as a block if it has lines."""

import re
from typing import Any, Final

import yaml

from linli.editor.layout import Items, Leaf, Piece

_PLAIN: Final = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`][^\n]*|[-?:][^\s,\[\]{}][^\n]*")
_NOT_PLAIN: Final = re.compile(r": |\s#|:$|\s$|\t")
_OF_FLOW: Final = re.compile(r"[,\[\]{}]")
_NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL", "---", "..."})
_ESCAPED: Final = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
_BLOCK_LINES: Final = re.compile(r"[^\s\x00-\x08][^\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]*\n?")


def scalar(text: str, *, style: str = "", in_flow: bool = False) -> str:
    """``text`` on one line: plain where nothing else is asked for and it can be; ``style`` is the quote to keep."""
    if style == "'" and "\n" not in text and not _ESCAPED.search(text.replace('"', "").replace("\\", "")):
        return "'" + text.replace("'", "''") + "'"
    if not style and _is_plain(text, in_flow=in_flow):
        return text
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def block(text: str, indent: int) -> list[str] | None:
    """The lines of ``text`` as a block behind its key, indented by ``indent``; None where it cannot be one."""
    if not _BLOCK_LINES.fullmatch(text) or text.endswith("\n\n"):
        return None
    lines = text.removesuffix("\n").split("\n")
    if any(line != line.rstrip() for line in lines):
        return None
    return ["|" if text.endswith("\n") else "|-", *(" " * indent + line if line else "" for line in lines)]


def data(piece: Piece) -> Any:  # noqa: ANN401 - a tree of dicts, lists and texts
    """What a piece says, however it is written: dicts, lists, texts (without line ends behind them), None."""
    if isinstance(piece, Leaf):
        return None if piece.is_empty else piece.text.rstrip("\n")
    if isinstance(piece, Items):
        return [data(item.value) for item in piece.children]
    return {pair.key.text: data(pair.value) for pair in piece.children}


def _is_plain(text: str, *, in_flow: bool) -> bool:
    if text in _NOTHING or not _PLAIN.fullmatch(text) or _NOT_PLAIN.search(text) or _ESCAPED.search(text[:1]):
        return False
    if in_flow and _OF_FLOW.search(text):
        return False
    written = f"a: [{text}]" if in_flow else f"a: {text}"
    try:  # The parser itself has the last word.
        read = [event.value for event in yaml.parse(written, yaml.CSafeLoader) if isinstance(event, yaml.ScalarEvent)]
    except yaml.YAMLError:
        return False
    return read == ["a", text]


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if character in '"\\':
        return f"\\{character}"
    return "\\n" if character == "\n" else f"\\u{ord(character):04x}"

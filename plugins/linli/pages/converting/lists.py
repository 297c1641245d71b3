"""Bulleted and numbered lists of templates, with paragraphs and lists inside their items."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from linli.pages.converting.attributes import attributes
from linli.pages.converting.spans import words
from linli.pages.converting.unsure import UnsureError

ITEM: Final = re.compile(r"(?:-   |\d+\.  )(?=\S)")
"""The sign before an item."""

_INNER_ITEM: Final = re.compile(r" {4,}(?:[-*+]|\d+\.) ")
_NUMBER: Final = re.compile(r"\d")
_STEP: Final = "    "


@dataclass(slots=True)
class _Item:
    """An item: its first text, the lines of a list right below it, and blocks below it.

    ``is_loose`` says whether its text is a paragraph.
    """

    text: str
    is_loose: bool
    lines: list[str] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)


def list_html(blocks: Sequence[str], elements: Callable[[Sequence[str]], list[str]]) -> str:
    """The HTML of a list: ``blocks`` of items, and blocks indented below an item, which ``elements`` converts."""
    items: list[_Item] = []
    for block in blocks:
        if block.startswith(_STEP):
            if not items:
                raise UnsureError
            _add_below(items[-1], block)
        else:
            _add_items(items, block)
    name = "ol" if _NUMBER.match(blocks[0]) else "ul"
    shown = "\n".join(_item_html(item, elements) for item in items)
    return f"<{name}>\n{shown}\n</{name}>"


def _add_below(item: _Item, block: str) -> None:
    inner = "\n".join(line.removeprefix(_STEP) for line in block.split("\n"))
    if inner.startswith(" ") or item.lines:
        raise UnsureError
    item.is_loose = True
    item.blocks.append(inner)


def _add_items(items: list[_Item], block: str) -> None:
    is_numbered = block[0] != "-"
    if items:
        if items[-1].lines:
            raise UnsureError
        items[-1].is_loose = True
    is_loose = bool(items)
    for line in block.split("\n"):
        sign = ITEM.match(line)
        if sign:
            if (line[0] != "-") != is_numbered:
                raise UnsureError
            items.append(_Item(line[sign.end() :], is_loose))
            is_loose = False
        elif not items:
            raise UnsureError
        elif _INNER_ITEM.match(line):
            items[-1].lines.append(line.removeprefix(_STEP))
        elif items[-1].lines or not line.startswith(_STEP):
            raise UnsureError
        else:
            items[-1].text += f"\n{line}"


def _item_html(item: _Item, elements: Callable[[Sequence[str]], list[str]]) -> str:
    text, written = split_attributes(item.text)
    shown = attributes(written)[0] if written else ""
    inside = words(text)
    if item.lines:
        if item.is_loose:
            raise UnsureError
        inner = list_html(["\n".join(item.lines)], elements)
        return f"<li{shown}>{inside}{inner}\n</li>"
    if not item.is_loose:
        return f"<li{shown}>{inside}</li>"
    return "\n".join(_lines(f"<p{shown}>{inside}</p>", elements(item.blocks) if item.blocks else ()))


def _lines(first: str, others: Iterable[str]) -> Iterable[str]:
    yield "<li>"
    yield first
    yield from others
    yield "</li>"


def split_attributes(block: str) -> tuple[str, str]:
    """A block without the list of attributes on its last line, and that list; nothing where there is none."""
    if not block.endswith(" }"):
        return block, ""
    start = block.rfind("\n")
    line = block[start + 1 :].lstrip(" ")
    if start < 0 or not line.startswith("{: "):
        return block, ""
    if line == "{: }":
        raise UnsureError
    return block[:start], line[3:-2]

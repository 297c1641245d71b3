"""Writing a layout again in canonical form: two spaces a level, fields in order, everything else as it was."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from pydantic import BaseModel

from linli.diagnostics.width import display_width
from linli.editor.comments import Comment, Comments
from linli.editor.layout import Block, Group, Layout, Leaf, Pair, Piece
from linli.editor.order import ordered
from linli.editor.values import block as block_text
from linli.schema.shape import Shape, shapes

INDENT: Final = 2
WIDTH: Final = 120
"""Columns of a line that holds a list of ids."""

EMPTY: Final = "\0"
"""An empty line between fields; of several, one is written. (Empty lines of texts are empty.)"""

_WORD: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9/._-]*|\"[^\"\\\n]*\"|'[^'\n]*'")
_INDICATOR: Final = re.compile(r"^([|>][+-]?)[1-9]")
_BLANKS: Final = " \t"


class Emitter:
    """Makes the lines of pieces. Models say in which order fields go; where there is none, they stay as they are."""

    def __init__(self, layout: Layout, comments: Comments) -> None:
        """Of a layout, with its comments."""
        self._layout = layout
        self._comments = comments

    def group(self, group: Group, indent: int, model: type[BaseModel] | None) -> Iterator[str]:
        """The lines of keys with values, with the comments that belong to them."""
        fields = shapes(model) if model else {}
        for pair in ordered(group.children, model):
            yield from self._lead(pair.start, indent)
            yield from self._pair(pair, indent, fields.get(pair.key.text))
        yield from self._tail(group, indent)

    def own_lines(self, comments: Iterable[Comment], indent: int) -> Iterator[str]:
        """Comments on lines of their own."""
        for number, comment in enumerate(comments):
            if number and comment.after_blank:
                yield EMPTY
            yield " " * indent + comment.text

    def _lead(self, start: int, indent: int) -> Iterator[str]:
        """The empty lines and comments above a key or dash."""
        if start in self._comments.blank:
            yield EMPTY
        yield from self.own_lines(self._comments.lead.get(start, ()), indent)
        if start in self._comments.parted:
            yield EMPTY

    def _tail(self, block: Block, indent: int) -> Iterator[str]:
        comments = self._comments.tail.get(block.start, ())
        if comments and comments[0].after_blank:
            yield EMPTY
        yield from self.own_lines(comments, indent)

    def _pair(self, pair: Pair, indent: int, shape: Shape | None) -> Iterator[str]:
        key, value = f"{' ' * indent}{pair.key.raw}:", pair.value
        behind_key, behind = self._behind(pair.key.end), self._behind_value(value)
        if behind_key and behind:  # one line holds one of them
            yield " " * indent + behind_key.lstrip()
            behind_key = ""
        behind = behind_key or behind
        if not isinstance(value, Leaf) and self._brackets(value, shape, len(key)) is None:
            yield key + behind
            yield from self._block(value, indent + INDENT, shape)
            return
        first, *others = self._inline(value, indent, shape, self._layout.column(pair.start), behind)
        yield f"{key} {first}" if value.end > value.start else key + first
        yield from others

    def _item(self, start: int, value: Piece, indent: int, shape: Shape | None) -> Iterator[str]:
        """The lines of a value in a list; comments above its first key go above its dash."""
        yield from self._lead(start, indent)
        dash, behind = " " * indent + "-", self._behind_value(value)
        if isinstance(value, Leaf) or (value.flow and self._brackets(value, shape, indent, in_list=True) is not None):
            first, *others = self._inline(value, indent, shape, self._layout.column(start), behind)
            yield f"{dash} {first}" if value.end > value.start else dash + first
            yield from others
            return
        lines = list(self._block(value, indent + INDENT, shape))
        begin = next(number for number, line in enumerate(lines) if line != EMPTY and line.lstrip()[:1] != "#")
        yield from (line if line == EMPTY else line[INDENT:] for line in lines[:begin])
        if behind:
            yield " " * indent + behind.lstrip()
        yield f"{dash} {lines[begin][indent + INDENT :]}"
        yield from lines[begin + 1 :]

    def _block(self, value: Block, indent: int, shape: Shape | None) -> Iterator[str]:
        """The lines of a list or mapping below its key or behind its dash."""
        if isinstance(value, Group):
            yield from self.group(value, indent, shape.part if shape else None)
            return
        for item in value.children:
            yield from self._item(item.start, item.value, indent, shape)
        yield from self._tail(value, indent)

    def _brackets(self, value: Block, shape: Shape | None, column: int, *, in_list: bool = False) -> str | None:
        """A list or mapping as it is written beside its key, if it is: lists of ids, and what nobody knows better."""
        has_inside = any(value.start < place < value.end for place in self._comments.inside)
        if value.flow and (shape is None or not value.children or has_inside):
            return self._layout.text[value.start : value.end]
        if in_list or shape is None or isinstance(value, Group) or (not value.flow and self._comments.has_any(value)):
            return None
        words = [item.value.raw for item in value.children if isinstance(item.value, Leaf)]
        if len(words) < len(value.children) or not all(map(_WORD.fullmatch, words)):
            return None
        line = f"[{', '.join(words)}]"
        return line if column + 1 + display_width(line) <= WIDTH else None

    def _inline(self, value: Piece, indent: int, shape: Shape | None, column: int, behind: str) -> list[str]:
        """A value beside its key or dash, which stood at ``column``: its first line without indentation, then others.

        The comment ``behind`` it goes where its line ends: the first one of a block text, else the last one.
        """
        if not isinstance(value, Leaf):
            return _moved(self._brackets(value, shape, indent) or "", indent, behind)
        if value.is_block:
            first, *others = _block_lines(value, indent, column)
            return [first + behind, *others]
        lines = block_text(value.text, indent + INDENT) if "\n" in value.text else None
        if lines:
            return [lines[0] + behind, *lines[1:]]
        return _moved(value.raw, indent, behind)

    def _behind(self, offset: int) -> str:
        comment = self._comments.behind.get(offset)
        return f"{comment.gap}{comment.text}" if comment else ""

    def _behind_value(self, value: Piece) -> str:
        """The comment behind a value; behind a block stands that of its last line, which is not its own."""
        return self._behind(value.end) if isinstance(value, Leaf) or value.flow else ""


def _moved(raw: str, indent: int, behind: str) -> list[str]:
    """The lines of what is written in quotes, in brackets or plainly, moved to where they belong."""
    first, *others = raw.split("\n")
    lines = [first, *(" " * (indent + INDENT) + kept if (kept := line.lstrip(_BLANKS)) else "" for line in others)]
    lines[-1] += behind
    return lines


def _block_lines(value: Leaf, indent: int, column: int) -> list[str]:
    """A block text, moved as a whole; its key or dash stood at ``column``."""
    header, *lines = value.raw.split("\n")
    full = [line for line in lines if line.strip(" ")]
    if digit := re.search("[1-9]", header.partition("#")[0]):
        own = column + int(digit[0])
    else:
        own = len(full[0]) - len(full[0].lstrip(" ")) if full else 0
    moved = [" " * (indent + INDENT) + line[own:] if line[own:] else "" for line in lines]
    return [_INDICATOR.sub(rf"\g<1>{INDENT}", header), *moved]

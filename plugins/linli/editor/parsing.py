"""From a text to its layout, by the parser's events."""

from collections.abc import Iterator
from typing import Final, Protocol

import yaml

from linli.editor.layout import Group, Item, Items, Layout, Leaf, Pair, Piece

_SPACE: Final = " \t\n"


class Mark(Protocol):
    """A place as the parser gives it."""

    @property
    def index(self) -> int:
        """The characters before it."""


def lay_out(text: str) -> Layout:
    """The layout of a text whose lines end in LF. Raises ValueError where it is not one mapping of plain YAML."""
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    try:
        next(events)  # the stream
        document = next(events)
        start = next(events)
        if not isinstance(start, yaml.MappingStartEvent):
            raise ValueError  # noqa: TRY004 - the text is wrong, not an argument
        root = _Parser(text, events).group(start)
        finish = next(events)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error
    begin = _offset(document.end_mark) if getattr(document, "explicit", False) else 0
    end = _offset(finish.start_mark) if getattr(finish, "explicit", False) else len(text)
    return Layout(text, root, begin, end)


class _Parser:
    """Takes the events of one document; ``reached`` is the offset behind the latest value."""

    def __init__(self, text: str, events: Iterator[yaml.Event]) -> None:
        self.text = text
        self.events = events
        self.reached = 0

    def piece(self, event: yaml.Event) -> Piece:
        """The value that begins with ``event``."""
        if getattr(event, "anchor", None) is not None or getattr(event, "tag", None) is not None:
            raise ValueError
        match event:
            case yaml.ScalarEvent():
                return self.leaf(event)
            case yaml.SequenceStartEvent():
                return self.items(event)
            case yaml.MappingStartEvent():
                return self.group(event)
        raise ValueError

    def leaf(self, event: yaml.ScalarEvent) -> Leaf:
        start, style = _offset(event.start_mark), event.style or ""
        raw = self.text[start : _offset(event.end_mark)]
        if style in {"|", ">"} and "+" not in raw.partition("\n")[0].partition("#")[0]:
            raw = raw.rstrip(_SPACE)
        elif style in {"|", ">"}:
            raw = raw.removesuffix("\n")
        self.reached = start + len(raw)
        return Leaf(event.value, raw, start, style)

    def items(self, event: yaml.SequenceStartEvent) -> Items:
        start, flow = _offset(event.start_mark), bool(event.flow_style)
        children: list[Item] = []
        while not isinstance(inner := next(self.events), yaml.SequenceEndEvent):
            dash = _offset(inner.start_mark) if flow else self._dash(start if not children else self.reached)
            self.reached = max(self.reached, dash + 1)
            children.append(Item(dash, self.piece(inner)))
        return Items(tuple(children), start, self._end(inner, flow=flow), flow)

    def group(self, event: yaml.MappingStartEvent) -> Group:
        start, flow = _offset(event.start_mark), bool(event.flow_style)
        children: list[Pair] = []
        while not isinstance(inner := next(self.events), yaml.MappingEndEvent):
            key = self.piece(inner)
            if not isinstance(key, Leaf) or key.is_block:
                raise ValueError
            value = self.piece(next(self.events))
            children.append(Pair(key, value))
        return Group(tuple(children), start, self._end(inner, flow=flow), flow)

    def _end(self, event: yaml.Event, *, flow: bool) -> int:
        """The offset behind a list or mapping: its bracket, or its last value (the parser gives that of the next)."""
        if flow:
            self.reached = _offset(event.end_mark)
        return self.reached

    def _dash(self, offset: int) -> int:
        """The next dash behind ``offset``, with nothing but space and comments between."""
        while self.text[offset] != "-":
            if self.text[offset] not in f"{_SPACE}#":
                raise ValueError
            offset = self.text.index("\n", offset) if self.text[offset] == "#" else offset + 1
        return offset


def _offset(mark: Mark | None) -> int:
    """The characters before a mark, which the parser gives of everything that is in the text."""
    if mark is None:
        raise ValueError
    return mark.index

"""Building the tree from the parser's events with a stack of our own: no recursion, nothing composed or constructed."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import yaml

from linli.diagnostics import Diagnostic, Span
from linli.documents import problems
from linli.documents.characters import REPLACEMENT, inspect
from linli.documents.findings import reported
from linli.documents.limits import Limits
from linli.documents.nodes import Entry, Mapping, Node, Scalar, Sequence
from linli.documents.source import Source, joined


@dataclass(slots=True)
class _Open:
    """A list or mapping that is still being read. Of a mapping, ``key`` waits for its value."""

    is_mapping: bool
    is_flow: bool
    span: Span
    items: list[Node] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    first: dict[str, Span] = field(default_factory=dict)
    key: Scalar | None = None
    awaits_value: bool = False

    def closed(self) -> Node:
        """The finished node."""
        return Mapping(tuple(self.entries), self.span) if self.is_mapping else Sequence(tuple(self.items), self.span)

    def drop(self, node: Scalar) -> None:
        """Forget the latest value if it is ``node``. (A key that still waits for its value is never kept anyway.)"""
        if self.entries and self.entries[-1].value is node:
            self.entries.pop()
        elif self.items and self.items[-1] is node:
            self.items.pop()


@dataclass(slots=True)
class Builder:
    """Takes the events of one document. ``complete`` turns false as soon as anything of the file is left out."""

    source: Source
    limits: Limits
    root: Node | None = None
    latest: Scalar | None = None
    complete: bool = True
    diagnostics: list[Diagnostic] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)

    def take(self, event: yaml.Event) -> bool:
        """Add what an event says; false when reading has to stop."""
        match event:
            case yaml.ScalarEvent():
                span = self._noted(event)
                self._place(self._scalar(event, span), span)
            case yaml.CollectionStartEvent():
                return self._open(event, self._noted(event))
            case yaml.CollectionEndEvent():
                self._close(self.source.span(event.start_mark, event.end_mark))
            case yaml.AliasEvent():
                self.complete = False
                self._place(None, self._noted(event))
        return True

    def stop(self, diagnostic: Diagnostic, line: int | None = None) -> None:
        """End the reading early. A value that reaches ``line``, where the parser gave up, may be misread: drop it."""
        self.diagnostics.append(diagnostic)
        self.complete = False
        latest = self.latest
        if line is not None and latest is not None and latest.span.end_line >= line:
            if self.stack:
                self.stack[-1].drop(latest)
            elif self.root is latest:
                self.root = None
        while self.stack:
            self._close(None)

    def _noted(self, event: yaml.NodeEvent) -> Span:
        """Where a node stands; its tag and its anchor are reported."""
        span = self.source.span(event.start_mark, event.end_mark)
        if getattr(event, "tag", None) is not None:
            self.diagnostics.append(problems.yaml_tag(span))
        if event.anchor is not None:
            self.diagnostics.append(problems.yaml_anchor(span))
        return span

    def _scalar(self, event: yaml.ScalarEvent, span: Span) -> Scalar | None:
        """A value whose text is clean and NFC; nothing if it is too long."""
        text = event.value
        if len(text) > self.limits.value_length:
            self.diagnostics.append(problems.value_too_long(span, len(text), self.limits.value_length))
            self.complete = False
            return None
        if event.style == '"':  # The raw text was checked before; only escapes bring something new.
            findings, cleaned = inspect(text)
            self.diagnostics += (reported(finding, text, span) for finding in findings)
            text = cleaned
        self.latest = Scalar(unicodedata.normalize("NFC", text), span, plain=not event.style)
        return self.latest

    def _open(self, event: yaml.CollectionStartEvent, span: Span) -> bool:
        if len(self.stack) >= self.limits.depth:
            self.stop(problems.too_deep(span, self.limits.depth))
            return False
        self.stack.append(_Open(isinstance(event, yaml.MappingStartEvent), bool(event.flow_style), span))
        return True

    def _close(self, end: Span | None) -> None:
        """Finish the innermost list or mapping; ``end`` is nothing when the reading ended before it did."""
        done = self.stack.pop()
        if not done.is_flow:  # The parser ends a block where the next thing begins: its last child knows better.
            self._place(done.closed(), done.span)
        elif end is None:  # The bracket that is missing may have swallowed what follows.
            self._place(None, done.span)
        else:
            done.span = joined(done.span, end)
            self._place(done.closed(), done.span)

    def _place(self, node: Node | None, span: Span) -> None:
        """Put a node (nothing, where one was left out) where it belongs."""
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        parent.span = joined(parent.span, span)
        if not parent.is_mapping:
            parent.items += [node] if node is not None else []
        elif parent.awaits_value:
            if parent.key is not None and node is not None:
                parent.entries.append(Entry(parent.key, node))
            parent.key, parent.awaits_value = None, False
        else:
            parent.key, parent.awaits_value = self._key(parent, node), True

    def _key(self, parent: _Open, node: Node | None) -> Scalar | None:
        """A node as the key of a mapping; nothing if it will not do."""
        if node is None:
            return None
        if isinstance(node, Scalar):  # A refused character was reported; without it the field is most likely right.
            text = unicodedata.normalize("NFC", node.text.replace(REPLACEMENT, ""))
            node = node if text == node.text else replace(node, text=text)
        wrong = list(self._wrong_with_key(node))
        self.diagnostics += wrong
        if wrong or not isinstance(node, Scalar):
            self.complete = False
            return None
        if node.text in parent.first:
            self.diagnostics.append(problems.duplicate_key(node.span, node.text, parent.first[node.text]))
            return None
        parent.first[node.text] = node.span
        return node

    def _wrong_with_key(self, node: Node) -> Iterator[Diagnostic]:
        if not isinstance(node, Scalar) or not node.text or "\n" in node.text:
            yield problems.not_a_text_key(node.span)
        elif node.plain and node.text == "<<":
            yield problems.yaml_merge_key(node.span)
        elif len(node.text) > self.limits.key_length:
            yield problems.key_too_long(node.span, self.limits.key_length)
        elif node.text != node.text.strip():
            space = node.text[0] if node.text[0].isspace() else node.text[-1]
            yield problems.invisible_character(node.span, space)

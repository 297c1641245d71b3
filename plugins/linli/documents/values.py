"""Reading a file in which nothing is wrong: its values only, at a third of what a tree with places costs."""

import unicodedata
from dataclasses import dataclass, field
from typing import Any

import yaml

from linli.documents.characters import REPLACEMENT, inspect, is_plain
from linli.documents.encoding import decode
from linli.documents.limits import LIMITS, Limits
from linli.documents.nodes import EMPTY

Values = dict[str, Any]
"""Texts without space around them, lists (None for an item without a value) and such dicts, by keys with a value."""


class _DeclinedError(Exception):
    """Something that only reading with places can judge."""


def values(data: bytes, limits: Limits = LIMITS) -> Values | None:
    """What ``plain`` gives of the tree of ``data`` where ``read`` finds nothing wrong.

    None where something may be wrong, or is merely unusual: then read it with its places.
    """
    text = decode("", data) if len(data) <= limits.size else None
    if not isinstance(text, str) or not _is_usual(text):
        return None
    try:
        return _collected(text, limits)
    except (yaml.YAMLError, _DeclinedError):
        return None


def _is_usual(text: str) -> bool:
    """Whether a text is free of what would be reported or changed before the parser sees it."""
    return (
        not text.startswith("%")
        and "\n%" not in text
        and REPLACEMENT not in text
        and unicodedata.is_normalized("NFC", text)
        and (is_plain(text) or not inspect(text)[0])
    )


def _collected(text: str, limits: Limits) -> Values | None:
    """The values of the only document in a text; None if that is no mapping."""
    next_event = yaml.CSafeLoader(text).get_event
    found, documents = _Collector(limits), 0
    for _ in range(limits.events):
        match event := next_event():
            case yaml.ScalarEvent():
                found.scalar(event)
            case yaml.MappingStartEvent():
                found.start(event, {})
            case yaml.SequenceStartEvent():
                found.start(event, [])
            case yaml.CollectionEndEvent():
                found.end()
            case yaml.DocumentStartEvent() if not documents:
                documents = 1
            case yaml.StreamEndEvent():
                return found.root if isinstance(found.root, dict) else None
            case yaml.StreamStartEvent() | yaml.DocumentEndEvent(explicit=False):
                pass
            case _:
                break
    return None


@dataclass(slots=True)
class _Collector:
    """The lists and dicts that are being read: the innermost ``holder``, its waiting ``key``, and those around it."""

    limits: Limits
    root: dict[str, Any] | list[Any] | str | None = None
    holder: dict[str, Any] | list[Any] | None = None
    key: str | None = None
    around: list[tuple[dict[str, Any] | list[Any], str | None]] = field(default_factory=list)

    def scalar(self, event: yaml.ScalarEvent) -> None:
        """Add a key or a value."""
        text, style = event.value, event.style
        if event.tag is not None or event.anchor is not None or len(text) > self.limits.value_length:
            raise _DeclinedError
        if style == '"':  # escapes bring what the file itself does not show
            text = _unescaped(text)
        holder = self.holder
        if isinstance(holder, dict) and self.key is None:
            self.key = self._as_key(text, style, holder)
        else:
            self._place(None if not style and text in EMPTY else text.strip())

    def start(self, event: yaml.CollectionStartEvent, fresh: dict[str, Any] | list[Any]) -> None:
        """Go into a list or mapping."""
        holder = self.holder
        if event.tag is not None or event.anchor is not None or (isinstance(holder, dict) and self.key is None):
            raise _DeclinedError
        if holder is not None:
            self.around.append((holder, self.key))
            if len(self.around) >= self.limits.depth:
                raise _DeclinedError
        self.holder, self.key = fresh, None

    def end(self) -> None:
        """Leave the innermost list or mapping."""
        done: Any = self.holder
        self.holder, self.key = self.around.pop() if self.around else (None, None)
        if isinstance(done, dict) and None in done.values():
            done = {key: value for key, value in done.items() if value is not None}
        self._place(done)

    def _place(self, value: dict[str, Any] | list[Any] | str | None) -> None:
        """Put a value where it belongs."""
        holder = self.holder
        if holder is None:
            self.root = value
        elif isinstance(holder, list):
            holder.append(value)
        elif self.key is not None:
            holder[self.key], self.key = value, None

    def _as_key(self, text: str, style: str | None, holder: dict[str, Any]) -> str:
        """A text as the key of a mapping."""
        if (
            not text
            or text in holder
            or "\n" in text
            or len(text) > self.limits.key_length
            or (text == "<<" and not style)
            or text != text.strip()
        ):
            raise _DeclinedError
        return text


def _unescaped(text: str) -> str:
    """A text with escapes in NFC, which is free of refused characters."""
    if REPLACEMENT in text or (not is_plain(text) and inspect(text)[0]):
        raise _DeclinedError
    return unicodedata.normalize("NFC", text)

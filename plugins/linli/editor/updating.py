"""Making a file say something else with as few changes to its text as can be: comments, quotes and order stay."""

import json
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from pydantic import BaseModel

from linli.editor.comments import comment_texts
from linli.editor.document import Document, Edit, NotEditable, document_of
from linli.editor.edits import added, replaced, without_item
from linli.editor.layout import Group, Item, Items, Layout, Leaf, Pair, Piece
from linli.editor.rendering import behind, bracketed, item_lines
from linli.editor.values import data
from linli.schema.shape import Shape, shapes

_Values = dict[str, Any]


def updated(document: Document, model: type[BaseModel], values: _Values) -> Document:
    """The document of a ``model``, saying ``values``: texts, lists and such dicts. Raises NotEditable.

    What it says already stays as it is written. No comment is lost: one whose value goes stands at the end then.
    """
    before = document.layout()
    while (edit := _first_edit(document.layout(), model, values)) is not None:
        changed = document_of(document.file, document.edited([edit]))
        if changed.text == document.text:
            raise NotEditable(document.file)
        document = changed
    lost = Counter(comment_texts(before)) - Counter(comment_texts(document.layout()))
    if lost:
        end = document.layout().end
        gap = "" if document.text[:end].endswith("\n") or not end else "\n"
        lines = "".join(f"{comment}\n" for comment in lost.elements())
        document = document_of(document.file, document.edited([Edit(end, end, gap + lines)]))
    if _stripped(data(document.layout().root)) != _stripped(values):
        raise NotEditable(document.file)
    return document


def _stripped(value: Any) -> Any:  # noqa: ANN401 - nested values
    """Nested values without space around texts, and without what says nothing."""
    if isinstance(value, dict):
        return {key: kept for key, inner in value.items() if (kept := _stripped(inner)) is not None}
    if isinstance(value, list):
        return [_stripped(inner) for inner in value]
    return value.strip() if isinstance(value, str) else value


def _first_edit(layout: Layout, model: type[BaseModel], values: _Values) -> Edit | None:
    return next(_of_group(layout, layout.root, model, values), None)


def _of_group(layout: Layout, group: Group, model: type[BaseModel] | None, values: _Values) -> Iterator[Edit]:
    fields = shapes(model) if model else {}
    for pair in group.children:
        if pair.key.text in values:
            yield from _of_value(layout, pair, values[pair.key.text], fields.get(pair.key.text))
    for key, value in values.items():
        if group.pair(key) is None:
            yield _with_pair(layout, group, model or BaseModel, key, value)
    for pair in group.children:  # the last thing, so that something is always left
        if pair.key.text not in values and _stripped(data(pair.value)) is not None:
            yield _without_pair(layout, group, pair)


def _of_value(layout: Layout, holder: Pair | Item, value: object, shape: Shape | None) -> Iterator[Edit]:
    piece = holder.value
    if _stripped(data(piece)) == _stripped(value):
        return
    if isinstance(piece, Group) and isinstance(value, dict) and piece.children:
        yield from _of_group(layout, piece, shape.part if shape else None, value)
    elif isinstance(piece, Items) and isinstance(value, list) and piece.children:
        yield from _of_items(layout, piece, value, shape)
    elif isinstance(piece, Leaf) and isinstance(value, str) and not ("\n" in value and not _in_flow(layout, piece)):
        yield replaced(layout, piece, value)
    else:
        yield _anew(layout, holder, value, shape)


def _of_items(layout: Layout, items: Items, values: list[Any], shape: Shape | None) -> Iterator[Edit]:
    """The first difference between a list and what it is to be."""
    old = [_key(data(item.value)) for item in items.children]
    matcher = SequenceMatcher(None, old, list(map(_key, values)), autojunk=False)
    for what, start, stop, first, last in matcher.get_opcodes():
        if what == "delete" or (what == "replace" and stop - start > last - first):
            yield without_item(layout, items, stop - 1)
        elif what == "insert":
            yield _inserted(layout, items, start, values[first], shape)
        elif what == "replace":
            yield from _of_value(layout, items.children[start], values[first], shape)


def _key(value: object) -> str:
    """The same text for values that say the same."""
    return json.dumps(_stripped(value), sort_keys=True)


def _anew(layout: Layout, holder: Pair | Item, value: object, shape: Shape | None) -> Edit:
    """The value of a key or dash, written anew as a whole."""
    piece = holder.value
    raw = f" {bracketed(value)}" if _in_flow(layout, piece) else behind(value, shape, layout.column(holder.start))
    if isinstance(holder, Pair):
        start = layout.text.index(":", holder.key.end) + 1
    elif _in_flow(layout, piece):
        return Edit(piece.start, piece.end, raw.strip())
    else:
        start = holder.start + 1  # behind the dash
    return Edit(start, max(piece.end, start), raw)


def _with_pair(layout: Layout, group: Group, model: type[BaseModel], key: str, value: object) -> Edit:
    shape = shapes(model).get(key)
    raw = f" {bracketed(value)}" if group.flow else behind(value, shape, layout.column(group.start))
    edit = added(layout, group, model, key, raw)
    return Edit(
        edit.start, edit.end, edit.text.replace(f"{key}:  ", f"{key}: ", 1).replace(f"{key}: \n", f"{key}:\n", 1)
    )


def _without_pair(layout: Layout, group: Group, pair: Pair) -> Edit:
    place = group.children.index(pair)
    following = group.children[place + 1] if place + 1 < len(group.children) else None
    line = layout.text.rfind("\n", 0, pair.start) + 1
    if group.flow or layout.text[line : pair.start].strip():
        if following is not None:
            return Edit(pair.start, following.start, "")
        return Edit(group.children[place - 1].end if place else pair.start, pair.end, "")
    end = layout.line_end(pair.end)
    comment = layout.text[pair.end : end].strip()
    kept = f"{layout.text[line : pair.start]}{comment}\n" if comment.startswith("#") else ""
    return Edit(line, min(end + 1, len(layout.text)), kept)


def _inserted(layout: Layout, items: Items, place: int, value: object, shape: Shape | None) -> Edit:
    if items.flow:
        raw = bracketed(value)
        if place < len(items.children):
            return Edit(items.children[place].start, items.children[place].start, f"{raw}, ")
        return Edit(items.children[-1].end, items.children[-1].end, f", {raw}")
    column = layout.column(items.start)
    lines = item_lines(value, shape, column)
    if place == 0:
        return Edit(items.children[0].start, items.children[0].start, "\n".join(lines).lstrip() + f"\n{' ' * column}")
    end = layout.line_end(items.children[place - 1].end)
    return Edit(end, end, "\n" + "\n".join(lines))


def _in_flow(layout: Layout, piece: Piece) -> bool:
    """Whether a piece stands inside of brackets."""

    def inside(block: Piece, offset: int) -> bool:
        if isinstance(block, Leaf):
            return False
        if block.flow and block is not piece and block.start <= offset < block.end:
            return True
        return any(child.start <= offset <= child.end and inside(child.value, offset) for child in block.children)

    return inside(layout.root, piece.start)

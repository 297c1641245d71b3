"""Where files name a profile or source, and how they come to name it by another id."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from linli.catalogue.references import text_references
from linli.editor.document import Document, Edit, NotEditable
from linli.editor.edits import replaced
from linli.editor.layout import Group, Items, Layout, Leaf, Piece
from linli.editor.parsing import lay_out
from linli.profiles.kinds import Kind
from linli.schema.shape import Shape, shapes


@dataclass(frozen=True, slots=True)
class Renaming:
    """An id of a kind, and the one that takes its place."""

    kind: Kind
    old: str
    new: str


def renamed(document: Document, model: type[BaseModel], renaming: Renaming) -> tuple[Edit, ...]:
    """The edits by which a file that holds a ``model`` names the new id. Raises NotEditable if that cannot be done."""
    layout = document.layout()
    edits = tuple(_in_group(layout, layout.root, model, renaming))
    if any(True for _ in _mentions(_after(document, edits), model, renaming)):
        raise NotEditable(document.file)
    return edits


def renamed_links(text: str, renaming: Renaming) -> str:
    """A hand-written Markdown page with its links to the page of the old id leading to that of the new one."""
    folder = re.escape(renaming.kind.folder)
    link = re.compile(rf"(\]\([^()\s]*?(?<![\w-]){folder}/){re.escape(renaming.old)}(?=[/.)#])")
    return link.sub(lambda match: match[1] + renaming.new, text)


def _after(document: Document, edits: tuple[Edit, ...]) -> Layout:
    """The layout of a file with edits made."""
    text = document.edited(edits).decode().removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        return lay_out(text)
    except ValueError:
        raise NotEditable(document.file) from None


def _mentions(layout: Layout, model: type[BaseModel], renaming: Renaming) -> Iterator[Edit]:
    """What would still have to be changed: fields, and the text of articles as it is read."""
    yield from _in_group(layout, layout.root, model, renaming)
    pair = layout.root.pair("body")
    if pair and isinstance(pair.value, Leaf) and "body" in shapes(model):
        for kind, identity, _ in text_references(pair.value.text):
            if (kind, identity) == (renaming.kind.name, renaming.old):
                yield Edit(pair.value.start, pair.value.end, "")


def _in_group(layout: Layout, group: Group, model: type[BaseModel], renaming: Renaming) -> Iterator[Edit]:
    fields = shapes(model)
    for pair in group.children:
        shape = fields.get(pair.key.text)
        if shape is None:
            continue
        values = [item.value for item in pair.value.children] if isinstance(pair.value, Items) else [pair.value]
        for value in values:
            yield from _in_value(layout, value, shape, renaming)
        if shape.name == "body" and isinstance(pair.value, Leaf):
            yield from _in_text(pair.value, renaming)


def _in_value(layout: Layout, value: Piece, shape: Shape, renaming: Renaming) -> Iterator[Edit]:
    if isinstance(value, Leaf) and shape.target == renaming.kind.name and value.text.strip() == renaming.old:
        yield replaced(layout, value, renaming.new)
    elif isinstance(value, Group) and shape.part is not None:
        yield from _in_group(layout, value, shape.part, renaming)


def _in_text(leaf: Leaf, renaming: Renaming) -> Iterator[Edit]:
    """Links and citations, in the text as it is written: ids have no characters that are written differently."""
    for kind, identity, position in text_references(leaf.raw):
        if (kind, identity) == (renaming.kind.name, renaming.old):
            start = leaf.start + position
            yield Edit(start, start + len(identity), renaming.new)

"""Between a document's tree and a model: plain values for the one, places in the file for the other."""

from typing import Any

from linli.diagnostics import Span
from linli.documents.nodes import Mapping, Node, Scalar, Sequence

Path = tuple[str | int, ...]


def plain(node: Node) -> Any:  # noqa: ANN401 - a tree of dicts, lists and texts
    """Dicts, lists and texts without space around them for ``node``. A key without a value counts as not given."""
    match node:
        case Scalar():
            return node.text.strip()
        case Sequence():
            return [None if isinstance(item, Scalar) and item.is_empty else plain(item) for item in node.items]
        case Mapping():
            return {
                entry.key.text: plain(entry.value)
                for entry in node
                if not (isinstance(entry.value, Scalar) and entry.value.is_empty)
            }


def span_of(tree: Mapping, path: Path) -> Span:
    """Where the value at ``path`` stands, or the nearest thing around it that does stand in the file."""
    node: Node = tree
    span = _start(tree)
    for step in path:
        inner = _step(node, step)
        if inner is None:
            break
        node, span = inner, _start(inner)
    return span


def key_span(tree: Mapping, path: Path) -> Span:
    """Where the key of the field at ``path`` stands; where it is missing, the beginning of what should hold it."""
    node: Node | None = tree
    for step in path[:-1]:
        node = _step(node, step) if node is not None else None
    entry = node.entry(str(path[-1])) if isinstance(node, Mapping) and path else None
    return entry.key.span if entry else span_of(tree, path[:-1])


def _step(node: Node, step: str | int) -> Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        entry = node.entry(step)
        return entry.value if entry else None
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def _start(node: Node) -> Span:
    """The span to point at: a mapping's first key, since the whole mapping would underline too much."""
    return node.entries[0].key.span if isinstance(node, Mapping) and node.entries else node.span

"""Small changes to a file's text: a value, a field more, an entry more in a list. Nothing else of it changes."""

from pydantic import BaseModel

from linli.editor.document import Edit
from linli.editor.layout import Group, Items, Layout, Leaf, Pair, Piece
from linli.editor.values import scalar
from linli.profiles.order import field_order

Path = tuple[str | int, ...]


def at(layout: Layout, path: Path) -> Piece | None:
    """The piece at ``path``, if there is one."""
    piece: Piece | None = layout.root
    for step in path:
        if isinstance(piece, Group) and isinstance(step, str):
            pair = piece.pair(step)
            piece = pair.value if pair else None
        elif isinstance(piece, Items) and isinstance(step, int) and step < len(piece.children):
            piece = piece.children[step].value
        else:
            return None
    return piece


def replaced(layout: Layout, leaf: Leaf, text: str) -> Edit:
    """A value becomes ``text``, in the quotes that it has. (A block text becomes a line.)"""
    style = leaf.style if leaf.style in {"'", '"'} else ""
    raw = scalar(text, style=style, in_flow=_is_in_flow(layout.root, leaf.start))
    gap = "" if leaf.raw or layout.text[leaf.start - 1 : leaf.start].isspace() else " "
    return Edit(leaf.start, leaf.end, gap + raw)


def with_field(layout: Layout, model: type[BaseModel], path: Path, key: str, text: str) -> Edit:
    """The field ``key`` of the mapping at ``path``, which holds a ``model``, becomes ``text``, or is added."""
    group = at(layout, path)
    if not isinstance(group, Group):
        raise KeyError(path)
    pair = group.pair(key)
    if pair and isinstance(pair.value, Leaf):
        return replaced(layout, pair.value, text)
    if pair:
        return Edit(pair.value.start, pair.value.end, scalar(text))
    return added(layout, group, model, key, scalar(text, in_flow=group.flow))


def added(layout: Layout, group: Group, model: type[BaseModel], key: str, raw: str) -> Edit:
    """A field that a mapping does not have yet, written as ``raw``, behind those that go before it."""
    if group.flow:
        separator = ", " if group.children else ""
        place = group.children[-1].end if group.children else group.end - 1
        return Edit(place, place, f"{separator}{key}: {raw}")
    before = _before(group, model, key)
    column = " " * layout.column(group.start)
    if before is None:
        return Edit(group.start, group.start, f"{key}: {raw}\n{column}")
    return _line_behind(layout, _with_comments(layout, before.end, len(column)), f"{column}{key}: {raw}")


def appended(layout: Layout, items: Items, text: str) -> Edit:
    """A list gets ``text`` as its last entry, in the way in which it is written."""
    if items.flow:
        separator = ", " if items.children else ""
        place = items.children[-1].end if items.children else items.end - 1
        return Edit(place, place, separator + scalar(text, in_flow=True))
    return _line_behind(layout, items.children[-1].end, f"{' ' * layout.column(items.start)}- {scalar(text)}")


def without_item(layout: Layout, block: Items, position: int) -> Edit:
    """A list loses an entry with its line; what is behind the entry on its line goes with it."""
    item = block.children[position]
    if block.flow:
        if position + 1 < len(block.children):
            return Edit(item.start, block.children[position + 1].start, "")
        return Edit(block.children[position - 1].end if position else item.start, item.end, "")
    start = layout.text.rfind("\n", 0, item.start) + 1
    return Edit(start, min(layout.line_end(item.end) + 1, len(layout.text)), "")


def _line_behind(layout: Layout, offset: int, line: str) -> Edit:
    """A line more, behind the one on which ``offset`` is."""
    end = layout.line_end(offset)
    return Edit(end, end, f"\n{line}")


def _with_comments(layout: Layout, offset: int, column: int) -> int:
    """The end of the comments below ``offset`` that are indented more than ``column``: they belong to what ends."""
    end = layout.line_end(offset)
    while end < len(layout.text):
        following = layout.line_end(end + 1)
        line = layout.text[end + 1 : following]
        if not line.lstrip(" ").startswith("#") or len(line) - len(line.lstrip(" ")) <= column:
            break
        end = following
    return end


def _before(group: Group, model: type[BaseModel], key: str) -> Pair | None:
    """The last field that goes before ``key``; the last one of all where the model does not know it."""
    order = field_order(model)
    earlier = set(order[: order.index(key)] if key in order else order)
    found: Pair | None = None
    for pair in group.children:
        if pair.key.text in earlier or (found and pair.key.text not in order):
            found = pair
    return found


def _is_in_flow(piece: Piece, offset: int) -> bool:
    """Whether an offset lies within brackets."""
    if isinstance(piece, Leaf):
        return False
    if piece.flow:
        return piece.start <= offset < piece.end
    return any(child.start <= offset < child.end + 1 and _is_in_flow(child.value, offset) for child in piece.children)

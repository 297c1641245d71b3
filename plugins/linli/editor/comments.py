"""Comments and empty lines of a layout, and what each of them belongs to."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from linli.editor.layout import Block, Child, Layout, Leaf, Pair, Piece


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment from its ``#`` to the end of its line; ``gap`` is the space before it, where something else stands."""

    start: int
    text: str
    gap: str = ""
    after_blank: bool = False


@dataclass(slots=True)
class Comments:
    """The comments and empty lines of a layout, by the offsets of what they belong to.

    ``lead`` has the comments above a key or dash, ``tail`` those at the end of a block, by its beginning; ``behind``
    the one on the line of what ends at an offset; ``inside`` the offsets of those within brackets. ``blank`` are the
    keys and dashes that have an empty line above them and their comments, ``parted`` those with one below these.
    """

    lead: dict[int, list[Comment]] = field(default_factory=lambda: defaultdict(list))
    tail: dict[int, list[Comment]] = field(default_factory=lambda: defaultdict(list))
    behind: dict[int, Comment] = field(default_factory=dict)
    inside: list[int] = field(default_factory=list)
    blank: set[int] = field(default_factory=set)
    parted: set[int] = field(default_factory=set)

    def has_any(self, piece: Block) -> bool:
        """Whether there is a comment anywhere in a list or mapping, or right behind one of its values."""
        places = [*self.lead, *self.tail, *self.inside, *self.behind]
        return any(piece.start <= place <= piece.end for place in places)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A key or dash of a block, with the blocks that it stands in, the innermost last."""

    child: Child
    column: int
    blocks: tuple[tuple[Block, int], ...]


def comments_of(layout: Layout) -> Comments:
    """Every comment of a layout with its place."""
    return _Assignment(layout).made()


def comment_texts(layout: Layout) -> Iterator[str]:
    """Every comment of a layout from its ``#`` on, in no particular order."""
    found = comments_of(layout)
    for comments in (*found.lead.values(), *found.tail.values(), found.behind.values()):
        yield from (comment.text for comment in comments)
    for offset in found.inside:
        yield layout.text[offset : layout.line_end(offset)].rstrip()
    for leaf in _leaves(layout.root):
        _, sign, text = leaf.raw.partition("\n")[0].partition("#") if leaf.is_block else ("", "", "")
        if sign:
            yield f"#{text}".rstrip()


class _Assignment:
    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.leaves = sorted(_leaves(layout.root), key=lambda leaf: leaf.start)
        self.starts = [leaf.start for leaf in self.leaves]
        self.flows = list(_flows(layout.root))
        self.entries = sorted(self._entries(layout.root, ()), key=lambda entry: entry.child.start)
        self.entry_starts = [entry.child.start for entry in self.entries]
        ends = [leaf.end for leaf in self.leaves] + [flow.end for flow in self.flows]
        self.ends = sorted(ends)
        self.made_comments = Comments()

    def made(self) -> Comments:
        leading = -1
        for comment, own_line in self._found():
            if any(flow.start < comment.start < flow.end for flow in self.flows):
                self.made_comments.inside.append(comment.start)
            elif own_line or not self._put_behind(comment):
                leading = self._put(comment, leading)
        for entry in self.entries:
            start = entry.child.start
            lead, after_blank = self.made_comments.lead.get(start), self._after_blank(start)
            if lead[0].after_blank if lead else after_blank:
                self.made_comments.blank.add(start)
            if lead and after_blank:
                self.made_comments.parted.add(start)
        return self.made_comments

    def _entries(self, block: Block, blocks: tuple[tuple[Block, int], ...]) -> Iterator[_Entry]:
        if block.flow:
            return
        column = self.layout.column(block.start)
        blocks = (*blocks, (block, column))
        for child in block.children:
            yield _Entry(child, column, blocks)
            if not isinstance(child.value, Leaf):
                yield from self._entries(child.value, blocks)

    def _found(self) -> Iterator[tuple[Comment, bool]]:
        """Every comment, and whether it has a line of its own."""
        reached = self.layout.begin
        for leaf in self.leaves:
            yield from self._in_gap(reached, leaf.start)
            reached = max(reached, leaf.end)
        yield from self._in_gap(reached, self.layout.end)

    def _in_gap(self, start: int, end: int) -> Iterator[tuple[Comment, bool]]:
        text = self.layout.text
        while (start := text.find("#", start, end)) >= 0:
            if start and not text[start - 1].isspace():
                start += 1
                continue
            stop = self.layout.line_end(start)
            before = text[text.rfind("\n", 0, start) + 1 : start]
            gap = before[len(before.rstrip()) :]
            blank = self._after_blank(start)
            yield Comment(start, text[start:stop].rstrip(), gap, blank), not before.strip()
            start = stop

    def _after_blank(self, offset: int) -> bool:
        """Whether the line above that of ``offset`` is empty, and no part of a text."""
        text = self.layout.text
        line = text.rfind("\n", 0, offset)
        above = text.rfind("\n", 0, max(line, 0))
        if line <= self.layout.begin or text[above + 1 : line].strip():
            return False
        place = bisect_left(self.starts, offset)
        return place == 0 or self.leaves[place - 1].end <= above

    def _put_behind(self, comment: Comment) -> bool:
        """Put a comment behind what ends on its line, if anything does."""
        place = bisect_right(self.ends, comment.start)
        if place and "\n" not in self.layout.text[self.ends[place - 1] : comment.start]:
            self.made_comments.behind[self.ends[place - 1]] = comment
            return True
        return False

    def _put(self, comment: Comment, leading: int) -> int:
        """Put a comment where its indentation says: above what follows, or at the end of a block that ends there.

        ``leading`` is the key or dash above which the comment before it went; returns the same for this one.
        """
        column = self.layout.column(comment.start)
        place = bisect_left(self.entry_starts, comment.start)
        following = self.entries[place] if place < len(self.entries) else None
        before = self.entries[place - 1] if place else None
        block = _ending(before, following, column) if before else None
        if following and (block is None or following.child.start == leading):
            self.made_comments.lead[following.child.start].append(comment)
            return following.child.start
        self.made_comments.tail[(block or self.layout.root).start].append(comment)
        return -1


def _ending(before: _Entry, following: _Entry | None, column: int) -> Block | None:
    """The block at whose end a comment at ``column`` stands; None where it belongs to what follows."""
    if following and (column <= following.column or len(following.blocks) > len(before.blocks)):
        return None
    for block, own in reversed(before.blocks):
        if own <= column:
            return None if following and following.blocks[-1][0] is block else block
    return None


def _leaves(piece: Piece) -> Iterator[Leaf]:
    if isinstance(piece, Leaf):
        yield piece
        return
    for child in piece.children:
        if isinstance(child, Pair):
            yield child.key
        yield from _leaves(child.value)


def _flows(piece: Piece) -> Iterator[Block]:
    """The outermost lists and mappings in brackets."""
    if isinstance(piece, Leaf):
        return
    if piece.flow:
        yield piece
        return
    for child in piece.children:
        yield from _flows(child.value)

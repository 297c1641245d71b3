"""The canonical form of a profile's file. Data, comments, quotes and unknown keys are what they were."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from linli.editor.comments import Comment, Comments, comment_texts, comments_of
from linli.editor.document import Document, NotEditable
from linli.editor.emit import EMPTY, Emitter
from linli.editor.layout import Layout
from linli.editor.parsing import lay_out
from linli.editor.values import data
from linli.profiles.kinds import Kind

SCHEMA_LINE: Final = "# yaml-language-server: $schema="


@dataclass(frozen=True, slots=True)
class _Header:
    """The comments at the top of a file that belong to all of it, and whether an empty line follows."""

    comments: tuple[Comment, ...]
    parted: bool


def schema_line(kind: Kind) -> str:
    """The first line of a profile's file, by which text editors know its fields."""
    return f"{SCHEMA_LINE}../../site_config/schemas/{kind.name}.schema.json"


def canonical(document: Document, kind: Kind) -> str:
    """The text of a profile's file in canonical form. Raises NotEditable rather than change what it says."""
    layout = document.layout()
    if layout.root.flow:  # {} or a mapping in braces: nobody's hand wrote that
        return document.text
    comments = comments_of(layout)
    lines = [*_top(layout, comments, kind), *Emitter(layout, comments).group(layout.root, 0, kind.model)]
    text = f"{layout.text[: layout.begin].rstrip()}\n" if layout.begin else ""
    text += "\n".join(_single(lines)) + "\n" + layout.text[layout.end :]
    if text != document.text and not _says_the_same(layout, text, schema_line(kind)):
        raise NotEditable(document.file)
    return text


def _top(layout: Layout, comments: Comments, kind: Kind) -> Iterator[str]:
    """The lines above the first field, which then are no longer its own."""
    first = layout.root.children[0].start
    header = _header(first, comments)
    if header.comments:
        rest = comments.lead[first][len(header.comments) :]
        comments.lead[first] = rest
        comments.blank.discard(first)
        if not rest:
            comments.parted.discard(first)
    if not any(comment.text.startswith(SCHEMA_LINE) for comment in header.comments):
        yield schema_line(kind)
    yield from Emitter(layout, comments).own_lines(header.comments, 0)
    if header.parted:
        yield EMPTY


def _header(first: int, comments: Comments) -> _Header:
    lead = tuple(comments.lead.get(first, ()))
    if first in comments.parted:
        return _Header(lead, parted=True)
    for number in range(len(lead) - 1, 0, -1):
        if lead[number].after_blank:
            return _Header(lead[:number], parted=True)
    return _Header(lead[:1] if lead and lead[0].text.startswith(SCHEMA_LINE) else (), parted=False)


def _single(lines: Iterable[str]) -> Iterator[str]:
    """Lines with one empty line where there are several, and none at the beginning or end."""
    waiting, begun = False, False
    for line in lines:
        if line == EMPTY:
            waiting = begun
            continue
        if waiting:
            yield ""
        yield line
        waiting, begun = False, True


def _says_the_same(old: Layout, text: str, added: str) -> bool:
    """Whether a text says what it said before and has all its comments; one may be ``added``."""
    try:
        new = lay_out(text)
    except ValueError:
        return False
    if data(new.root) != data(old.root):
        return False
    before, after = Counter(comment_texts(old)), Counter(comment_texts(new))
    return not before - after and after - before in (Counter(), Counter([added]))

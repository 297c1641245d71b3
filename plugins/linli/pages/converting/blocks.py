"""The blocks of a page that a template made: headings, paragraphs, lists, definitions, tables, HTML."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from linli.han import slug, unique
from linli.pages.converting.attributes import attributes, sorted_attributes
from linli.pages.converting.lists import ITEM, list_html, split_attributes
from linli.pages.converting.raw import begins_raw, is_whole
from linli.pages.converting.spans import spans, words
from linli.pages.converting.unsure import UnsureError

_HEADING: Final = re.compile(r"(#{1,6}) (\S[^\n]*?)(?: +\{: ([^{}\n]+) \})?")
_NOT_WORDS: Final = re.compile(r"<[^>]*>|&[^;]*;")
_COMMENT: Final = re.compile(r"<!-- [a-z]+ -->")
_INSIDE: Final = re.compile(r'<div((?: [a-z-]+="[^"&<>\x02]*")*) markdown>')
_END: Final = "</div>"
_TERM: Final = re.compile(r"([^\n]+)\n:   (\S[^\n]*)")
_RULE: Final = re.compile(r"\|(?: --- \|){2,}")


class Blocks:
    """Converts blocks. ``used`` holds the anchors that are taken on the page; new ones are added."""

    def __init__(self, used: set[str]) -> None:
        """One object belongs to one page."""
        self.used = used

    def page(self, text: str) -> list[str]:
        """The elements of a stretch of a page."""
        made: list[str] = []
        run: list[str] = []
        blocks = iter(text.strip("\n").split("\n\n"))
        for one in blocks:
            block = one.lstrip("\n")
            if block[:1] != "<":
                if block:
                    run.append(block)
                continue
            inside = _INSIDE.fullmatch(block)
            if inside:
                kept = self._inside(sorted_attributes(inside[1]), blocks)
            elif begins_raw(block):
                kept = _raw(block, blocks)
            elif _COMMENT.fullmatch(block):
                kept = f"{block}\n"
            else:
                run.append(block)
                continue
            made += self.elements(run)
            run = []
            made.append(kept)
        return made + self.elements(run)

    def _inside(self, shown: str, blocks: Iterator[str]) -> str:
        """An HTML element with Markdown in it; ``blocks`` are taken up to its end."""
        inner: list[str] = []
        for one in blocks:
            block = one.lstrip("\n")
            if block == _END or block.endswith(f"\n{_END}"):
                inner.append(block.removesuffix(_END).rstrip("\n"))
                break
            inner.append(block)
        else:
            raise UnsureError
        made = self.elements([block for block in inner if block])
        if not made:
            raise UnsureError
        return "\n".join([f"<div{shown}>", *made, _END])

    def elements(self, blocks: Sequence[str]) -> list[str]:
        """The elements of blocks that hold no HTML but inline tags."""
        made: list[str] = []
        place, end = 0, len(blocks)
        while place < end:
            block = blocks[place]
            start = place
            place += 1
            if block[0] == "#":
                made.append(self._heading(block))
            elif ITEM.match(block):
                while place < end and (blocks[place].startswith("    ") or ITEM.match(blocks[place])):
                    place += 1
                made.append(list_html(blocks[start:place], self.elements))
            elif block[0] == "|":
                made.append(_table(block))
            elif "\n:   " in block:
                while place < end and "\n:   " in blocks[place]:
                    place += 1
                made.append(_definitions(blocks[start:place]))
            else:
                made.append(_paragraph(block))
        return made

    def _heading(self, block: str) -> str:
        heading = _HEADING.fullmatch(block)
        if heading is None or heading[2].endswith(("#", " ")) or heading[2] != heading[2].strip():
            raise UnsureError
        inside = spans(heading[2])
        shown, identity = attributes(heading[3]) if heading[3] else ("", None)
        if identity is None:
            if shown:
                raise UnsureError
            identity = unique(slug(_NOT_WORDS.sub("", inside)), self.used)
            shown = f' id="{identity}"'
        level = len(heading[1])
        return f"<h{level}{shown}>{inside}</h{level}>"


def _raw(block: str, blocks: Iterator[str]) -> str:
    while not is_whole(block):
        following = next(blocks, None)
        if following is None:
            raise UnsureError
        block = f"{block}\n\n{following}"
    return f"{block}\n"


def _paragraph(block: str) -> str:
    text, written = split_attributes(block)
    if not text or text[0].isspace():
        raise UnsureError
    shown = attributes(written)[0] if written else ""
    return f"<p{shown}>{words(text)}</p>"


def _definitions(blocks: Sequence[str]) -> str:
    made = ["<dl>"]
    for block in blocks:
        term = _TERM.fullmatch(block)
        if term is None or term[1] != term[1].strip():
            raise UnsureError
        made.append(f"<dt>{words(term[1])}</dt>\n<dd>{words(term[2])}</dd>")
    made.append("</dl>")
    return "\n".join(made)


def _table(block: str) -> str:
    head, _, rest = block.partition("\n")
    rule, _, body = rest.partition("\n")
    if not body or not _RULE.fullmatch(rule):
        raise UnsureError
    columns = rule.count("---")
    rows = "\n".join(_row(row, "td", columns) for row in body.split("\n"))
    return f"<table>\n<thead>\n{_row(head, 'th', columns)}\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _row(row: str, name: str, columns: int) -> str:
    cells = row[1:-1].split("|")
    if len(cells) != columns or row[0] != "|" or row[-1] != "|":
        raise UnsureError
    between = f"</{name}>\n<{name}>"
    return f"<tr>\n<{name}>{between.join(spans(cell.strip(' ')) for cell in cells)}</{name}>\n</tr>"

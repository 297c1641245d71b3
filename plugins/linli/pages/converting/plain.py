"""Articles as most editors write them: paragraphs, headings, flat lists, links, citations, strong and stressed words.

What is made here holds no elements, attributes or addresses but those that the sanitiser lets through, and in the form
in which it writes them, so that it would have nothing to do.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, zip_longest
from typing import Final

from linli.han import slug, unique
from linli.pages.converting.source import is_odd
from linli.pages.converting.unsure import UnsureError

_FORBIDDEN: Final = re.compile(r"[<>|]| $|^ |~~|``|!\[", re.MULTILINE)
_HEADING_LINE: Final = re.compile(r"^(#{1,6} [^#\n\\]*)$", re.MULTILINE)
_UNSAFE_LINE: Final = re.compile(r"^(?:[ #:=_]|[+-](?:[\s=+-]|$)|\*(?!\*?[^\s*])|\d+\.(?:\s|$)|!!!)", re.MULTILINE)
"""The beginning of a line that may make something else of it than words."""
_ITEM: Final = re.compile(r"(?:[-*+]|([0-9]+)\.) +(?=[^ \n])")
_HOST: Final = r"(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,50}[a-z0-9])?\.){1,4}[a-z]{2,20}"
_LINK: Final = re.compile(
    r"\[(?:\\\[([0-9]+)\\\]|([^\[\]\\`*_<>&\n\x03]+))\]\("
    r"(?:(#[\w.-]+|(?:\.\./)*(?:[\w-]+/)*index\.md(?:#[\w.-]+)?)"
    rf"|(https?://{_HOST}(?:/[\w./%#?=+,:@~&-]*)?))\)"
)
_SOURCE: Final = re.compile(r"#source-[a-z0-9-]+")
_STRESSED: Final = re.compile(r"(\*\*?)(?![\s*])([^*]+)(?<!\s)\1(?!\*)")
_CODE: Final = re.compile(r"`([^`\n]+)`")
_LEFT: Final = re.compile(r"[\\\[\]_&*`]")
_TAG: Final = re.compile(r"<[^>]*>")


def plain_html(text: str, used: set[str]) -> str:
    """Safe HTML of an article. Anchors of its headings are added to ``used``, and are none of those in it.

    Raises UnsureError if it holds anything else, and then leaves ``used`` as it is.
    """
    if is_odd(text) or _FORBIDDEN.search(text):
        raise UnsureError
    if "#" in text:
        text = _HEADING_LINE.sub(r"\n\n\1\n\n", text)
    blocks = [block for one in text.split("\n\n") if (block := one.strip("\n"))]
    made = list(_elements(blocks))
    return "\n".join(one if isinstance(one, str) else _heading_html(*one, used) for one in made)


def _elements(blocks: Sequence[str]) -> Iterator[str | tuple[int, str]]:
    """The elements of blocks; of a heading its level and its HTML, since its anchor is known only in the end."""
    place, end = 0, len(blocks)
    while place < end:
        block = blocks[place]
        start = place
        place += 1
        item = _ITEM.match(block)
        if block[0] == "#":
            yield _heading(block)
        elif item:
            while place < end and (other := _ITEM.match(blocks[place])) and bool(other[1]) == bool(item[1]):
                place += 1
            yield _list(blocks[start:place], item[1])
        else:
            yield f"<p>{_words(block)}</p>"


def _heading(block: str) -> tuple[int, str]:
    signs, _, title = block.partition(" ")
    if signs.strip("#") or "\n" in block or not title.strip() or "[" in title or "#" in title:
        raise UnsureError
    return max(len(signs), 2), _spans(title.strip())


def _heading_html(level: int, inside: str, used: set[str]) -> str:
    anchor = unique(slug(_TAG.sub("", inside)), used)
    return f'<h{level} id="{anchor}">{inside}</h{level}>'


def _list(blocks: Sequence[str], first: str | None) -> str:
    """A list; where an empty line stands around an item, its text is a paragraph. ``first`` is its first number."""
    items: list[str] = []
    for number, block in enumerate(blocks):
        lines = [_item(line, is_numbered=first is not None) for line in block.split("\n")]
        if number:
            lines[0] = _loose(lines[0])
        if number + 1 < len(blocks):
            lines[-1] = _loose(lines[-1])
        items += (f"<li>{line}</li>" for line in lines)
    name = "ul" if first is None else "ol"
    start = "" if first in {None, "1"} else f' start="{first}"'
    shown = "\n".join(items)
    return f"<{name}{start}>\n{shown}\n</{name}>"


def _loose(item: str) -> str:
    return item if item.startswith("\n") else f"\n<p>{item}</p>\n"


def _item(line: str, *, is_numbered: bool) -> str:
    sign = _ITEM.match(line)
    if sign is None or bool(sign[1]) != is_numbered:
        raise UnsureError
    return _words(line[sign.end() :])


def _words(text: str) -> str:
    """The HTML of lines that stand where a block may begin."""
    if _UNSAFE_LINE.search(text):
        raise UnsureError
    inside = text.lstrip()
    if not inside:
        raise UnsureError
    return _spans(inside)


def _spans(text: str) -> str:
    if "`" in text:
        pieces = _CODE.split(text)
        outside = _linked("\x03".join(pieces[::2]))
        return _between(outside.split("\x03"), map(_code, pieces[1::2]))
    return _linked(text)


def _code(code: str) -> str:
    inside = code.strip()
    if not inside:
        raise UnsureError
    return f"<code>{inside.replace('&', '&amp;')}</code>"


def _linked(text: str) -> str:
    """The HTML of ``text`` without code."""
    pieces = _LINK.split(text) if "](" in text else [text]
    outside = "\x02".join(pieces[::5])
    if "*" in outside:
        outside = _STRESSED.sub(_stressed, outside)
    if _LEFT.search(outside):
        raise UnsureError
    if len(pieces) == 1:
        return outside
    links = map(_link, pieces[1::5], pieces[2::5], pieces[3::5], pieces[4::5])
    return _between(outside.split("\x02"), links)


def _between(pieces: Iterable[str], between: Iterable[str]) -> str:
    """``pieces``, with what belongs between them."""
    return "".join(chain.from_iterable(zip_longest(pieces, between, fillvalue="")))


def _stressed(match: re.Match[str]) -> str:
    name = "em" if match[1] == "*" else "strong"
    return f"<{name}>{match[2]}</{name}>"


def _link(number: str | None, title: str | None, local: str | None, outer: str | None) -> str:
    if number is not None:
        if local is None or not _SOURCE.fullmatch(local):
            raise UnsureError
        return f'<a class="linli-cite" href="{local}">[{number}]</a>'
    if title is None or not title.strip():
        raise UnsureError
    if local is None:
        address = (outer or "").replace("&", "&amp;")
        return f'<a href="{address}" rel="noopener nofollow ugc">{title}</a>'
    if local.startswith((".", "index.md")):
        local = local.replace("index.md", "", 1)
    return f'<a href="{local}">{title}</a>'

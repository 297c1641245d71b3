"""Reading a page's tags: fast, in linear time whatever the page holds, and with what is wrong with its structure.

A site of 3,500 profiles has some 100 MB of HTML, for which ``html.parser`` needs minutes; one regular expression a tag
needs seconds. A test compares both on every page of the real site.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from linli.wording import Text

VOID: Final = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_MAY_STAY_OPEN: Final = frozenset(
    {
        *("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup"),
        *("html", "head", "body", "rt", "rp", "caption"),
    }
)
"""Elements whose end tags HTML lets people leave out."""

_RAW: Final = frozenset({"script", "style", "title", "textarea"})
"""Elements that hold no tags, only text up to their own end tag."""

# A "<" ends the search for a tag's end, so that no text takes more than linear time.
_TOKEN: Final = re.compile(
    r"""<(?:(?P<comment>!--)|(?P<doctype>!doctype\s[^<>]*>)|(?P<end>/?)(?P<name>[a-z][a-z0-9:-]*)"""
    r"""(?P<rest>(?:[^"'<>]++|"[^"]*"|'[^']*')*+)>)""",
    re.IGNORECASE,
)
_ATTRIBUTE: Final = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag: its name and attributes in lower case, values unescaped, and where in the text it begins."""

    name: str
    attributes: dict[str, str]
    place: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a page's structure, and where in the text."""

    place: int
    what: Text


@dataclass(slots=True)
class Markup:
    """The tags of a page in order, the contents of its scripts and titles, and its faults."""

    tags: list[Tag] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    has_doctype: bool = False

    def named(self, name: str) -> Iterator[Tag]:
        """The tags of a name."""
        return (tag for tag in self.tags if tag.name == name)

    def meta(self, attribute: str, value: str) -> Tag | None:
        """The first ``meta`` with an attribute of a value, whatever its case."""
        return next((tag for tag in self.named("meta") if tag.attributes.get(attribute, "").lower() == value), None)


def read_markup(text: str) -> Markup:
    """The markup of a page."""
    markup = Markup()
    open_tags: list[tuple[str, int]] = []
    position = 0
    while found := _TOKEN.search(text, position):
        position = found.end()
        if found["comment"]:
            position = _behind(text, "-->", position, markup)
        elif found["doctype"]:
            markup.has_doctype = True
        elif found["end"]:
            _close(found["name"].lower(), found.start(), open_tags, markup)
        else:
            position = _start(found, text, open_tags, markup)
    for name, place in open_tags:
        if name not in _MAY_STAY_OPEN:
            markup.faults.append(_not_closed(name, place))
    return markup


def faults(markup: Markup, *, is_notice: bool) -> Iterator[Fault]:
    """Everything that is wrong with a page. A notice (moved, withdrawn) needs no heading."""
    yield from markup.faults
    if not markup.has_doctype:
        yield Fault(0, Text("缺 <!doctype html>", "<!doctype html> is missing"))
    if len([title for title in markup.titles if title.strip()]) != 1:
        yield Fault(0, Text("要有且只有一个标题（<title>）", "There must be one <title>, with words in it"))
    if not any(tag.attributes.get("lang") for tag in markup.named("html")):
        yield Fault(0, Text("没有写明语言（<html lang>）", "The language is not given (<html lang>)"))
    headings = list(markup.named("h1"))
    if len(headings) != 1 and not is_notice:
        place = headings[1].place if headings else 0
        yield Fault(place, Text(f"有 {len(headings)} 个 <h1>，应当有一个", f"There are {len(headings)} <h1>, not one"))
    ids = [(tag.attributes["id"], tag.place) for tag in markup.tags if "id" in tag.attributes]
    counts = Counter(name for name, _ in ids)
    seen: set[str] = set()
    for name, place in ids:
        if counts[name] > 1 and name in seen:
            yield Fault(
                place, Text(f"id “{name}”出现了 {counts[name]} 次", f'id "{name}" is there {counts[name]} times')
            )
        seen.add(name)


def _start(found: re.Match[str], text: str, open_tags: list[tuple[str, int]], markup: Markup) -> int:
    """Take in a start tag; where the search goes on."""
    name, rest = found["name"].lower(), found["rest"]
    markup.tags.append(Tag(name, _attributes(rest) if rest else {}, found.start()))
    if name in _RAW:
        return _raw(name, text, found.end(), markup)
    if name not in VOID and not rest.endswith("/"):
        open_tags.append((name, found.start()))
    return found.end()


def _attributes(rest: str) -> dict[str, str]:
    found = {name.lower(): double or single or bare for name, double, single, bare in _ATTRIBUTE.findall(rest)}
    return {name: unescape(value) if "&" in value else value for name, value in found.items()}


def _raw(name: str, text: str, start: int, markup: Markup) -> int:
    """Take in the text of an element without tags; where its end tag begins, which is passed over."""
    end = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, start)
    if end is None:
        markup.faults.append(_not_closed(name, start))
        return len(text)
    if name in {"script", "title"}:
        (markup.scripts if name == "script" else markup.titles).append(text[start : end.start()])
    if name == "title" and len(markup.titles) > 1 and any(tag.name == "svg" for tag in markup.tags):
        markup.titles.pop()  # that of a drawing
    return end.end()


def _close(name: str, place: int, open_tags: list[tuple[str, int]], markup: Markup) -> None:
    while open_tags and open_tags[-1][0] != name and open_tags[-1][0] in _MAY_STAY_OPEN:
        open_tags.pop()
    if open_tags and open_tags[-1][0] == name:
        open_tags.pop()
    else:
        markup.faults.append(Fault(place, Text(f"</{name}> 没有对应的开始", f"</{name}> closes nothing")))


def _behind(text: str, what: str, start: int, markup: Markup) -> int:
    end = text.find(what, start)
    if end < 0:
        markup.faults.append(Fault(start, Text("注释没有结束", "A comment does not end")))
        return len(text)
    return end + len(what)


def _not_closed(name: str, place: int) -> Fault:
    return Fault(place, Text(f"<{name}> 没有关上", f"<{name}> is not closed"))

"""The Markdown beside every page, for people and programs that read it as it is: no HTML, no marks of our own.

What templates write for the converter is taken back: cards become items of a list, figures the tables of their data,
numeric references the characters that they stand for. What editors wrote stays as they wrote it.
"""

import json
import posixpath
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from linli.catalogue import urls
from linli.pages.articles import OPENING, closing
from linli.pages.page import Page
from linli.pages.readable_html import without_html

_CITATION: Final = re.compile(r"\[(?:&#91;|\\\[)(\d+)(?:&#93;|\\\])\]\(#source-[a-z0-9-]+\)(?:\{:[^{}\n]*\})?")
"""The number of a source, as templates and articles have it; the list of sources has the same numbers."""

_ATTRIBUTES: Final = tuple(re.compile(form) for form in (r"\n[ ]*\{:[^{}\n]*\}(?=\n)", r"\{:[^{}\n]*\}"))
"""Lists of attributes, on a line of their own and behind words."""

_DEFINITIONS: Final = re.compile(r"(?:^\S[^\n]*\n:   [^\n]*\n+)+", re.MULTILINE)
_DEFINITION: Final = re.compile(r"(?P<term>[^\n]+)\n:   (?P<text>[^\n]*)\n+")
_REFERENCE: Final = re.compile(r"&#(\d+);")
_ACTIVE: Final = frozenset("\\`*_[]<>|~")
_GAPS: Final = re.compile(r"\n{3,}")
_FENCE: Final = re.compile(r"[ ]{0,3}(`{3,}|~{3,})")
_LINK: Final = re.compile(r"(?P<open>\]\()(?P<way>[^()\s#:?]+)(?=[)#\s])")


def readable(page: Page, site_url: str | None) -> str:
    """The Markdown of a page, with its title, description, language and address in front."""
    address = f"{site_url.rstrip('/')}/{page.url}" if site_url else ""
    matter = {"title": page.title, "description": page.description, "language": page.language, "url": address}
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in matter.items() if value]
    body = "\n\n".join(stretch for stretch in _stretches(f"{page.markdown}\n") if stretch)
    return "\n".join(["---", *lines, "---", "", body, ""])


def _stretches(text: str) -> Iterator[str]:
    """What templates wrote, and articles, by turns."""
    place = 0
    while opening := OPENING.search(text, place):
        end = text.find(f"\n{closing(opening['mark'])}\n", opening.end())
        if end < 0:
            break
        yield _made(text[place : opening.start()])
        yield _CITATION.sub(r"[\1]", text[opening.end() : end]).strip()
        place = end + len(closing(opening["mark"])) + 2
    yield _made(text[place:])


def _made(text: str) -> str:
    """What a template wrote."""
    text = _CITATION.sub(r"[\1]", str(text)).replace(" {:", "{:")
    for attributes in _ATTRIBUTES:
        text = attributes.sub("", text)
    if "<" in text:
        text = without_html(text)
    if "\n:   " in text:
        text = _DEFINITIONS.sub(_facts, text)
    text = _REFERENCE.sub(_character, text)
    return (_GAPS.sub("\n\n", text) if "\n\n\n" in text else text).strip()


def _facts(match: re.Match[str]) -> str:
    """A list of definitions as a list."""
    return _DEFINITION.sub(r"-   **\g<term>** · \g<text>\n", match[0]) + "\n"


def _character(match: re.Match[str]) -> str:
    """The character that a reference stands for, with a stroke before it where it would mean something."""
    sign = chr(int(match[1]))
    follows = match.string[match.end() : match.end() + 1]
    return f"\\{sign}" if sign in _ACTIVE or (sign == "&" and (follows.isalnum() or follows == "#")) else sign


def written(text: str, source: str, url: str) -> str:
    """The Markdown of a page that is written by hand in the file ``source``, to stand beside the page at ``url``.

    Its links are led from there to where they led before, those to pages to the Markdown of these.
    """
    lines, fence = [], ""
    for line in text.split("\n"):
        if found := _FENCE.match(line):
            fence = "" if fence and found[1].startswith(fence) else fence or found[1]
        lines.append(line if fence else _LINK.sub(lambda match: match["open"] + _way(match["way"], source, url), line))
    return "\n".join(lines)


def _way(way: str, source: str, url: str) -> str:
    target = posixpath.normpath(posixpath.join(posixpath.dirname(source), unquote(way)))
    if way.startswith("/") or target.startswith(".."):
        return way
    if target.endswith(".md"):
        folder, name = posixpath.split(target.removesuffix(".md"))
        page = folder if name in {"index", "README"} else posixpath.join(folder, name)
        target = urls.markdown_file(f"{page}/" if page else "")
    return posixpath.relpath(target, url or ".")

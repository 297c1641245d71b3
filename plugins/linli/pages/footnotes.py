"""The footnotes that an editor's Markdown has itself: ``[^id]`` in the text, and ``[^id]: words`` anywhere below.

Written anew rather than taken from Python-Markdown's own extension: that fails on a footnote inside a footnote, takes
more time the more there are, and makes anchors of what the editor wrote.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown.inlinepatterns import InlineProcessor

from linli.catalogue.references import NOTE
from linli.han import unique

_REFERENCE: Final = r"\[\^([^\[\]\s]+)\]"
_FENCE: Final = re.compile(r" {0,3}(```+|~~~+)")
_INSIDE: Final = "    "
"""What stands before the further paragraphs of a footnote."""
_PARAGRAPH_END: Final = "</p>"


@dataclass(slots=True)
class Note:
    """A footnote: its number from 1, its words as Markdown, and the anchors of its own and of where it is mentioned."""

    number: int
    anchor: str
    mention: str
    lines: list[str] = field(default_factory=list)
    is_mentioned: bool = False

    @property
    def words(self) -> str:
        """The Markdown."""
        return "\n".join(self.lines).strip("\n")


def apart(text: str, used: set[str]) -> tuple[str, Mapping[str, Note]]:
    """A Markdown text without its footnotes, and these by their ids, in their order.

    Their anchors are added to ``used``, and are none of those in it. Of two with the same id, the first one counts.
    """
    kept: list[str] = []
    notes: dict[str, Note] = {}
    into, fence = kept, ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if mark is not None:
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        begun = None if fence else NOTE.match(line)
        if begun is not None and begun["id"] not in notes:
            into = notes.setdefault(begun["id"], _note(len(notes) + 1, used)).lines
            into.append(begun["words"])
            continue
        if into is not kept and not into[-1].strip() and line.strip() and not line.startswith(_INSIDE):
            into = kept  # an empty line ends a footnote, unless what follows is indented
            into.append("")
        into.append(line if into is kept else line.removeprefix(_INSIDE))
    return "\n".join(kept), notes


def _note(number: int, used: set[str]) -> Note:
    anchor, mention = unique(f"note-{number}", used), unique(f"mention-{number}", used)
    used.update((anchor, mention))
    return Note(number, anchor, mention)


def listed(notes: Mapping[str, Note], convert: Callable[[str], str]) -> str:
    """HTML of the footnotes, each leading back to its first mention; ``convert`` makes HTML of Markdown."""
    if not notes:
        return ""
    items = "\n".join(
        f'<li id="{note.anchor}">{_with_way_back(html, note)}</li>'
        for note, html in [(note, convert(note.words)) for note in notes.values()]
    )
    return f'\n<div class="footnote">\n<hr>\n<ol>\n{items}\n</ol>\n</div>'


def _with_way_back(html: str, note: Note) -> str:
    if not note.is_mentioned:
        return html
    way = f'<a href="#{note.mention}">↩</a>'
    before, end, after = html.rpartition(_PARAGRAPH_END)
    return f"{before} {way}{end}" if end and not after.strip() else f"{html}\n<p>{way}</p>"


class Mention(InlineProcessor):
    """Where a text mentions one of its footnotes, the footnote's number leads to it."""

    def __init__(self, notes: Mapping[str, Note]) -> None:
        """``notes`` are those of the text."""
        super().__init__(_REFERENCE)
        self.notes = notes

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name; its base class is the older kind
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element | None, int | None, int | None]:
        """The number, raised; nothing where the text has no such footnote."""
        note = self.notes.get(m[1])
        if note is None:
            return None, None, None
        raised = Element("sup")
        if not note.is_mentioned:
            note.is_mentioned = True
            raised.set("id", note.mention)
        SubElement(raised, "a", {"href": f"#{note.anchor}"}).text = str(note.number)
        return raised, m.start(0), m.end(0)

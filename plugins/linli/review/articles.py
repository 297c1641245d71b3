"""What differs between two versions of an article, paragraph by paragraph, in words as readers see them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from linli.catalogue.references import BODY_CITATION, BODY_LINK
from linli.review.matching import ENOUGH, alike_texts

_EMPTY_LINES: Final = re.compile(r"\n[ \t]*\n\s*")
_LINK: Final = re.compile(r"!?\[(?P<words>[^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_HEADING: Final = re.compile(r"#{1,6}[ \t]+(?P<words>.*?)[ \t#]*")
_MOST: Final = 500
"""Paragraphs that are compared one by one."""

_NEAR: Final = 12
"""Paragraphs among which the former version of one is looked for."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A paragraph that differs: as it was and as it is (None where there is none), in Markdown.

    ``number`` counts the paragraphs of the version in which it stands, from 1, without headings; 0 for a heading.
    """

    number: int
    old: str | None
    new: str | None

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading."""
        return self.number == 0


def edited(old: str, new: str) -> tuple[Edited, ...]:
    """The paragraphs that differ, in their order."""
    before, after = _paragraphs(old), _paragraphs(new)
    texts = [paragraph.text for paragraph in before], [paragraph.text for paragraph in after]
    found: list[Edited] = []
    for change, first, last, start, end in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if change != "equal":
            found += _replaced(before[first:last], after[start:end])
    return tuple(found)


def plain_words(markdown: str) -> str:
    """A paragraph as readers see it: without links, citations and emphasis, on one line."""
    text = BODY_CITATION.sub("", BODY_LINK.sub(r"\g<words>", markdown))
    text = _LINK.sub(r"\g<words>", text)
    heading = _HEADING.fullmatch(text.strip())
    return " ".join((heading["words"] if heading else text).replace("**", "").split())


def references_of(markdown: str) -> tuple[tuple[str, str], ...]:
    """The links and citations of a paragraph: kind and id of each, in their order."""
    links = [(match.start(), (match["kind"], match["id"])) for match in BODY_LINK.finditer(markdown)]
    citations = [(match.start(), ("source", match["id"])) for match in BODY_CITATION.finditer(markdown)]
    return tuple(reference for _, reference in sorted(links + citations))


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    number: int


def _paragraphs(text: str) -> list[_Paragraph]:
    """The paragraphs of a text, counted without headings; of an endless text, the rest is one."""
    parts = [part.strip("\n") for part in _EMPTY_LINES.split(text.strip("\n"), _MOST) if part.strip()]
    found: list[_Paragraph] = []
    number = 0
    for part in parts:
        is_heading = _HEADING.fullmatch(part) is not None
        number += not is_heading
        found.append(_Paragraph(part, 0 if is_heading else number))
    return found


def _replaced(left: list[_Paragraph], came: list[_Paragraph]) -> Iterator[Edited]:
    """A stretch of paragraphs that was replaced by another one: each became the next one that is like it, or went."""
    for new in came:
        words = plain_words(new.text)
        near = (place for place, old in enumerate(left[:_NEAR]) if alike_texts(plain_words(old.text), words) >= ENOUGH)
        place = next(near, None)
        if place is None:
            yield Edited(new.number, None, new.text)
            continue
        yield from (Edited(old.number, old.text, None) for old in left[:place])
        yield Edited(new.number, left[place].text, new.text)
        left = left[place + 1 :]
    yield from (Edited(old.number, old.text, None) for old in left)

"""What the index is made of: one document a page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

_INVISIBLE: Final = re.compile("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+")
"""Signs without width that would part words or turn what is shown: soft hyphens, spaces of no width, directions."""
_CONTROLS: Final = re.compile("[\u0000-\u001f\u007f-\u009f\u2028\u2029]+")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Document:
    """A page with everything by which it is found and shown. Its id is its place in the sequence that is indexed."""

    url: str
    """From the site's root: ``communities/jiandong/``."""

    names: tuple[str, ...]
    """As written; the title first, then other names."""

    english: tuple[str, ...]
    """English and other Latin names."""

    readings: tuple[tuple[str, ...], ...]
    """The syllables of each of ``names`` that has Chinese characters, as ``linli.han.reading`` gives them."""

    kind: str
    """Its kind as a facet's value: ``community``."""

    kind_title: str
    """Its kind in words."""

    places: tuple[str, ...]
    """The words of the regions it lies in, of every level."""

    themes: tuple[str, ...]
    """The words of its themes."""

    facets: Mapping[str, tuple[str, ...]]
    """The values by which lists are narrowed."""

    headings: str
    """The words of the headings in its text."""

    text: str
    """All its other words, as written, in one line."""

    card: str
    """The HTML of its card; addresses in it are relative to the site's root."""


def cleaned(document: Document) -> Document:
    """A document as it can be written and shown: see ``clean``."""
    return replace(
        document,
        url=_whole(document.url),
        names=tuple(map(clean, document.names)),
        english=tuple(map(clean, document.english)),
        kind=clean(document.kind),
        kind_title=clean(document.kind_title),
        places=tuple(map(clean, document.places)),
        themes=tuple(map(clean, document.themes)),
        headings=clean(document.headings),
        text=clean(document.text),
        card=_whole(document.card),
    )


def clean(words: str) -> str:
    """``words`` without what nobody can see or no file can hold: control characters, directions, lone surrogates."""
    if words.isprintable():
        return words
    return _whole(_CONTROLS.sub(" ", _INVISIBLE.sub("", words)))


def _whole(text: str) -> str:
    """``text`` as UTF-8 can hold it: U+FFFD in the place of lone surrogates."""
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)

"""What names are found by: as written, with their readings, and the words of their kind, places and themes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from linli.search.alphabet import number, numbers
from linli.search.document import Document
from linli.search.encoding import encoded
from linli.search.folding import HAN, fold
from linli.search.labels import KIND_VALUE, Label, Labels
from linli.search.sounds import characters_by_sound, homophones, usual_reading

BETWEEN: Final = "\t"
"""Between the names of a document."""
_LINE: Final = "\n"
_HAN: Final = re.compile(f"[{HAN}]")
_LATIN: Final = re.compile("[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One document among the names.

    ``written`` are its names, the readings that are not the usual ones, and its English names, as the file has them;
    ``readings`` those of all names, English ones too, with the usual ones of names that are read otherwise, since
    readers' characters are read as usual; ``characters`` the Chinese ones that its names have.
    """

    kind: str
    written: tuple[str, str, str]
    labels: frozenset[Label]
    readings: tuple[tuple[str, ...], ...]
    characters: frozenset[str]


def entry(document: Document) -> Entry:
    """What the names file says of a document."""
    names, english = document.names, document.english
    usual = [usual_reading(name) for name in names]
    given = [_plain(syllables) for syllables in _given(document)]
    unusual = ["" if own in {(), default} else " ".join(own) for own, default in zip(given, usual, strict=True)]
    return Entry(
        document.kind,
        (BETWEEN.join(names), BETWEEN.join(unusual).rstrip(BETWEEN), BETWEEN.join(english)),
        frozenset(_labels(document)),
        (
            *(own or default for own, default in zip(given, usual, strict=True)),
            *(default for own, default in zip(given, usual, strict=True) if own not in {(), default}),
            *(tuple(_LATIN.findall(fold(name))) for name in english),
        ),
        characters_of("".join(names)),
    )


def characters_of(names: str) -> frozenset[str]:
    """The Chinese characters in names, folded."""
    return frozenset(_HAN.findall(fold(names)))


def _given(document: Document) -> Iterator[Sequence[str]]:
    """The reading of each name; readings are given of all names, or of those with Chinese characters only."""
    if len(document.readings) == len(document.names):
        yield from document.readings
        return
    given = iter(document.readings)
    for name in document.names:
        yield next(given, ()) if _HAN.search(fold(name)) else ()


def _plain(syllables: Iterable[str]) -> tuple[str, ...]:
    return tuple(syllable for syllable in syllables if _LATIN.fullmatch(syllable))


def _labels(document: Document) -> Iterator[Label]:
    yield KIND_VALUE, document.kind
    for sort, every in (("kind", (document.kind_title,)), ("place", document.places), ("theme", document.themes)):
        yield from ((sort, folded) for words in every if (folded := fold(words).strip()))


class Names:
    """The names of all documents, with the tables that they share."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Of the documents in the order of their ids."""
        self.entries = entries
        self._labels = Labels([one.labels for one in entries])
        kinds = {kind: number(place) for place, kind in enumerate(self._labels.kinds)}
        self._columns = [(kinds[one.kind], *one.written, self._labels.written(one.labels)) for one in entries]

        in_labels = _HAN.findall("".join(words for _, words in self._labels.order))
        self._characters = frozenset(in_labels).union(*(one.characters for one in entries))

    def tables(self) -> Mapping[str, Any]:
        """What the index says of all names: kinds, labels, usual readings of characters."""
        return {**self._labels.tables(), "sounds": characters_by_sound(self._characters)}

    def homophones(self) -> Mapping[str, str]:
        """The characters that sound like some in a name, by their reading, without those that ``tables`` has."""
        read = frozenset(chain.from_iterable(reading for one in self.entries for reading in one.readings))
        return homophones(read, self._characters)

    def label_characters(self) -> frozenset[str]:
        """The characters in the words of kinds, places and themes."""
        return frozenset("".join(words for _, words in self._labels.order))

    def file(self, ids: Sequence[int] | None = None) -> bytes:
        """The file of the documents with ``ids``, which rise; of all of them without.

        Every field has a line a document: the like stands by the like, which compresses by a third better.
        """
        chosen = self._columns if ids is None else [self._columns[place] for place in ids]
        kinds, names, readings, english, labels = zip(*chosen, strict=True) if chosen else ((),) * 5
        columns = {
            "kinds": "".join(kinds),
            "names": _LINE.join(names),
            "readings": _LINE.join(readings),
            "english": _LINE.join(english),
            "labels": _LINE.join(labels),
        }
        return encoded(columns if ids is None else {"ids": numbers(ids), **columns})

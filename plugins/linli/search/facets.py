"""The values by which results are narrowed and counted, in files of which a query loads a bounded number.

A table of all values, with how many documents have each; the documents that have a value, for narrowing; and the values
that each document of a block has, for counting. Files name values by their words: one that comes or goes changes no
file of other documents.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any, Final

from linli.search.alphabet import number, numbers, runs
from linli.search.document import Document, clean
from linli.search.encoding import encoded
from linli.search.limits import Limits

TABLE: Final = "facets.json"
_FOLDER: Final = "facets/"
_BETWEEN: Final = " "
_MOST_BITS: Final = 13
_ALONE: Final = 1 << 24
"""Below it are the numbers of the files that several values share."""

Value = tuple[str, str]
"""A facet's name, and one of its values."""
Values = Mapping[str, Sequence[str]]
"""The values of a document, by facet: each once, sorted."""


def facet_files(every: Sequence[Values], limits: Limits) -> Mapping[str, bytes]:
    """The files, by their paths in the index's folder, of the values of all documents."""
    postings = _postings(every)
    packed = {value: runs(ids) for value, ids in postings.items()}
    places = _places(packed, limits)
    files = {TABLE: encoded(_table(postings, places, limits))}
    together: dict[int, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for (name, value), place in places.items():
        together[place][name][value] = packed[name, value]
    files |= {f"{_FOLDER}{place}.json": encoded(together[place]) for place in sorted(together)}
    for place, start in enumerate(range(0, len(every), limits.block)):
        files[f"{_FOLDER}blocks/{place}.json"] = encoded(_block(every[start : start + limits.block]))
    return files


def values_of(document: Document) -> Values:
    """The values of a document, as files can hold them."""
    return {name: sorted(set(map(clean, values))) for name, values in document.facets.items()}


def _postings(every: Sequence[Values]) -> Mapping[Value, Sequence[int]]:
    """The documents of every value: facets as they are met, their values sorted."""
    found: dict[Value, list[int]] = defaultdict(list)
    for place, values in enumerate(every):
        for name, some in values.items():
            for value in some:
                found[name, value].append(place)
    names = {name: place for place, name in enumerate(dict.fromkeys(name for values in every for name in values))}
    return {key: found[key] for key in sorted(found, key=lambda key: (names[key[0]], key[1]))}


def _places(packed: Mapping[Value, str], limits: Limits) -> Mapping[Value, int]:
    """The number of each value's file: by its digest, so that it does not hang on what other values there are.

    Values with much to say have a file of their own (two in sixteen millions may share it); of the others there are as
    many to a file as fit, in a power of two of files.
    """
    small = sum(len(text) for text in packed.values() if len(text) <= limits.value)
    bits = 0
    while bits < _MOST_BITS and small > limits.value << bits:
        bits += 1
    return {
        value: _digest(value) % _ALONE + _ALONE if len(text) > limits.value else _digest(value) % (1 << bits)
        for value, text in packed.items()
    }


def _digest(value: Value) -> int:
    return int.from_bytes(blake2b("\0".join(value).encode(errors="surrogatepass"), digest_size=4).digest())


def _table(postings: Mapping[Value, Sequence[int]], places: Mapping[Value, int], limits: Limits) -> Mapping[str, Any]:
    """What there is: facets and values, how many documents have each, and the number of its file."""
    names = list(dict.fromkeys(name for name, _ in postings))
    keys = {name: [key for key in postings if key[0] == name] for name in names}
    return {
        "block": limits.block,
        "names": names,
        "values": {name: [value for _, value in keys[name]] for name in names},
        "totals": {name: "".join(number(len(postings[key])) for key in keys[name]) for name in names},
        "files": {name: "".join(number(places[key]) for key in keys[name]) for name in names},
    }


def _block(every: Sequence[Values]) -> Mapping[str, Any]:
    """The values of some documents in a row: by facet, those that occur, and which of them each document has."""
    names = sorted({name for values in every for name, some in values.items() if some})
    return {name: _column([values.get(name, ()) for values in every]) for name in names}


def _column(every: Sequence[Sequence[str]]) -> Mapping[str, Any]:
    known = sorted({value for values in every for value in values})
    places = {value: place for place, value in enumerate(known)}
    return {"values": known, "of": _BETWEEN.join(numbers(places[value] for value in values) for values in every)}

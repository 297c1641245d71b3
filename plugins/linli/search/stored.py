"""What a document contributes, in a form that can be kept from one build to the next: plain lists and text."""

from typing import Any

from linli.search.cache import Part
from linli.search.names import Entry, characters_of


def stored(part: Part) -> list[Any]:
    """The part as JSON can write it."""
    entry = part.entry
    return [
        part.key.hex(),
        part.tokens,
        part.weights.decode("latin-1"),
        part.page.decode(),
        {name: list(values) for name, values in part.facets.items()},
        [entry.kind, list(entry.written), sorted(map(list, entry.labels)), list(map(list, entry.readings))],
    ]


def restored(value: Any) -> Part:  # noqa: ANN401 - what was stored
    """The part again. Raises ValueError where it cannot be one."""
    try:
        key, tokens, weights, page, facets, (kind, (names, readings, english), labels, syllables) = value
        entry = Entry(
            kind,
            (names, readings, english),
            frozenset((sort, words) for sort, words in labels),
            tuple(map(tuple, syllables)),
            characters_of(names),
        )
        return Part(bytes.fromhex(key), tokens, weights.encode("latin-1"), entry, page.encode(), facets)
    except (TypeError, AttributeError) as error:
        raise ValueError from error

"""What a document contributes, in a form that can be kept from one build to the next: plain lists and text."""

from typing import Any

from linli.search.names import Entry, characters_of
from linli.search.part import Body, Summary


def stored_summary(summary: Summary) -> list[Any]:
    """What every build needs of a document, as JSON can write it."""
    entry = summary.entry
    return [
        summary.page,
        {name: list(values) for name, values in summary.facets.items()},
        [entry.kind, list(entry.written), sorted(map(list, entry.labels)), list(map(list, entry.readings))],
    ]


def restored_summary(key: bytes, value: Any) -> Summary:  # noqa: ANN401 - what was stored
    """The same again. Raises ValueError where it cannot be that."""
    try:
        page, facets, (kind, (names, readings, english), labels, syllables) = value
        entry = Entry(
            kind,
            (names, readings, english),
            frozenset((sort, words) for sort, words in labels),
            tuple(map(tuple, syllables)),
            characters_of(names),
        )
        return Summary(key, entry, facets, page)
    except (TypeError, AttributeError) as error:
        raise ValueError from error


def stored_body(body: Body) -> list[str]:
    """The rest of what a document contributes, as JSON can write it."""
    return [body.tokens, body.weights.decode("latin-1"), body.page.decode()]


def restored_body(value: Any) -> Body:  # noqa: ANN401 - what was stored
    """The same again. Raises ValueError where it cannot be that."""
    try:
        tokens, weights, page = value
        return Body(tokens, weights.encode("latin-1"), page.encode())
    except (TypeError, AttributeError) as error:
        raise ValueError from error

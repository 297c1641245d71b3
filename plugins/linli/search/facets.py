"""The values by which results are narrowed and counted."""

from collections.abc import Sequence
from typing import Any

from linli.search.document import Document, clean


def facets(documents: Sequence[Document]) -> dict[str, Any]:
    """The names of the facets as they are met, their values sorted, and each document's values by number."""
    names = list(dict.fromkeys(name for document in documents for name in document.facets))
    values = {name: sorted({clean(value) for one in documents for value in one.facets.get(name, ())}) for name in names}
    places = {name: {value: place for place, value in enumerate(values[name])} for name in names}
    return {
        "names": names,
        "values": values,
        "d": [
            [sorted({places[name][clean(value)] for value in one.facets.get(name, ())}) for name in names]
            for one in documents
        ],
    }

"""Words of kinds, places and themes: what documents have in common, told once.

Most of them follow from others: whoever lies in a district lies in its city. What follows is found in the documents,
and a document names only what does not.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Final

from linli.han import reading
from linli.search.alphabet import numbers

Label = tuple[str, str]
"""Of what sort (kind, place, theme), and the words, folded. A kind's value itself is a label of the sort ``""``."""

KIND_VALUE: Final = ""
_SORTS: Final = (KIND_VALUE, "kind", "place", "theme")


class Labels:
    """The labels of all documents."""

    def __init__(self, documents: Sequence[Collection[Label]]) -> None:
        """Of documents with all their labels."""
        self._implied = _implied(documents)
        self.kinds = sorted(words for sort, words in self._implied if sort == KIND_VALUE)
        told = {found: tuple(self._untold(found)) for found in dict.fromkeys(map(frozenset, documents))}
        counts = Counter(label for found in documents for label in told[frozenset(found)])
        labels = (label for label in self._implied if label[0] != KIND_VALUE)
        self.order = sorted(labels, key=lambda label: (-counts[label], _order(label)))
        self._places = {label: place for place, label in enumerate(self.order)}
        self._written = {found: self._numbers(some) for found, some in told.items()}

    def written(self, labels: Collection[Label]) -> str:
        """The labels of a document that do not follow from its kind or from each other, in letters."""
        return self._written[frozenset(labels)]

    def tables(self) -> Mapping[str, Any]:
        """What the index says of labels: kinds, what follows from them; labels, their readings, what follows."""
        return {
            "kinds": self.kinds,
            "kindLabels": [self._numbers(self._implied[KIND_VALUE, kind]) for kind in self.kinds],
            "labels": [self._table(label) for label in self.order],
        }

    def _table(self, label: Label) -> Sequence[str]:
        followers = self._numbers(self._implied[label])
        return (*label, " ".join(reading(label[1])), *((followers,) if followers else ()))

    def _untold(self, labels: Collection[Label]) -> Iterable[Label]:
        """What of a document's labels follows from none. Of those that follow from each other the first is kept."""
        implied = self._implied
        told: set[Label] = set()
        for label in labels:
            mine = implied[label]
            told.update(other for other in mine if label not in implied[other] or _order(label) < _order(other))
        return (label for label in labels if label not in told and label[0] != KIND_VALUE)

    def _numbers(self, labels: Iterable[Label]) -> str:
        return numbers(sorted(self._places[label] for label in labels if label[0] != KIND_VALUE))


def _implied(documents: Iterable[Collection[Label]]) -> Mapping[Label, frozenset[Label]]:
    """The other labels of all documents that have a label, by label."""
    common: dict[Label, frozenset[Label]] = {}
    for found in dict.fromkeys(map(frozenset, documents)):
        for label in found:
            common[label] = common[label] & found if label in common else found
    return {label: others - {label} for label, others in common.items()}


def _order(label: Label) -> tuple[int, str]:
    return _SORTS.index(label[0]), label[1]

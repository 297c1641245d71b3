"""What references can point at, with what may have been meant by those that point nowhere."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from linli.diagnostics.near import Names

_MOST_SEARCHES: Final = 200
"""Where more ids are wrong, something else is: to look for what each means would take longer than all the rest."""


class Targets(Mapping[str, str]):
    """The ids of a kind with their names, which are put in order once, when the first of them is looked for."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """Take the name of every id."""
        self._names = names
        self._found: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, identity: str) -> str:
        """The name of an id."""
        return self._names[identity]

    def __iter__(self) -> Iterator[str]:
        """Every id."""
        return iter(self._names)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._names)

    def named(self, name: str) -> tuple[str, ...]:
        """The ids of what is called just so."""
        return tuple(self._by_name.get(name, ()))

    def near(self, word: str) -> tuple[str, ...]:
        """The ids whose spelling is nearest to a word; none once that was asked for very many words."""
        if word not in self._found and len(self._found) < _MOST_SEARCHES:
            self._found[word] = self._ids.nearest(word)
        return self._found.get(word, ())

    @cached_property
    def _by_name(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for identity, name in self._names.items():
            found[name].append(identity)
        return found

    @cached_property
    def _ids(self) -> Names:
        return Names(self._names)

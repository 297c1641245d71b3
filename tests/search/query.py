"""A question to the search and what must be among the first answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Query:
    """``expected`` are names. ``documents``, if it has any, are all that count: several cities may share a name."""

    query: str
    expected: tuple[str, ...]
    category: str
    documents: frozenset[int] = frozenset()

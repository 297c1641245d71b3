"""Long lists: under headings, and in parts of which each is a page."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from typing import Final, Generic, TypeVar

_Item = TypeVar("_Item")

MOST_CARDS: Final = 60
"""The most profiles that one page lists."""

MOST_LINES: Final = 200
"""The most things that one page lists in a line or two each."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A heading in a list: its rank among the others, title and anchor; ``value`` is the facet value it stands for."""

    rank: tuple[int, ...]
    title: str
    anchor: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Group(Generic[_Item]):
    """What is under one heading: profiles, events; ``part`` is the number of the page on which it first stands."""

    place: Place
    nodes: tuple[_Item, ...]
    part: int = 1


def grouped(
    nodes: Iterable[_Item], place: Callable[[_Item], Place], most: int = MOST_CARDS
) -> tuple[Group[_Item], ...]:
    """``nodes`` by the heading that ``place`` gives them; under one heading they keep their order.

    ``most`` is how many of them one page lists.
    """
    placed = sorted(((place(node), node) for node in nodes), key=lambda pair: pair[0])
    groups: list[Group[_Item]] = []
    before = 0
    for heading, members in groupby(placed, key=lambda pair: pair[0]):
        found = tuple(node for _, node in members)
        groups.append(Group(heading, found, before // most + 1))
        before += len(found)
    return tuple(groups)


def in_part(groups: Iterable[Group[_Item]], number: int, most: int = MOST_CARDS) -> Iterator[Group[_Item]]:
    """What of ``groups`` stands on a page, by its number from 1."""
    first, last = (number - 1) * most, number * most
    before = 0
    for group in groups:
        found = group.nodes[max(0, first - before) : max(0, last - before)]
        if found:
            yield Group(group.place, found, group.part)
        before += len(group.nodes)


def parts(groups: Iterable[Group[_Item]], most: int = MOST_CARDS) -> int:
    """How many pages ``groups`` take: at least one."""
    return max(1, ceil(sum(len(group.nodes) for group in groups) / most))


def outline(groups: Iterable[Group[_Item]]) -> list[tuple[Place, int, int]]:
    """The headings, with how much is under each, and the parts in which they stand."""
    return [(group.place, len(group.nodes), group.part) for group in groups]

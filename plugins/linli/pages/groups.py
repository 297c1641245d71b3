"""Long lists of profiles: under headings, and in parts of which each is a page."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from typing import Final

from linli.catalogue.graph import Node

MOST_CARDS: Final = 60
"""The most profiles that one page lists."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A heading in a list: its rank among the others, title and anchor; ``value`` is the facet value it stands for."""

    rank: tuple[int, ...]
    title: str
    anchor: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Profiles under one heading; ``part`` is the number of the page on which the heading first stands."""

    place: Place
    nodes: tuple[Node, ...]
    part: int = 1


def grouped(nodes: Iterable[Node], place: Callable[[Node], Place]) -> tuple[Group, ...]:
    """``nodes`` by the heading that ``place`` gives them; under one heading they keep their order."""
    placed = sorted(((place(node), node) for node in nodes), key=lambda pair: pair[0])
    groups: list[Group] = []
    before = 0
    for heading, members in groupby(placed, key=lambda pair: pair[0]):
        found = tuple(node for _, node in members)
        groups.append(Group(heading, found, before // MOST_CARDS + 1))
        before += len(found)
    return tuple(groups)


def in_part(groups: tuple[Group, ...], number: int) -> Iterator[Group]:
    """What of ``groups`` stands on a page, by its number from 1."""
    first, last = (number - 1) * MOST_CARDS, number * MOST_CARDS
    before = 0
    for group in groups:
        found = group.nodes[max(0, first - before) : max(0, last - before)]
        if found:
            yield Group(group.place, found, group.part)
        before += len(group.nodes)


def parts(groups: Iterable[Group]) -> int:
    """How many pages the profiles of ``groups`` take: at least one."""
    return max(1, ceil(sum(len(group.nodes) for group in groups) / MOST_CARDS))

"""Which profiles and figures are due to be checked against their sources again.

A profile, or a figure with a time of its own, was checked on ``verified_on`` and is due ``review_within`` months later.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from linli.catalogue.graph import Graph, Key, Node
from linli.profiles.metrics import Metric
from linli.profiles.profile import Profile
from linli.profiles.status import Status
from linli.schema.partial_date import PartialDate
from linli.schema.tree import Path


@dataclass(frozen=True, slots=True)
class Due:
    """A profile, or the figure of it called ``figure`` (its ``position``-th, from 0).

    ``checked`` and ``due`` are None if nobody ever checked it.
    """

    key: Key
    file: str
    name: str
    figure: str | None
    position: int | None
    checked: PartialDate | None
    due: date | None
    has_own_day: bool

    @property
    def path(self) -> Path:
        """The field that says when it was checked; where a figure leaves that to its profile, the one for how long."""
        if self.position is None:
            return ("verified_on",)
        return "metrics", self.position, "verified_on" if self.has_own_day else "review_within"


@dataclass(frozen=True, slots=True)
class Freshness:
    """How many profiles were checked within their time, how many are due again, how many never were checked."""

    current: int
    due: int
    unchecked: int


@dataclass(frozen=True, slots=True)
class Stale:
    """What readers of a profile are told: the day of its last ``checked``, if that is too long ago, and which figures.

    ``figures`` are positions in its list of figures, of those with a time of their own.
    """

    checked: PartialDate | None = None
    figures: tuple[int, ...] = ()


FRESH: Final = Stale()
"""Of a profile of which nothing is due."""


def freshness(graph: Graph, day: date) -> Freshness:
    """How fresh the profiles of a graph are on a day."""
    profiles = [node.entity for node in graph.nodes.values() if isinstance(node.entity, Profile)]
    days = [due_on(one.verified_on, one.review_within) for one in profiles]
    known = [due for due in days if due is not None]
    due = sum(one <= day for one in known)
    return Freshness(len(known) - due, due, len(days) - len(known))


def stale(graph: Graph, day: date) -> tuple[Due, ...]:
    """What is due on ``day``, the longest overdue first, and first of all what was never checked.

    A figure is listed on its own where it has a time of its own; what is not published is not, nor what is archived
    and therefore not kept up to date.
    """
    found = [due for node in graph.nodes.values() for due in _of_node(node) if due.due is None or due.due <= day]
    return tuple(sorted(found, key=lambda one: (one.due or date.min, one.file, one.position or 0)))


def overdue(graph: Graph, day: date) -> Iterator[Due]:
    """What was checked and is due again on ``day``, in the order of the graph."""
    return _overdue(graph.nodes.values(), day)


def stale_for_readers(nodes: Iterable[Node], day: date) -> Mapping[Key, Stale]:
    """What readers are told on ``day`` of those of the ``nodes`` that are due again."""
    checked: dict[Key, PartialDate | None] = {}
    figures: dict[Key, list[int]] = {}
    for due in _overdue(nodes, day):
        if due.position is None:
            checked[due.key] = due.checked
        else:
            figures.setdefault(due.key, []).append(due.position)
    return {key: Stale(checked.get(key), tuple(figures.get(key, ()))) for key in dict.fromkeys([*checked, *figures])}


def _overdue(nodes: Iterable[Node], day: date) -> Iterator[Due]:
    return (due for node in nodes for due in _of_node(node) if due.due is not None and due.due <= day)


def _of_node(node: Node) -> Iterator[Due]:
    entity = node.entity
    if not isinstance(entity, Profile) or entity.status != Status.PUBLISHED:
        return
    yield _due(node, None, entity.verified_on, entity.review_within)
    for position, metric in enumerate(entity.metrics):
        if metric.verified_on is not None or metric.review_within is not None:
            yield _due(node, position, *_times(metric, entity))


def _times(metric: Metric, entity: Profile) -> tuple[PartialDate | None, int]:
    """When a figure was checked and for how long that holds; what it does not say itself, its profile says."""
    return metric.verified_on or entity.verified_on, metric.review_within or entity.review_within


def _due(node: Node, position: int | None, checked: PartialDate | None, months: int) -> Due:
    metric = None if position is None else node.entity.metrics[position]  # type: ignore[attr-defined]  # a profile's
    return Due(
        node.key,
        node.file,
        node.name,
        metric.label if metric else None,
        position,
        checked,
        due_on(checked, months),
        has_own_day=metric is not None and metric.verified_on is not None,
    )


def due_on(checked: PartialDate | None, months: int) -> date | None:
    """The day so many months after a date, of which what is not known is taken to be the beginning.

    None where nobody knows the year.
    """
    if checked is None or not checked.year:
        return None
    index = checked.year * 12 + (checked.month or 1) - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(checked.day or 1, monthrange(year, month + 1)[1]))

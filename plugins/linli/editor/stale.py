"""Which profiles and figures are due to be checked against their sources again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from linli.catalogue.freshness import due_on
from linli.catalogue.graph import Graph, Node
from linli.profiles.metrics import Metric
from linli.profiles.profile import Profile
from linli.schema.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Due:
    """A profile, or the figure of it called ``figure``; ``checked`` and ``due`` are None if nobody ever checked it."""

    file: str
    name: str
    figure: str | None
    checked: PartialDate | None
    due: date | None


def stale(graph: Graph, day: date) -> tuple[Due, ...]:
    """What is due on ``day``, the longest overdue first, and first of all what was never checked.

    A figure is listed on its own where it has a time of its own; drafts and what was withdrawn are not.
    """
    found = [due for node in graph.nodes.values() for due in _of_node(node) if due.due is None or due.due <= day]
    return tuple(sorted(found, key=lambda one: (one.due or date.min, one.file, one.figure or "")))


def _of_node(node: Node) -> Iterator[Due]:
    entity = node.entity
    if not isinstance(entity, Profile) or not entity.status.is_for_readers:
        return
    yield _due(node, None, entity.verified_on, entity.review_within)
    for metric in entity.metrics:
        if metric.verified_on is not None or metric.review_within is not None:
            checked, months = _times(metric, entity)
            yield _due(node, metric.label, checked, months)


def _times(metric: Metric, entity: Profile) -> tuple[PartialDate | None, int]:
    """When a figure was checked and for how long that holds; what it does not say itself, its profile says."""
    return metric.verified_on or entity.verified_on, metric.review_within or entity.review_within


def _due(node: Node, figure: str | None, checked: PartialDate | None, months: int) -> Due:
    return Due(node.file, node.name, figure, checked, due_on(checked, months))

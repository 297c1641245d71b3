"""How long ago profiles were checked against their sources, and whether that is too long."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from linli.catalogue.graph import Graph
from linli.profiles.profile import Profile
from linli.schema.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class Freshness:
    """How many profiles were checked within their time, how many are due again, how many never were checked."""

    current: int
    due: int
    unchecked: int


def freshness(graph: Graph, day: date) -> Freshness:
    """How fresh the profiles of a graph are on a day."""
    profiles = [node.entity for node in graph.nodes.values() if isinstance(node.entity, Profile)]
    days = [due_on(one.verified_on, one.review_within) for one in profiles]
    known = [due for due in days if due is not None]
    due = sum(one <= day for one in known)
    return Freshness(len(known) - due, due, len(days) - len(known))


def due_on(checked: PartialDate | None, months: int) -> date | None:
    """The day so many months after a date, of which what is not known is taken to be the beginning.

    None where nobody knows the year.
    """
    if checked is None or not checked.year:
        return None
    index = checked.year * 12 + (checked.month or 1) - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(checked.day or 1, monthrange(year, month + 1)[1]))

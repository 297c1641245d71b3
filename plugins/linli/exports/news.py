"""What is new: profiles by the day on which they came or last changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from operator import itemgetter
from typing import Final

from linli.catalogue.graph import Key, Node
from linli.catalogue.public import PublicCatalogue
from linli.profiles.profile import Profile

MOST: Final = 30
"""The entries of a feed."""


@dataclass(frozen=True, slots=True)
class News:
    """A profile, the day on which it came, if that is known, and the day on which it last changed."""

    node: Node
    added: date | None
    changed: date

    @property
    def summary(self) -> str:
        """What the profile says of itself in a sentence."""
        return self.node.entity.summary if isinstance(self.node.entity, Profile) else ""


def ranked(catalogue: PublicCatalogue) -> Mapping[Key, tuple[int, News]]:
    """What is new in all profiles, each with its rank, the latest first.

    Days are those of the project's history. Where none of the site is known, those on which profiles were checked; what
    has neither is not news.
    """
    nodes = [node for node in catalogue.graph.nodes.values() if node.kind.is_profile]
    found = [one for node in nodes if (one := _changed(node, catalogue)) is not None]
    found = found or [one for node in nodes if (one := _checked(node)) is not None]
    found.sort(key=lambda one: -one.changed.toordinal())  # those of a day stay in list order
    return {one.node.key: (rank, one) for rank, one in enumerate(found)}


def latest(keys: Iterable[Key], news: Mapping[Key, tuple[int, News]]) -> tuple[News, ...]:
    """Of what is ``ranked``, that which has one of the ``keys``, as much as a feed has."""
    return tuple(
        one for _, one in nsmallest(MOST, {key: news[key] for key in keys if key in news}.values(), key=itemgetter(0))
    )


def _changed(node: Node, catalogue: PublicCatalogue) -> News | None:
    change = catalogue.changes.get(node.file)
    return None if change is None else News(node, change.added, change.changed)


def _checked(node: Node) -> News | None:
    checked = getattr(node.entity, "verified_on", None)
    if checked is None or None in (checked.year, checked.month, checked.day):
        return None
    return News(node, None, date(checked.year, checked.month, checked.day))

"""Which item of a list became which: by what they say, so that a list in another order is not a list of changes."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Final, Generic, TypeVar

from pydantic import BaseModel

from linli.schema.shape import shapes

_Item = TypeVar("_Item")

ENOUGH: Final = 0.6
"""How much alike two items must be, from 0 to 1, to be the same one with changes."""

_MOST: Final = 2_500
"""Pairs of items that are compared closely; in longer lists, only those with the same name are the same."""

_LONGEST: Final = 120
"""Characters of a text that are compared."""

_NAMES: Final = ("label", "title", "name", "formula", "symbol", "representative", "program", "file", "rule")
"""Fields by which people know an item, the first that it has."""


@dataclass(frozen=True, slots=True)
class Matched(Generic[_Item]):
    """The items that became others, in the order of the new list; those that went; those that came."""

    pairs: tuple[tuple[_Item, _Item], ...]
    removed: tuple[_Item, ...]
    added: tuple[_Item, ...]
    is_reordered: bool


def matched(old: Sequence[_Item], new: Sequence[_Item], likeness: Callable[[_Item, _Item], float]) -> Matched[_Item]:
    """Match two lists: first what is equal, then what is most alike, if it is alike enough."""
    pairs = _equal(old, new)
    left = [place for place in range(len(old)) if place not in set(pairs.values())]
    right = [place for place in range(len(new)) if place not in pairs]
    if len(left) * len(right) <= _MOST:
        found = [(likeness(old[one], new[other]), -abs(one - other), one, other) for one in left for other in right]
        for score, _, one, other in sorted(found, key=lambda pair: (-pair[0], -pair[1], pair[2:])):
            if score >= ENOUGH and other not in pairs and one not in pairs.values():
                pairs[other] = one
    order = [pairs[place] for place in sorted(pairs)]
    kept = set(order)
    return Matched(
        tuple((old[pairs[place]], new[place]) for place in sorted(pairs)),
        tuple(item for place, item in enumerate(old) if place not in kept),
        tuple(item for place, item in enumerate(new) if place not in pairs),
        order != sorted(order),
    )


def _equal(old: Sequence[_Item], new: Sequence[_Item]) -> dict[int, int]:
    """The places of equal items: in the new list, and in the old one."""
    places: dict[object, list[int]] = defaultdict(list)
    for place, item in enumerate(old):
        places[item].append(place)
    return {place: places[item].pop(0) for place, item in enumerate(new) if places.get(item)}


@cache
def naming_field(model: type[BaseModel]) -> str | None:
    """The field by which people know an item of a list."""
    return next((name for name in _NAMES if name in shapes(model)), None)


def alike(one: BaseModel, other: BaseModel) -> float:
    """How much alike two parts are: the share of their fields that agree; over 1 where they have the same name."""
    called = naming_field(type(one))
    has_same_name = called is not None and getattr(one, called) == getattr(other, called)
    return (1.0 if has_same_name else 0.0) + agreement(one, other)


def agreement(one: BaseModel, other: BaseModel) -> float:
    """The share of the fields of two parts that agree, from 0 to 1; those that neither has do not count."""
    scores: list[float] = []
    for name, shape in shapes(type(one)).items():
        values = getattr(one, name), getattr(other, name)
        if not shape.about.private and any(value not in (None, (), False) for value in values):
            scores.append(_agreement(*values))
    return sum(scores) / max(len(scores), 1)


def alike_texts(one: object, other: object) -> float:
    """How much alike two texts are; other values are the same or not."""
    return _agreement(one, other)


def _agreement(one: object, other: object) -> float:
    if one == other:
        return 1.0
    if isinstance(one, str) and isinstance(other, str):
        matcher = SequenceMatcher(None, one[:_LONGEST], other[:_LONGEST], autojunk=False)
        most = matcher.quick_ratio()  # it can be no more, and this takes no time
        return most if most < ENOUGH / 2 else matcher.ratio()
    return 0.0

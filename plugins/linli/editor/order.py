"""The fields of a profile's file in the order that files have."""

from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel

from linli.editor.layout import Pair
from linli.profiles.order import field_order

_Pair = TypeVar("_Pair", bound=Pair)


def ordered(pairs: Iterable[_Pair], model: type[BaseModel] | None) -> list[_Pair]:
    """``pairs`` in the order of ``model``'s fields; one that it does not know stays behind the one before it."""
    if model is None:
        return list(pairs)
    ranks = {name: rank for rank, name in enumerate(field_order(model))}
    placed: list[tuple[int, _Pair]] = []
    rank = -1
    for pair in pairs:
        rank = ranks.get(pair.key.text, rank)
        placed.append((rank, pair))
    return [pair for _, pair in sorted(placed, key=lambda place: place[0])]

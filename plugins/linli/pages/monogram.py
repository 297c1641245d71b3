"""What stands for a profile where it has no picture: a character or two on a tile in the colour of its city."""

from dataclasses import dataclass
from typing import Final, Literal

from linli.catalogue.graph import Graph, Node
from linli.catalogue.regions import home_region
from linli.settings.model import Region, Settings

HUES: Final = 6
"""How many colours there are; the style sheet and the share images name each."""

Shape = Literal["circle", "square", "leaf"]


@dataclass(frozen=True, slots=True)
class Monogram:
    """``letters`` are one or two characters; ``hue`` is a number from 1; ``shape`` tells people from places."""

    letters: str
    hue: int
    shape: Shape


def monogram(node: Node, graph: Graph) -> Monogram:
    """The monogram of a profile: a person's surname, the sort of a program, the beginning of a community's name."""
    return Monogram(_letters(node, graph), hue(home_region(graph, node), graph.settings), shape(node))


def shape(node: Node) -> Shape:
    """People are round, communities are square, everything else is a leaf."""
    if node.entity.IS_PERSON:
        return "circle"
    return "square" if node.kind.name == "community" else "leaf"


def hue(region: Region | None, settings: Settings) -> int:
    """The colour of a region: all of a city have the same one, and neighbouring cities have different ones."""
    if region is None:
        return 1
    city = settings.lineage(region.path)[:2][-1]
    return city.rank % HUES + 1


def first_signs(name: str, count: int) -> str:
    """The first letters, digits or Chinese characters of a name, without marks and spaces."""
    return "".join(sign for sign in name if sign.isalnum())[:count] or name[:1]


def _letters(node: Node, graph: Graph) -> str:
    if node.entity.IS_PERSON:
        return first_signs(node.name, 1)
    sort = getattr(node.entity, "kind", None)
    if sort is not None and node.kind.name != "community":
        return first_signs(graph.settings.labels(f"choices.{type(sort).__name__}.{sort.value}"), 1).upper()
    return first_signs(node.name, 2)

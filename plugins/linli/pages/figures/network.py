"""The people and the programs of a community, with lines between those that have to do with each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from linli.catalogue.graph import Edge, Graph, Key, Node
from linli.pages.figures.figure import Cell, Drawing, Figure, Table
from linli.pages.figures.links import PAD, name_link, node_box
from linli.pages.figures.sheet import TARGET, Sheet, Words, number, words
from linli.pages.writer import Writer

MOST: Final = 24
"""The most people, and the most programs, that are drawn."""

_FEWEST_PROGRAMS: Final = 2
_GAP: Final = 10


@dataclass(frozen=True, slots=True)
class Network:
    """People, programs, and what connects them: pairs of both, with the words for each.

    ``left_out`` is how many people and how many programs are beyond the bound.
    """

    people: tuple[Node, ...]
    programs: tuple[Node, ...]
    ties: dict[tuple[Key, Key], tuple[str, ...]]
    left_out: tuple[int, int]


def network(people: Sequence[Node], programs: Sequence[Node], graph: Graph) -> Network | None:
    """The network of some people and programs; None where it would not show anything."""
    inside = {node.key for node in people}
    ties: dict[tuple[Key, Key], dict[str, None]] = {}
    for program in programs:
        for person, role in _of_program(program, graph):
            if person in inside:
                ties.setdefault((person, program.key), {}).update({role: None} if role else {})
    if len(programs) < _FEWEST_PROGRAMS or not ties:
        return None
    shown_people = _connected_first(people, {person for person, _ in ties})[:MOST]
    shown = _connected_first(programs, {program for _, program in ties})[:MOST]
    keys = {node.key for node in (*shown_people, *shown)}
    kept = {pair: tuple(roles) for pair, roles in ties.items() if keys.issuperset(pair)}
    left_out = len(people) - len(shown_people), len(programs) - len(shown)
    return Network(shown_people, _untangled(shown, shown_people, kept), kept, left_out)


def _of_program(program: Node, graph: Graph) -> Iterator[tuple[Key, str]]:
    """The people that a program names, and those that name it, with the role that the file gives."""
    for edge in graph.edges(program.key, "representative"):
        if edge.path != ("body",):
            yield edge.target, _role(edge)
    for edge in graph.backlinks(program.key, "representative"):
        if edge.path != ("body",):
            yield edge.origin, _role(edge)


def _role(edge: Edge) -> str:
    return str(getattr(edge.holder, "role", None) or getattr(edge.holder, "title", None) or "")


def _connected_first(nodes: Sequence[Node], connected: set[Key]) -> tuple[Node, ...]:
    return tuple(sorted(nodes, key=lambda node: node.key not in connected))


def _untangled(
    programs: tuple[Node, ...], people: tuple[Node, ...], ties: dict[tuple[Key, Key], tuple[str, ...]]
) -> tuple[Node, ...]:
    """Programs in the order of the people they are connected with, so that few lines cross."""
    places = {node.key: place for place, node in enumerate(people)}
    found: dict[Key, list[int]] = {}
    for person, program in ties:
        found.setdefault(program, []).append(places[person])
    means = {key: sum(row) / len(row) for key, row in found.items()}
    return tuple(sorted(programs, key=lambda node: means.get(node.key, len(people))))


def network_figure(w: Writer, found: Network, name: str) -> Figure:
    """A network as a figure; ``name`` is the community's."""
    t = w.labels
    people, programs = found.left_out
    notes = [t("figure.network.people_left_out", count=people)] * (people > 0)
    notes += [t("figure.network.programs_left_out", count=programs)] * (programs > 0)
    return Figure(
        "network",
        t("figure.network.title", name=name),
        t("figure.network.description"),
        Table(
            (t("relations.program"), t("relations.representative"), t("figure.network.role")), tuple(_rows(w, found))
        ),
        _drawing(w, found, 720, (172, 330), 16),
        _drawing(w, found, 340, (102, 186), 14),
        "".join(notes),
    )


def _rows(w: Writer, found: Network) -> Iterator[tuple[Cell, ...]]:
    """A row for every line, then one for everything without lines."""
    none = w.labels("figure.network.none")
    for node in found.programs:
        tied = [(pair[0], roles) for pair, roles in found.ties.items() if pair[1] == node.key]
        for person, roles in tied:
            yield name_link(w, node.key), name_link(w, person), w.labels("list.clause").join(roles)
        if not tied:
            yield name_link(w, node.key), none, ""
    tied_people = {person for person, _ in found.ties}
    for node in found.people:
        if node.key not in tied_people:
            yield none, name_link(w, node.key), ""


def _drawing(w: Writer, found: Network, width: int, rooms: tuple[float, float], size: float) -> Drawing:
    """People on the left, programs on the right."""
    sheet = Sheet(width)
    people = [words(node.name, rooms[0] - 2 * PAD - 2, size) for node in found.people]
    programs = [words(node.name, rooms[1] - 2 * PAD - 2, size) for node in found.programs]
    top = words(w.labels("relations.program"), rooms[1], 14, "heading")
    left = width - rooms[1] - 1
    sheet.write(words(w.labels("relations.representative"), rooms[0], 14, "heading"), 1, 0)
    sheet.write(top, left, 0)
    right = _stacked([text.height + 16 for text in programs], [], top.height + 8)
    rows = {node.key: row for row, node in enumerate(found.programs)}
    wanted = [_wanted(node.key, found, rows, right) for node in found.people]
    ends = _stacked([text.height + 16 for text in people], wanted, top.height + 8)
    places = {node.key: place for node, place in zip(found.people, ends, strict=True)}
    for person, program in found.ties:
        start, end = _middle(places[person]), _middle(right[rows[program]])
        sheet.path(_curve((rooms[0] + 1, start), (left, end)), max(start, end), "tie")
    _boxes(sheet, w, found.people, people, ends, (1, rooms[0]))
    _boxes(sheet, w, found.programs, programs, right, (left, rooms[1]))
    return sheet.finished()


def _wanted(person: Key, found: Network, rows: dict[Key, int], right: list[tuple[float, float]]) -> float | None:
    """The height of the middle of a person's programs."""
    middles = [_middle(right[rows[program]]) for one, program in found.ties if one == person]
    return sum(middles) / len(middles) if middles else None


def _stacked(heights: list[float], wanted: list[float | None], top: float) -> list[tuple[float, float]]:
    """Top and height of boxes below each other, each as near to the height it wants as those above it allow."""
    places: list[tuple[float, float]] = []
    y = top
    for index, height in enumerate(heights):
        height = max(height, TARGET)  # noqa: PLW2901 - never too low to be touched
        want = wanted[index] if index < len(wanted) else None
        y = max(y, want - height / 2) if want is not None else y
        places.append((y, height))
        y += height + _GAP
    return places


def _middle(place: tuple[float, float]) -> float:
    return place[0] + place[1] / 2


def _curve(start: tuple[float, float], end: tuple[float, float]) -> str:
    half = number((start[0] + end[0]) / 2)
    return (
        f"M{number(start[0])} {number(start[1])}C{half} {number(start[1])} {half} {number(end[1])} "
        f"{number(end[0])} {number(end[1])}"
    )


def _boxes(
    sheet: Sheet,
    w: Writer,
    nodes: Sequence[Node],
    texts: Sequence[Words],
    places: Sequence[tuple[float, float]],
    column: tuple[float, float],
) -> None:
    for node, text, (y, height) in zip(nodes, texts, places, strict=True):
        node_box(sheet, (column[0], y), (column[1], height), text, w.to(node))

"""The rows of all tables, as texts that stand in cells."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from linli.catalogue import urls
from linli.catalogue.columns import Column, KeyColumn
from linli.catalogue.graph import Node
from linli.catalogue.public import PublicCatalogue
from linli.catalogue.tables import PAGES, REFERENCES, REGIONS, THEMES, Lists, lists, tables
from linli.exports.open_data.cells import maker, safe
from linli.profiles.kinds import KINDS
from linli.settings.model import Settings

Row = list[str]
Rows = Mapping[str, Sequence[Row]]
_Cell = Callable[[Any], str]


def rows_of(catalogue: PublicCatalogue) -> Rows:
    """The rows of every table, in the order of the catalogue, and within a profile in the order of its file."""
    graph = catalogue.graph
    found: dict[str, list[Row]] = {name: [] for name in tables()}
    for kind in KINDS:
        plan, rows = _of_kind(kind.folder), found[kind.folder]
        for node in graph.of_kind(kind.name):
            page = urls.page(node)
            found[PAGES].append(_page(node, page, catalogue))
            identity, *values = plan.row(node.entity)
            rows.append([identity, page, *values])
            plan.fill(node.entity, [page], found)
            found[REFERENCES] += _references(node, page, catalogue)
    _show_pictures(found, catalogue)
    found[REGIONS] = list(_regions(graph.settings))
    themes = [_cell(column) for column in tables()[THEMES].columns]
    found[THEMES] = [[cell(theme) for cell in themes] for theme in graph.settings.themes.values()]
    return found


@dataclass(frozen=True, slots=True)
class _List:
    """A list in a part: the way to it, its table, and what its items hold."""

    way: tuple[str, ...]
    table: str
    items: "_Plan"

    def items_of(self, part: BaseModel) -> Sequence[Any]:
        """The items, if the part has any."""
        value: Any = part
        for name in self.way:
            value = value.__dict__[name]
            if value is None:
                return ()
        items: Sequence[Any] = value
        return items


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a profile, or an item of a list, becomes rows."""

    cells: tuple[_Cell, ...]
    lists: tuple[_List, ...]

    def row(self, part: Any) -> Row:  # noqa: ANN401 - a part, or the value itself
        """The cells of its own row."""
        return [cell(part) for cell in self.cells]

    def fill(self, part: BaseModel, keys: Row, found: Mapping[str, list[Row]]) -> None:
        """Add the rows of its lists; ``keys`` tell itself apart."""
        for one in self.lists:
            items = one.items_of(part)
            if not items:
                continue
            rows, plan = found[one.table], one.items
            for number, item in enumerate(items, 1):
                place = [*keys, str(number)]
                rows.append([*place, *plan.row(item)])
                if plan.lists:
                    plan.fill(item, place, found)


@cache
def _of_kind(folder: str) -> _Plan:
    table, places = tables()[folder], lists(folder)
    values = (column for column in table.columns if column.shape is not None)
    return _Plan(tuple(map(_cell, values)), tuple(_below((), places)))


def _below(outer: tuple[str, ...], places: Lists) -> Iterator[_List]:
    """The lists in what ``outer`` leads to, but not those inside their items."""
    inner = [names for names in places if len(names) > len(outer) and names[: len(outer)] == outer]
    for names in inner:
        if not any(names[:end] in inner for end in range(len(outer) + 1, len(names))):
            table = tables()[places[names]]
            cells = tuple(_cell(column) for column in table.columns[table.keys :])
            if table.way[-1].part is None:
                cells = (maker(table.columns[-1].form),)
            yield _List(names[len(outer) :], table.name, _Plan(cells, tuple(_below(names, places))))


def _cell(column: Column) -> _Cell:
    """What makes the cell of a part."""
    make = maker(column.form)
    *outer, name = (shape.name for shape in column.way)
    if not outer:
        return lambda part: make(part.__dict__[name])

    def inner(part: Any) -> str:  # noqa: ANN401 - a part
        for step in outer:
            part = part.__dict__[step]
            if part is None:
                return ""
        return make(part.__dict__[name])

    return inner


def _show_pictures(found: Mapping[str, list[Row]], catalogue: PublicCatalogue) -> None:
    """Put the addresses of pictures where their names are; nothing for those that are not ready."""
    ready = {name: picture.largest for name, picture in catalogue.pictures.items()}
    for table in tables().values():
        for place, column in enumerate(table.columns):
            if column.key is KeyColumn.PICTURE:
                for row in found[table.name]:
                    row[place] = ready.get(row[place], "")


def _page(node: Node, page: str, catalogue: PublicCatalogue) -> Row:
    change = catalogue.changes.get(node.file)
    days = [change.added.isoformat(), change.changed.isoformat()] if change else ["", ""]
    return [page, node.kind.name, node.entity.id, safe(node.name), *days]


def _references(node: Node, page: str, catalogue: PublicCatalogue) -> Iterator[Row]:
    """What a profile refers to, of all that has a page; by the fields that lead there."""
    graph = catalogue.graph
    edges = (edge for edge in graph.outgoing.get(node.key, ()) if edge.target in graph.nodes)
    for number, edge in enumerate(edges, 1):
        field = ".".join(step for step in edge.path if isinstance(step, str))
        yield [page, str(number), field, urls.address(edge.target)]


def _regions(settings: Settings) -> Iterator[Row]:
    for region in settings.regions.values():
        yield [region.path, region.parent or "", safe(region.name), safe(region.name_en), region.level.value]

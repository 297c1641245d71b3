"""The open data as tables: which there are, and what is in their columns; all derived from the models.

A kind is a table with the single values of its profiles; what a field holds several of is a table of its own, shared by
all kinds that have the same field. Parts of which there is only one are columns of what holds them (``size_value``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Final

from pydantic import BaseModel

from linli.catalogue.columns import Column, KeyColumn
from linli.catalogue.table import Table
from linli.profiles.kinds import KINDS, Kind
from linli.profiles.parts import Photo
from linli.schema.shape import Shape, shapes
from linli.settings.taxonomies import RegionNode, Theme

PAGES: Final = "pages"
REFERENCES: Final = "references"
REGIONS: Final = "regions"
THEMES: Final = "themes"
_POSITION_NAME: Final = "position"


Lists = Mapping[tuple[str, ...], str]
"""The tables of the lists of a kind, by the names of the fields that lead to them."""


@cache
def tables() -> Mapping[str, Table]:
    """All tables by their names: the pages, the kinds, what these hold several of, then what is common to all."""
    return _made()[0]


def lists(folder: str) -> Lists:
    """The tables of the lists in the profiles of a kind."""
    return _made()[1][folder]


@cache
def _made() -> tuple[Mapping[str, Table], Mapping[str, Lists]]:
    found: dict[str, Table] = {table.name: table for table in (_PAGES, *map(_of_kind, KINDS))}
    common = {table.name: table for table in (_REFERENCES, _REGIONS, _THEMES)}
    places: dict[str, dict[tuple[str, ...], str]] = {kind.folder: {} for kind in KINDS}
    taken = {PAGES, *common, *places}
    for kind in KINDS:
        own = places[kind.folder]
        for way in _ways(kind.model):
            names = tuple(shape.name for shape in way)
            outer = max((start for start in own if names[: len(start)] == start), key=len, default=())
            name = "_".join([own[outer], *names[len(outer) :]] if outer else names)
            if (way[-1].target and not outer) or name in taken:
                name = f"{PAGES}_{name}"
            if name in found and _holds(found[name].way[-1]) != _holds(way[-1]):
                name = f"{kind.folder}_{name}"  # another kind's field of the same name holds something else
            same = found.get(name) or _of_list(name, way, found[own[outer]] if outer else None)
            found[name] = replace(same, kinds=(*same.kinds, kind.folder))
            own[names] = name
    return {**found, **common}, places


def _holds(shape: Shape) -> object:
    return shape.part or shape.target or shape.value


def _public(model: type[BaseModel]) -> Iterator[Shape]:
    return (shape for shape in shapes(model).values() if not shape.about.private)


def _ways(model: type[BaseModel], way: tuple[Shape, ...] = ()) -> Iterator[tuple[Shape, ...]]:
    """The fields on the way to every list in a model; those in the items of a list behind it."""
    for shape in _public(model):
        if shape.many:
            yield *way, shape
        if shape.part is not None:
            yield from _ways(shape.part, (*way, shape))


def _values(model: type[BaseModel], way: tuple[Shape, ...] = (), *, required: bool = True) -> Iterator[Column]:
    """The columns of a model: its single values, and those of the parts of which it has one."""
    for shape in _public(model):
        inner = (*way, shape)
        if shape.many:
            continue
        if shape.part is not None:
            yield from _values(shape.part, inner, required=required and shape.required)
        elif shape is shapes(Photo)["file"]:  # what it is called among the content files is nobody's business
            yield Column("picture", inner, KeyColumn.PICTURE)
        else:
            yield Column("_".join(one.name for one in inner), inner, None, required and shape.required, _target(shape))


def _target(shape: Shape) -> tuple[str, str] | None:
    """The table and column whose values a reference takes."""
    places = {kind.name: (kind.folder, "id") for kind in KINDS} | {"region": (REGIONS, "path"), "theme": (THEMES, "id")}
    return places.get(shape.target or "")


def _of_kind(kind: Kind) -> Table:
    identity, *values = _values(kind.model)
    page = replace(_PAGE, name="page")
    return Table(kind.folder, (identity, page, *values), 1, (kind.folder,))


def _of_list(name: str, way: tuple[Shape, ...], outer: Table | None) -> Table:
    shape = way[-1]
    keys = [_PAGE]
    if outer is not None:
        between = outer.columns[1 : outer.keys]
        keys += [
            replace(
                one,
                name=f"{outer.name}_{_POSITION_NAME}" if one.name == _POSITION_NAME else one.name,
                key=KeyColumn.PARENT,
            )
            for one in between
        ]
    keys.append(_POSITION)
    values = tuple(_values(shape.part)) if shape.part is not None else (_item(shape),)
    return Table(name, (*keys, *values), len(keys), way=way, parent=outer.name if outer else None)


def _item(shape: Shape) -> Column:
    """The column of a list of ids (called by what they identify) or of other values."""
    target = _target(shape)
    return Column(shape.target or "value", (shape,), None, required=True, target=target)


_PAGE: Final = Column("page", key=KeyColumn.PAGE, required=True, target=(PAGES, "page"))
_POSITION: Final = Column(_POSITION_NAME, key=KeyColumn.POSITION, required=True)
_PAGES: Final = Table(
    PAGES,
    (
        Column("page", key=KeyColumn.PAGE, required=True),
        *(Column(key.value, key=key, required=True) for key in (KeyColumn.KIND, KeyColumn.ID, KeyColumn.NAME)),
        *(Column(key.value, key=key) for key in (KeyColumn.ADDED, KeyColumn.CHANGED)),
    ),
    1,
)
_REFERENCES: Final = Table(
    REFERENCES,
    (
        _PAGE,
        _POSITION,
        Column("field", key=KeyColumn.FIELD, required=True),
        Column("target", key=KeyColumn.TARGET, required=True, target=(PAGES, "page")),
    ),
    2,
)
_REGIONS: Final = Table(
    REGIONS,
    (
        Column("path", key=KeyColumn.PATH, required=True),
        Column("parent", key=KeyColumn.ABOVE, target=(REGIONS, "path")),
        *(column for column in _values(RegionNode) if column.name != "id"),
    ),
    1,
)
_THEMES: Final = Table(THEMES, tuple(_values(Theme)), 1)

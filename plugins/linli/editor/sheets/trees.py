"""A profile as nested values and as one row: taking values out by their paths, and putting them in."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from linli.diagnostics import Span
from linli.documents import Entry, Node, Scalar, Sequence
from linli.documents import Mapping as Tree
from linli.editor.sheets.cells import Special, Value
from linli.editor.sheets.columns import Path
from linli.schema.shape import shapes

Values = dict[str, Any]
"""What a file says: texts, lists, and such dicts."""


def flat(values: Values, model: type[BaseModel], path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every value with its path; lists of texts are one value. What the model does not know is left out."""
    for name, shape in shapes(model).items():
        value = values.get(name)
        if value is None:
            continue
        own = (*path, name)
        if shape.part is None:
            yield own, value
        elif shape.many:
            for number, item in enumerate(value if isinstance(value, list) else ()):
                yield from flat(_as_group(item, shape.part), shape.part, (*own, number))
        else:
            yield from flat(_as_group(value, shape.part), shape.part, own)


def sizes_of(paths: Iterator[Path] | list[Path]) -> dict[Path, int]:
    """How many entries the lists have, and which groups there are (as 1), of which ``paths`` name a value."""
    sizes: dict[Path, int] = {}
    for path in paths:
        for place, step in enumerate(path[:-1]):
            if isinstance(step, int):
                sizes[path[:place]] = max(sizes.get(path[:place], 0), step + 1)
            else:
                sizes.setdefault(path[: place + 1], 1)
    return sizes


def merged(
    values: Values, model: type[BaseModel], given: Mapping[Path, Value | Special]
) -> tuple[Values, dict[Path, Path]]:
    """The values with those that are ``given``, and for each of these the path to which it came.

    An entry of a list that is not there yet becomes the last one; one of which nothing is left goes, and so does a
    group. What is cleared is missing afterwards.
    """
    places: dict[Path, Path] = {}
    return _merged(values, model, given, places, ()), places


def _merged(
    values: Values,
    model: type[BaseModel],
    given: Mapping[Path, Value | Special],
    places: dict[Path, Path],
    origin: Path,
) -> Values:
    """``origin`` is the path in the sheet; places of inner values are relative to this group until it is put in."""
    inner: dict[str, dict[Path, Value | Special]] = defaultdict(dict)
    for path, value in given.items():
        inner[str(path[0])][path[1:]] = value
    made = dict(values)
    for name, own in inner.items():
        shape = shapes(model)[name]
        found: dict[Path, Path] = {}
        if shape.part is None:
            result: object = None if own[()] is Special.CLEAR else own[()]
            found[(*origin, name)] = ()
        elif shape.many:
            result = _entries(made.get(name), shape.part, own, found, (*origin, name))
        else:
            result = _merged(_as_group(made.get(name), shape.part), shape.part, own, found, (*origin, name))
        places.update({path: (name, *place) for path, place in found.items()})
        if result in (None, [], {}):
            made.pop(name, None)
        else:
            made[name] = result
    return made


def _entries(
    items: object,
    part: type[BaseModel],
    given: Mapping[Path, Value | Special],
    places: dict[Path, Path],
    origin: Path,
) -> list[Any]:
    numbered: dict[int, dict[Path, Value | Special]] = defaultdict(dict)
    for path, value in given.items():
        numbered[int(path[0])][path[1:]] = value
    old = list(items) if isinstance(items, list) else []
    made: list[Any] = list(old)
    found: dict[int, tuple[int, dict[Path, Path]]] = {}
    for number, own in sorted(numbered.items()):
        inner: dict[Path, Path] = {}
        before = _as_group(old[number], part) if number < len(old) else {}
        result = _merged(before, part, own, inner, (*origin, number))
        entry = old[number] if number < len(old) and result == before else result
        if number < len(old):
            made[number] = _as_short(entry, old[number], part)
            found[number] = (number, inner)
        elif entry:
            made.append(entry)
            found[number] = (len(made) - 1, inner)
    kept = [place for place, entry in enumerate(made) if entry]
    for place, inner in found.values():
        if place in kept:
            places.update({path: (kept.index(place), *rest) for path, rest in inner.items()})
    return [made[place] for place in kept]


def _as_group(value: object, part: type[BaseModel]) -> Values:
    """A group of fields; a bare text is one with its first field only."""
    if isinstance(value, str):
        return {next(iter(shapes(part))): value}
    return value if isinstance(value, dict) else {}


def _as_short(entry: Any, old: object, part: type[BaseModel]) -> Any:  # noqa: ANN401 - nested values
    """An entry that was written as a bare text, as one again if it still can be."""
    if isinstance(old, str) and isinstance(entry, dict) and list(entry) == [next(iter(shapes(part)))]:
        return next(iter(entry.values()))
    return entry


def tree_of(values: Values, spans: Mapping[Path, Span], other: Span) -> Tree:
    """The values as a tree in which those at the paths of ``spans`` stand there, and all others at ``other``."""
    tree = _node(values, spans, other, ())
    return tree if isinstance(tree, Tree) else Tree((), other)


def _node(value: object, spans: Mapping[Path, Span], other: Span, path: Path) -> Node:
    own = spans.get(path, other)
    if isinstance(value, dict):
        entries = (
            Entry(Scalar(name, spans.get((*path, name), other)), _node(inner, spans, other, (*path, name)))
            for name, inner in value.items()
        )
        return Tree(tuple(entries), own)
    if isinstance(value, list):
        return Sequence(
            tuple(_node(inner, spans, spans.get(path, other), (*path, number)) for number, inner in enumerate(value)),
            own,
        )
    return Scalar("" if value is None else str(value), own, plain=False)

"""What can be read of a profile with mistakes: all but the parts that are wrong, so that its changes can be told."""

from typing import Any, Final

from pydantic import ValidationError

from linli.documents import Mapping
from linli.profiles.kinds import Kind
from linli.profiles.profile import Entity
from linli.schema.tree import Path, plain

_TURNS: Final = 4
"""Taking something out may make what holds it wrong too."""


def readable(kind: Kind, identity: str, tree: Mapping) -> tuple[Entity, frozenset[str]] | None:
    """The profile in ``tree`` without what is wrong in it, and the fields in which that was.

    None where nothing is left of which one could be made.
    """
    fields: set[str] = set()
    values = {name: value for name, value in plain(tree).items() if name != "id"}
    for _ in range(_TURNS):
        try:
            return kind.model.model_validate({**values, "id": identity}), frozenset(fields)
        except ValidationError as error:
            wrong = [found["loc"] for found in error.errors(include_url=False, include_context=False)]
        for path in sorted(map(_droppable, wrong), key=_late_first, reverse=True):
            fields.add(str(path[0]) if path else "")
            _drop(values, path)
    return None


def _droppable(path: Path) -> Path:
    """The way to what is taken out for a mistake at ``path``: the item of a list that it is in, else the field."""
    places = [place for place, step in enumerate(path) if isinstance(step, int)]
    return path[: places[-1] + 1] if places else path[:1]


def _late_first(path: Path) -> tuple[tuple[bool, int | str], ...]:
    """An order in which the items of a list can be taken out one after the other."""
    return tuple((isinstance(step, str), step) for step in path)


def _drop(values: Any, path: Path) -> None:  # noqa: ANN401 - a tree of dicts, lists and texts
    if not path:
        return
    *way, last = path
    for step in way:
        if isinstance(values, dict):
            values = values.get(step)
        elif isinstance(values, list) and isinstance(step, int) and step < len(values):
            values = values[step]
        else:
            return
    if isinstance(values, dict):
        values.pop(last, None)
    elif isinstance(values, list) and isinstance(last, int) and last < len(values):
        del values[last]

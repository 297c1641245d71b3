"""Profiles that have another id now: which they are, and the old side as if they had had it all along."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final, TypeVar

from pydantic import BaseModel

from linli.catalogue.graph import Graph, Key, Node
from linli.profiles.profile import Entity
from linli.review.matching import ENOUGH, agreement
from linli.schema.shape import Shape, fields_with

_Part = TypeVar("_Part", bound=BaseModel)
_ASIDE: Final = frozenset({"id", "name", "redirect_from", "status"})
_BODY_REFERENCE: Final = re.compile(r"\]\((?P<kind>[a-z]+):(?P<id>[^()\s]+)\)|\[\^(?P<source>[^\[\]\s]+)\](?!:)")


def renamed(before: Graph, after: Graph) -> Mapping[Key, Key]:
    """The former keys of profiles, and the present ones: as ``redirect_from`` says, else by what they are called.

    A profile that went, and one of its kind with the same name that came, are the same one, if there is no other of
    that name on either side and they are alike enough.
    """
    gone = {key: node for key, node in before.nodes.items() if key not in after.nodes}
    came = {key: node for key, node in after.nodes.items() if key not in before.nodes}
    found: dict[Key, Key] = {}
    for key, node in came.items():
        for former in node.entity.redirect_from:
            if (key[0], former) in gone:
                found.setdefault((key[0], former), key)
    left = (_named(gone, found), _named(came, found.values()))
    for called, (old, *others) in left[0].items():
        new, *more = left[1].get(called, [None])
        if new is not None and not others and not more and _is_same(gone[old], came[new]):
            found[old] = new
    return found


def _named(nodes: Mapping[Key, Node], but: Collection[Key]) -> Mapping[tuple[str, str], Sequence[Key]]:
    """The keys of profiles by kind and name, without those in ``but``."""
    named: dict[tuple[str, str], list[Key]] = defaultdict(list)
    for key, node in nodes.items():
        if key not in but:
            named[key[0], node.name].append(key)
    return named


def _is_same(one: Node, other: Node) -> bool:
    """Whether most of what two profiles of one name say is the same; the name itself and ids do not count."""
    aside = dict.fromkeys(_ASIDE & type(one.entity).model_fields.keys())
    return agreement(*(node.entity.model_copy(update=aside) for node in (one, other))) >= ENOUGH


def carried_over(entity: Entity, names: Mapping[Key, Key]) -> Entity:
    """``entity`` with its own id and all its references as they are after renaming."""
    return _carried_over(entity, names) if names else entity


def _carried_over(part: _Part, names: Mapping[Key, Key]) -> _Part:
    changes: dict[str, Any] = {}
    for shape in fields_with(type(part), _refers):
        value = getattr(part, shape.name)
        if value is None or value == ():
            continue
        kept = tuple(_value(one, shape, names) for one in value) if shape.many else _value(value, shape, names)
        if kept != value:
            changes[shape.name] = kept
    return part.model_copy(update=changes) if changes else part


def _refers(shape: Shape) -> bool:
    return shape.target is not None or shape.name == "body"


def _value(value: Any, shape: Shape, names: Mapping[Key, Key]) -> Any:  # noqa: ANN401 - the value of any field
    if shape.target is not None:
        return names.get((shape.target, value), ("", value))[1]
    if isinstance(value, BaseModel):
        return _carried_over(value, names)
    return _BODY_REFERENCE.sub(lambda match: _reference(match, names), value)


def _reference(match: re.Match[str], names: Mapping[Key, Key]) -> str:
    key = (match["kind"], match["id"]) if match["kind"] else ("source", match["source"])
    new = names.get(key, key)[1]
    return f"]({match['kind']}:{new})" if match["kind"] else f"[^{new}]"

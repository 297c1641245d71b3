"""Finding the references that an entity holds, wherever in it they stand."""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from pydantic import BaseModel

from linli.profiles.profile import Entity
from linli.schema.shape import Shape, fields_with
from linli.schema.tree import Path

BODY_LINK: Final = re.compile(r"\[(?P<words>[^\[\]]*)\]\((?P<kind>[a-z]+):(?P<id>[^()\s]+)\)")
"""A link to another profile in Markdown text: ``[name](community:id)``."""

BODY_CITATION: Final = re.compile(r"\[\^(?P<id>[^\[\]\s]+)\](?!:)")
"""A citation in Markdown text: ``[^source-id]``; where the text itself explains it, it is a footnote of its own."""

NOTE: Final = re.compile(r"^ {0,3}\[\^(?P<id>[^\[\]\s]+)\]:[ \t]*(?P<words>.*)$", re.MULTILINE)
"""The first line of a footnote that a text has itself: ``[^id]: words``."""

_BODY_LINK_OR_CITATION: Final = re.compile(r"\]\((?P<kind>[a-z]+):(?P<id>[^()\s]+)\)|\[\^(?P<source>[^\[\]\s]+)\](?!:)")
_SCHEMES: Final = frozenset({"http", "https", "mailto"})


class Found(NamedTuple):
    """An id and what it points at. ``path`` leads to it from the entity; ``holder`` is the part in which it stands."""

    target: str
    id: str
    path: Path
    holder: BaseModel


def references(entity: Entity) -> Iterator[Found]:
    """Every reference of ``entity``: ids in fields, links and citations in the body."""
    yield from _of_part(entity, ())
    body = getattr(entity, "body", None)
    if body:
        yield from _of_text(entity, body)


def _of_part(part: BaseModel, path: Path) -> Iterator[Found]:
    for shape in fields_with(type(part), _is_reference):
        value = getattr(part, shape.name)
        if not value:
            continue
        for position, item in enumerate(value if shape.many else (value,)):
            place = (*path, shape.name, position) if shape.many else (*path, shape.name)
            if shape.target is not None:
                yield Found(shape.target, str(item), place, part)
            elif isinstance(item, BaseModel):
                yield from _of_part(item, place)


def _is_reference(shape: Shape) -> bool:
    return shape.target is not None


def _of_text(entity: Entity, text: str) -> Iterator[Found]:
    for target, identity, _ in text_references(text):
        yield Found(target, identity, ("body",), entity)


def own_notes(text: str) -> frozenset[str]:
    """The ids of the footnotes that a Markdown text has itself: what refers to them is no citation of a source."""
    return frozenset(match["id"] for match in NOTE.finditer(text))


def text_references(text: str) -> Iterator[tuple[str, str, int]]:
    """The links and citations of a Markdown text: kind, id, and the position of the id's character in it."""
    notes = own_notes(text)
    for match in _BODY_LINK_OR_CITATION.finditer(text):
        kind = match["kind"] or "source"
        if kind not in _SCHEMES and match["source"] not in notes:
            yield kind, match["id"] or match["source"], match.start("id" if match["kind"] else "source")


def without_links(text: str, keep: Callable[[str, str], bool]) -> str:
    """A Markdown text without the links and citations whose kind and id are not to be kept; links leave their words."""

    def replaced(match: re.Match[str]) -> str:
        kind = match["kind"] or "source"
        is_kept = kind in _SCHEMES or match["source"] in own_notes(left) or keep(kind, match["id"] or match["source"])
        return match[0] if is_kept else "]" * bool(match["kind"])

    def words(match: re.Match[str]) -> str:
        return match[0] if match["kind"] in _SCHEMES or keep(match["kind"], match["id"]) else match["words"]

    left, before = text, ""
    while left != before:  # what is taken out may bring together what then is a reference: [^[^hidden]other]
        left, before = _BODY_LINK_OR_CITATION.sub(replaced, BODY_LINK.sub(words, left)), left
    return left

"""The order of fields in a profile's file: what it is called first, its record last, the rest as in the model."""

from typing import Final

from pydantic import BaseModel

from linli.profiles.profile import Entity, Profile
from linli.schema.shape import shapes

_FIRST: Final = (
    *("name", "other_names", "pinyin", "status", "withdrawn_reason", "kind", "region", "communities", "part_of"),
    *("summary", "themes", "founded", "started", "ended", "schedule"),
)
_LAST: Final = (
    *("metrics", "milestones", "photos", "links", "body", "sources", "notes", "consent", "is_minor", "verified_on"),
    *("review_within", "redirect_from", "script", "internal_note", "waivers"),
)


def field_order(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of ``model`` in the order in which files have them. A field that nobody placed stands as in the model.

    Parts of profiles are in the order of their models.
    """
    names = list(shapes(model))
    if not issubclass(model, Entity):
        return tuple(names)
    first = _FIRST if issubclass(model, Profile) else ()
    last = _LAST if issubclass(model, Profile) else tuple(shapes(Entity))
    placed = {*first, *last}
    middle = (name for name in names if name not in placed)
    return tuple(name for name in (*first, *middle, *last) if name in names and name != "id")

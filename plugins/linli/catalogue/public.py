"""The privacy gate: the catalogue as readers may see it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from operator import is_
from types import MappingProxyType
from typing import Any, Final, TypeVar

from pydantic import BaseModel

from linli.catalogue import urls
from linli.catalogue.build import Catalogue
from linli.catalogue.changes import Change
from linli.catalogue.collecting import uncollected
from linli.catalogue.freshness import Stale, stale_for_readers
from linli.catalogue.graph import Graph, Key, Node, graph_of
from linli.catalogue.pictures import Picture
from linli.catalogue.references import without_links
from linli.profiles.consent import Consent, Scope
from linli.profiles.profile import Entity
from linli.profiles.representative import Representative
from linli.profiles.status import Status
from linli.schema.partial_date import PartialDate
from linli.schema.shape import Shape, fields_with
from linli.settings.model import Settings
from linli.settings.site import Featured

_TIME_ZONES: Final = timedelta(days=1)
"""It may be a day later where consent was given than where the site is built."""

_Part = TypeVar("_Part", bound=BaseModel)
Keep = Callable[[str, str], bool]
"""Whether readers may know of the target of a kind with an id."""


@dataclass(frozen=True, slots=True)
class PublicCatalogue:
    """What is public, and nothing else: the only catalogue that pages are made from."""

    graph: Graph
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """The photographs that are ready, by the name that profiles give them."""

    changes: Mapping[str, Change] = field(default_factory=dict)
    """When content files came and changed, as far as it is known, by their paths from the project's root."""

    stale: Mapping[Key, Stale] = field(default_factory=dict)
    """What of them was checked against its sources too long ago."""


def public(catalogue: Catalogue, today: date) -> PublicCatalogue:
    """Drop what is not published or lacks consent, references to it, and every private field of the rest."""
    graph = catalogue.graph
    shown = {key for key, node in graph.nodes.items() if is_public(node.entity, today)}

    def keep(target: str, identity: str) -> bool:
        return (target, identity) in shown or target in {"theme", "region"}

    with uncollected():
        nodes = [
            Node(node.kind, published, node.file, node.reading)
            for key, node in graph.nodes.items()
            if key in shown and (published := _published(node.entity, keep)) is not None
        ]
        due = stale_for_readers((graph.nodes[node.key] for node in nodes), today)
        return PublicCatalogue(graph_of(nodes, _public_settings(graph.settings, keep)), stale=due)


def is_public(entity: Entity, today: date) -> bool:
    """Whether an entity may be shown on the day ``today``."""
    if not entity.status.is_for_readers:
        return False
    return not isinstance(entity, Representative) or (not entity.is_minor and _allows(entity.consent, today))


def withdrawn_addresses(graph: Graph) -> tuple[str, ...]:
    """The addresses, present and former, of what was withdrawn: all that readers may know of it."""
    return tuple(
        urls.address((node.kind.name, identity))
        for node in graph.nodes.values()
        if node.entity.status == Status.WITHDRAWN
        for identity in (node.entity.id, *node.entity.redirect_from)
    )


def _allows(consent: Consent | None, today: date) -> bool:
    if consent is None or Scope.PAGE not in consent.scope or consent.withdrawn_on is not None:
        return False
    if begins_later(consent, today):
        return False
    if consent.expires is None:
        return True
    return consent.expires.year is not None and not _day(today).is_after(consent.expires)


def begins_later(consent: Consent, today: date) -> bool:
    """Whether a consent is dated after ``today``, wherever in the world that is."""
    return consent.date.is_after(_day(today + _TIME_ZONES))


def _public_settings(settings: Settings, keep: Keep) -> Settings:
    """The settings without their files; what the home page features is public too."""
    featured = _pruned(settings.site.featured, keep) or Featured()
    return replace(settings, site=settings.site.model_copy(update={"featured": featured}), trees=MappingProxyType({}))


def _day(today: date) -> PartialDate:
    return PartialDate(today.year, today.month, today.day)


def _published(entity: Entity, keep: Keep) -> Entity | None:
    if isinstance(entity, Representative) and entity.consent and Scope.PORTRAIT not in entity.consent.scope:
        entity = entity.model_copy(update={"photos": ()})
    return _pruned(entity, keep)


def _pruned(part: _Part, keep: Keep) -> _Part | None:
    """``part`` without private fields and hidden references; None when it cannot do without one of them.

    Where there is nothing to take out, it is ``part`` itself.
    """
    changes: dict[str, Any] = {}
    for shape in fields_with(type(part), _is_guarded):
        name, value = shape.name, getattr(part, shape.name)
        kept = value
        if shape.about.private:
            kept = type(part).model_fields[name].get_default()
        elif name == "body" and value is not None:
            kept = without_links(value, keep)
        elif shape.target is not None or shape.part is not None:
            kept = _kept(value, shape, keep)
            if kept is None and shape.required:
                return None
        if kept is not value:
            changes[name] = kept
    return part.model_copy(update=changes) if changes else part


def _is_guarded(shape: Shape) -> bool:
    """Whether a field may hold something that is not for readers."""
    return shape.about.private or shape.name == "body" or shape.target is not None


def _kept(value: Any, shape: Shape, keep: Keep) -> Any:  # noqa: ANN401 - the value of any field
    if value is None:
        return None
    if shape.many:
        items = tuple(kept for item in value if (kept := _kept_item(item, shape, keep)) is not None)
        return value if len(items) == len(value) and all(map(is_, items, value)) else items
    return _kept_item(value, shape, keep)


def _kept_item(item: Any, shape: Shape, keep: Keep) -> Any:  # noqa: ANN401 - the value of any field
    if shape.target is not None:
        return item if keep(shape.target, item) else None
    return _pruned(item, keep)

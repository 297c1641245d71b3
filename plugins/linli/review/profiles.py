"""What happens to each profile, as readers see it. Of what readers see neither before nor after, only how many."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from linli.catalogue import urls
from linli.catalogue.graph import Key, Node
from linli.profiles.kinds import KINDS
from linli.profiles.status import Status
from linli.review.changes import Change, ChangeKind, differences
from linli.review.fate_words import SHOWN, gone, in_part, links_that_go, moved
from linli.review.hiding import tellable
from linli.review.model import Fate, ProfileChange, Sentence
from linli.review.overview import overview
from linli.review.renames import carried_over, renamed
from linli.review.sides import Side
from linli.review.words import Narrator


@dataclass
class Comparison:
    """Two sides, and what became of the profiles."""

    before: Side
    after: Side

    @cached_property
    def names(self) -> Mapping[Key, Key]:
        """Former keys of renamed profiles, and present ones."""
        return renamed(self.before.graph, self.after.graph)

    @cached_property
    def formers(self) -> Mapping[Key, Key]:
        """Present keys of renamed profiles, and former ones."""
        return {new: old for old, new in self.names.items()}

    @cached_property
    def pairs(self) -> tuple[tuple[Node | None, Node | None], ...]:
        """Every profile that differs: as it was, and as it is."""
        old, new = self.before.graph.nodes, self.after.graph.nodes
        keys = [*new, *(key for key in old if key not in new and key not in self.names)]
        found = ((old.get(self.formers.get(key, key)), new.get(key)) for key in keys)
        return tuple((one, other) for one, other in found if one is None or other is None or self._differ(one, other))

    def _differ(self, one: Node, other: Node) -> bool:
        if one.key != other.key or other.key in self.after.partial:
            return True
        return one.entity != other.entity and carried_over(one.entity, self.names) != other.entity

    def _differences(self, one: Node, other: Node) -> tuple[Change, ...]:
        wrong = self.after.partial.get(other.key, frozenset())
        old, new = carried_over(one.entity, self.names), other.entity
        found = differences(other.key, *(tellable(entity, self._is_hidden) for entity in (old, new)))
        # What has mistakes could not be read; that is not to say that it went.
        return tuple(change for change in found if change.kind != ChangeKind.REMOVED or _field(change) not in wrong)

    def _is_hidden(self, kind: str, identity: str) -> bool:
        """Whether there is something that readers see on neither side, by its present id."""
        keys = self.formers.get((kind, identity), (kind, identity)), (kind, identity)
        sides = self.before, self.after
        is_there = any(key in one.graph.nodes for key, one in zip(keys, sides, strict=True))
        return is_there and not any(one.is_public(key) for key, one in zip(keys, sides, strict=True))

    @property
    def hidden(self) -> int:
        """How many profiles differ in nothing that readers see before or after."""
        return len(self.pairs) - len(self.profiles)

    def _was(self, node: Node | None) -> bool:
        return node is not None and self.before.is_public(node.key)

    def _is(self, node: Node | None) -> bool:
        return node is not None and self.after.is_public(node.key)

    @cached_property
    def profiles(self) -> tuple[ProfileChange, ...]:
        """What happens to the profiles that readers see, in the order of kinds and names."""
        order = [kind.name for kind in KINDS]
        found = [change for pair in self.pairs if (change := self._profile(*pair)) is not None]
        return tuple(sorted(found, key=lambda change: order.index(change.kind)))

    def _profile(self, old: Node | None, new: Node | None) -> ProfileChange | None:
        was, is_shown = self._was(old), self._is(new)
        node = new if is_shown else old
        if node is None or not (was or is_shown):
            return None
        fate = self._fate(old, new)
        sentences = tuple(self._sentences(fate, old, new))
        if not sentences:
            return None
        published = urls.page(old) if old is not None and was else None
        return ProfileChange(
            node.kind.name,
            node.name,
            (new or node).file,
            fate,
            sentences,
            urls.page(node) if is_shown else None,
            published,
        )

    def _fate(self, old: Node | None, new: Node | None) -> Fate:
        if self._is(new):
            return self._public_fate(old, new)
        if new is not None:
            return Fate.WITHDRAWN if new.entity.status == Status.WITHDRAWN else Fate.HIDDEN
        return Fate.UNREADABLE if old is not None and old.key in self.after.unreadable else Fate.REMOVED

    def _public_fate(self, old: Node | None, new: Node | None) -> Fate:
        if old is None:
            return Fate.ADDED
        if not self._was(old):
            return Fate.SHOWN
        return Fate.RENAMED if new is not None and new.key != old.key else Fate.CHANGED

    def _sentences(self, fate: Fate, old: Node | None, new: Node | None) -> Iterator[Sentence]:
        if fate in {Fate.ADDED, Fate.SHOWN} and new is not None:
            yield from [Sentence(SHOWN)] if fate == Fate.SHOWN else []
            shown = self.after.shown.graph.nodes.get(new.key)
            entity = shown.entity if shown is not None else tellable(new.entity, self._is_hidden)
            yield from overview(self.after, entity)
        elif fate in {Fate.CHANGED, Fate.RENAMED} and old is not None and new is not None:
            changes = self._differences(old, new)
            if fate == Fate.RENAMED:
                yield moved(old, new)
                changes = tuple(change for change in changes if change.field != "redirect_from")
            yield from Narrator(self.before, self.after).sentences(changes)
            if new.key in self.after.partial:
                yield in_part(new, self.after.partial[new.key])
        elif old is not None:
            yield Sentence(gone(fate, new))
            yield from self._links_that_go(old, new) if fate != Fate.UNREADABLE else ()

    def _links_that_go(self, node: Node, new: Node | None) -> Iterator[Sentence]:
        """How many profiles that readers still see refer to one that goes."""
        edges = self.before.shown.graph.incoming.get(node.key, ())
        origins = {self.names.get(edge.origin, edge.origin) for edge in edges}
        count = len(origins & self.after.shown.graph.nodes.keys())
        if count:
            yield links_that_go(count, is_there=new is not None)


def _field(change: Change) -> str:
    """The profile's own field in which something changed."""
    return change.field.partition(".")[0]

"""What cells may refer to: profiles and sources, themes and regions, by id or by what they are called."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from linli.catalogue.graph import Graph, Node
from linli.editor.matching import Candidate, exactly, matching
from linli.profiles.kinds import KINDS

_MOST = 3


@dataclass(frozen=True, slots=True)
class Meant:
    """What a word may mean: just one id, or several, or none with what is near it."""

    ids: tuple[str, ...]
    near: tuple[str, ...]


class Lookups:
    """Finds what words in cells mean."""

    def __init__(self, graph: Graph, ids: Mapping[str, Iterable[str]], new: Mapping[str, Iterable[Candidate]]) -> None:
        """In a graph; ``ids`` are those of all files by kind, ``new`` what the sheet itself adds."""
        self._candidates = {kind.name: [*map(_candidate, graph.of_kind(kind.name))] for kind in KINDS}
        for kind, found in new.items():
            self._candidates[kind] += found
        self._candidates["theme"] = [
            Candidate(one.id, (one.name, one.name_en)) for one in graph.settings.themes.values()
        ]
        places = [(path, graph.settings.lineage(path)) for path in graph.settings.regions]
        self._candidates["region"] = [
            Candidate(path, tuple(dict.fromkeys((line[-1].name, line[-1].name_en, "".join(one.name for one in line)))))
            for path, line in places
        ]
        self._ids = {kind: {one.id for one in found} for kind, found in self._candidates.items()}
        for kind, more in ids.items():
            self._ids[kind].update(more)
        self._known: dict[tuple[str, str], Meant] = {}

    def meant(self, target: str, word: str) -> Meant:
        """What ``word`` means where a reference points at ``target``."""
        if word in self._ids.get(target, ()):
            return Meant((word,), ())
        if (target, word) not in self._known:
            self._known[target, word] = self._found(target, word)
        return self._known[target, word]

    def _found(self, target: str, word: str) -> Meant:
        every = self._candidates.get(target, [])
        own = exactly(word, every)
        if own:
            return Meant(tuple(one.id for one in own), tuple(map(_shown, own[:_MOST])))
        return Meant((), tuple(map(_shown, matching(word, every, _MOST))))


def _shown(one: Candidate) -> str:
    return f"{one.names[0]}（{one.id}）" if one.names and one.names[0] != one.id else one.id


def _candidate(node: Node) -> Candidate:
    """A profile or source, which has its other names too."""
    return Candidate(node.entity.id, (node.name, *getattr(node.entity, "other_names", ())))

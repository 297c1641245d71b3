"""What a reference can point at, for whoever looks for it by a name."""

from enum import Enum

from linli.catalogue.graph import Graph, Node
from linli.editor.matching import Candidate
from linli.wording import Language, default_labels


def candidates_for(target: str, graph: Graph) -> tuple[Candidate, ...]:
    """All themes, regions, or profiles or sources of a kind: what ``target`` is the name of."""
    settings = graph.settings
    if target == "theme":
        return tuple(Candidate(one.id, (one.name, one.name_en), one.summary) for one in settings.themes.values())
    if target == "region":
        places = [(path, settings.lineage(path)) for path in settings.regions]
        return tuple(Candidate(path, (line[-1].name, "".join(one.name for one in line))) for path, line in places)
    return tuple(_candidate(node) for node in graph.of_kind(target))


def choices_for(enum: type[Enum], lang: Language) -> tuple[Candidate, ...]:
    """The values of a field that takes one of a few, as they are called in ``lang``."""
    labels = default_labels(lang)
    keys = [(str(one.value), f"choices.{enum.__name__}.{one.value}") for one in enum]
    return tuple(Candidate(value, (labels(key) if labels.has(key) else value,)) for value, key in keys)


def _candidate(node: Node) -> Candidate:
    """A profile or source, which is found by its other names and its publisher too."""
    entity = node.entity
    publisher, day = getattr(entity, "publisher", None), getattr(entity, "date", None)
    names = (node.name, *getattr(entity, "other_names", ()), *([publisher] if publisher else []))
    note = " ".join(map(str, filter(None, (publisher, day)))) or getattr(entity, "region", None)
    return Candidate(entity.id, names, str(note or getattr(entity, "summary", ""))[:40])

"""Personal data in what a catalogue says, found by its detectors, with the places at which it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from linli.catalogue.build import Catalogue
from linli.catalogue.graph import Key
from linli.catalogue.texts import all_text, texts
from linli.diagnostics import Severity, Span
from linli.personal.found import Detector, Passage
from linli.personal.prefilter import may_have
from linli.schema.tree import Path

_MOST: Final = 20
"""How many places of one sort are told of one text."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A text in which there may be personal data: whose it is, the path to it, and itself."""

    key: Key
    path: Path
    passage: Passage

    @property
    def field(self) -> str:
        """The field in which it stands, inside of whatever part."""
        return next(step for step in reversed(self.path) if isinstance(step, str))


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was found: in which text, at which span of the file; the words themselves, and how certain it is.

    What is certain is an error, what only looks like it a warning.
    """

    suspect: Suspect
    span: Span
    words: str
    severity: Severity

    @property
    def is_certain(self) -> bool:
        """Whether it is known to be what was looked for."""
        return self.severity == Severity.ERROR


def found(catalogue: Catalogue, detector: Detector) -> Iterator[Place]:
    """Everything that a detector finds in the public texts of all profiles and sources, drafts included."""
    for suspect in suspects(catalogue):
        text = suspect.passage.text
        ones = tuple(islice(detector(suspect.passage), _MOST))
        if not ones:
            continue
        inside = catalogue.inside(suspect.key, suspect.path, text)
        for one in ones:
            severity = Severity.ERROR if one.is_certain else Severity.WARNING
            yield Place(suspect, inside.span(one.start, one.end), text[one.start : one.end], severity)


class _Latest:
    """What was found in the catalogue that was looked through last: all rules ask for the same, one after the other."""

    made: tuple[Catalogue, tuple[Suspect, ...]] | None = None


def suspects(catalogue: Catalogue) -> tuple[Suspect, ...]:
    """The texts in which there may be personal data. The catalogue is looked through once."""
    made = _Latest.made
    if made is None or made[0] is not catalogue:
        made = _Latest.made = catalogue, tuple(_suspects(catalogue))
    return made[1]


def _suspects(catalogue: Catalogue) -> Iterator[Suspect]:
    for key, node in catalogue.graph.nodes.items():
        if may_have(all_text(node.entity)):
            for path, text in texts(node.entity):
                if may_have(text):
                    yield Suspect(key, path, Passage(text))

"""What was measured, as lines of JSON: the first line of a file says where and with what, each other line is a run."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from itertools import groupby
from pathlib import Path
from statistics import median
from typing import Any, Final

from tests.bench.speed.generators import KINDS

FAILED: Final = "failed"
"""The outcome of a run that ended with an error; ``LATE`` that of one that was stopped."""

LATE: Final = "late"


@dataclass(frozen=True, slots=True)
class Record:
    """One run: ``size`` profiles were asked for; times in seconds, memory and sizes in bytes.

    ``steps`` has wall clock and CPU of each command. ``shown`` is on how many pages the new text stands after an edit,
    the edited one included. ``start`` is how long a preview took until it answered. ``problems`` is what the job lacks.
    """

    size: int
    generator: str
    kind: str
    round: int
    wall: float
    cpu: float | None = None
    memory: int | None = None
    others: float | None = None
    start: float | None = None
    steps: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    pages: int | None = None
    html: int | None = None
    bytes: int | None = None
    shown: int | None = None
    problems: tuple[str, ...] = ()
    outcome: str = "done"


@dataclass(frozen=True, slots=True)
class About:
    """Where and when it was measured, and with which versions; ``notes`` say what is left out."""

    date: str
    machine: str
    versions: Mapping[str, str]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Range:
    """Median, smallest and largest of several runs."""

    middle: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Summary:
    """All runs of the same kind, size and generator. Nothing of runs that failed is in the ranges."""

    runs: tuple[Record, ...]

    @property
    def last(self) -> Record:
        """The last run, for what is the same in each."""
        return self.runs[-1]

    @property
    def problems(self) -> tuple[str, ...]:
        """What was wrong in any of the runs."""
        bad = [one.outcome for one in self.runs if one.outcome != "done"]
        return (*bad, *(problem for one in self.runs for problem in one.problems))

    def range(self, what: str) -> Range | None:
        """The range of ``wall``, ``cpu``, ``memory``, ``others`` or ``start``; None where it was not measured."""
        good = [one for one in self.runs if one.outcome == "done"]
        values = [value for one in good if (value := getattr(one, what)) is not None]
        return Range(median(values), min(values), max(values)) if values else None


Key = tuple[str, int, str]
"""Kind, size and generator."""


def write(file: Path, line: Record | About) -> None:
    """Add a line to a file of results."""
    with file.open("a", encoding="utf-8") as results:
        results.write(json.dumps(asdict(line), ensure_ascii=False) + "\n")


def read(folder: Path) -> tuple[list[About], list[Record]]:
    """All that was measured into the files of a folder, oldest first."""
    abouts, records = [], []
    for file in sorted(folder.glob("*.jsonl")):
        first, *rest = file.read_text(encoding="utf-8").splitlines()
        abouts.append(About(**_tuples(json.loads(first))))
        records += [Record(**_tuples(json.loads(line))) for line in rest]
    return abouts, records


def _tuples(line: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in line.items()}


def summaries(records: Iterable[Record]) -> dict[Key, Summary]:
    """The runs by kind, size and generator, in that order."""

    def place(record: Record) -> tuple[int, int, str]:
        return KINDS.index(record.kind), record.size, record.generator

    return {
        (one[0].kind, one[0].size, one[0].generator): Summary(one)
        for _, group in groupby(sorted(records, key=place), place)
        for one in [tuple(group)]
    }


def comparisons(found: Mapping[Key, Summary], ours: str = "linli") -> Iterator[tuple[str, int, str, str, float]]:
    """Kind, size, peer, what (``wall`` or ``cpu``), and how many times as much ours took as the peer."""
    for (kind, size, peer), other in found.items():
        own = found.get((kind, size, ours))
        for what in ("wall", "cpu"):
            if peer != ours and own and (mine := own.range(what)) and (theirs := other.range(what)):
                yield kind, size, peer, what, mine.middle / theirs.middle

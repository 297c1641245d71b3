"""The runs themselves: for each size, rounds in which every generator does each kind of work in turn."""

import json
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from tests.bench.speed import job
from tests.bench.speed.corpus import write_corpus
from tests.bench.speed.generators import COLD, Generator, Kind, prepare
from tests.bench.speed.measure import Used, measure, wait_for_quiet
from tests.bench.speed.records import FAILED, LATE, Record
from tests.bench.speed.serving import LateError, preview

_VALUE: Final = re.compile(r"(?<=value: )\d+")
_NAME: Final = re.compile(r"(?<=^name: ).*", re.MULTILINE)
_NUMBER: Final = 7_040_000
"""New numbers count up from here; no profile of the corpus has one as large."""

_PREVIEWED: Final = 3
"""How many edits one preview is shown."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked for. ``limit`` is after how many seconds a run is stopped; a generator that takes more than
    ``slow`` seconds for anything does one round; ``quiet`` is how long each run waits at most for others to rest.
    """

    sizes: Sequence[int]
    kinds: Sequence[Kind]
    rounds: int
    limit: float
    slow: float
    quiet: float
    served: int
    """Previews are measured at sizes up to this one."""


@dataclass(slots=True)
class Place:
    """A generator at one size: its folder, what its pages must say, the profile that is edited as it was."""

    generator: Generator
    folder: Path
    asked: job.Wanted
    size: int
    number: int = _NUMBER
    is_out: bool = False
    """A build failed; nothing more is asked at this size."""
    is_slow: bool = False
    original: str = field(init=False)

    def __post_init__(self) -> None:
        """Remember the profile that is edited."""
        self.original = self.file.read_text(encoding="utf-8")

    @property
    def file(self) -> Path:
        """The file of the profile that is edited."""
        kind, identity = self.asked.edited
        return self.folder / self.generator.profiles / kind / f"{identity}.yml"

    @property
    def site(self) -> Path:
        """What is built."""
        return self.folder / self.generator.site

    def edit(self, kind: str) -> str:
        """Change the first number or the name of the profile; the new text."""
        self.number += 1
        pattern, new = (_NAME, f"改名{self.number}号社区") if kind == "rename" else (_VALUE, str(self.number))
        self.file.write_text(pattern.sub(new, self.file.read_text(encoding="utf-8"), count=1), encoding="utf-8")
        return new

    def sweep(self) -> None:
        """Leave nothing of earlier builds."""
        for name in self.generator.leftovers:
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def restore(self) -> None:
        """Undo all edits."""
        self.file.write_text(self.original, encoding="utf-8")


def run(plan: Plan, generators: Sequence[Generator], work: Path) -> Iterator[Record]:
    """Measure everything, and yield each run when it is done."""
    for size in plan.sizes:
        corpus = work / f"corpus-{size}"
        write_corpus(corpus, size)
        asked, places = job.wanted(corpus), []
        for generator in generators:
            if generator.most is None or size <= generator.most:
                folder = work / f"{generator.name}-{size}"
                prepare(generator, corpus, folder)
                places.append(Place(generator, folder, asked, size))
        for number in range(plan.rounds):
            yield from _round(plan, places, number)
        for folder in (corpus, *(place.folder for place in places)):
            shutil.rmtree(folder)  # the next size needs the room


def _round(plan: Plan, places: Sequence[Place], number: int) -> Iterator[Record]:
    # Each kind is done by all in turn, and each round by another first, so that a busy minute is shared.
    turned = [*places[number % len(places) :], *places[: number % len(places)]]
    for kind in plan.kinds:
        if kind == "serve" and places[0].size > plan.served:
            continue
        for place in turned:
            steps = place.generator.steps.get(kind)
            if place.is_out or not steps or (place.is_slow and number > 0):
                continue
            wait_for_quiet(plan.quiet)
            if kind == "serve":
                yield from _previews(plan, place, number)
                continue
            record = _built(plan, place, kind, number)
            place.is_out = record.outcome != "done"
            place.is_slow = place.is_slow or record.wall > plan.slow
            yield record
    for place in places:
        place.restore()


def _built(plan: Plan, place: Place, kind: Kind, number: int) -> Record:
    """One run of a kind, and a look at what it built."""
    if kind in COLD:
        place.sweep()
    elif not place.site.exists():
        _steps(plan, place, "cold")
    new = place.edit(kind) if kind in {"edit", "rename"} else ""
    used, steps = _steps(plan, place, kind)
    outcome = LATE if used.code is None else FAILED if used.code else "done"
    record = Record(
        place.size, place.generator.name, kind, number, used.wall, used.cpu, used.memory, used.others,
        steps=steps, outcome=outcome,
    )  # fmt: skip
    if outcome != "done" or kind.startswith("check") or kind == "index":
        return record
    found = job.survey(place.site)
    problems = list(job.problems(place.site, place.asked))
    if new and new not in (job.page_of(place.site, place.asked.edited) or ""):
        problems.append(f"{place.asked.edited}: {new} is missing")
    shown = job.pages_with(place.site, new) if new else None
    return replace(record, pages=found.pages, html=found.html, bytes=found.bytes, shown=shown, problems=tuple(problems))


def _steps(plan: Plan, place: Place, kind: Kind) -> tuple[Used, dict[str, tuple[float, float]]]:
    """Run the commands of a kind one after another, until one fails."""
    log = place.folder.with_suffix(".log")
    total, each = Used(0, 0, 0, 0, 0), {}
    for step in place.generator.steps[kind]:
        log.write_bytes(b"")
        used = measure(step.command, place.folder, log, limit=plan.limit, environment=step.environment)
        if step.name == "index" and (said := _last_line(log)).startswith("{"):
            told = json.loads(said)  # a program of ours that knows what of its time counts
            used = replace(used, wall=told["wall"], cpu=told["cpu"])
        each[step.name] = (used.wall, used.cpu)
        wall = total.wall + used.wall
        others = (total.others * total.wall + used.others * used.wall) / wall
        total = Used(wall, total.cpu + used.cpu, max(total.memory, used.memory), others, used.code)
        if used.code != 0:
            sys.stderr.write(
                f"{place.generator.name} {kind}: {log.read_text(encoding='utf-8', errors='replace')[-2000:]}\n"
            )
            break
    return total, each


def _last_line(log: Path) -> str:
    return (log.read_text(encoding="utf-8", errors="replace").splitlines() or [""])[-1]


def _previews(plan: Plan, place: Place, number: int) -> Iterator[Record]:
    (step,) = place.generator.steps["serve"]
    record = Record(place.size, place.generator.name, "serve", number, 0)
    texts = [str(place.number + count + 1) for count in range(_PREVIEWED)]
    edits = [(text, lambda: place.edit("edit")) for text in texts]
    page, log = "/".join(place.asked.edited), place.folder.with_suffix(".log")
    log.write_bytes(b"")
    try:
        for start, waited, memory in preview(step, place.folder, page, edits, log, plan.limit):
            yield replace(record, wall=waited, start=start, memory=memory)
    except LateError as problem:
        yield replace(record, outcome=LATE, problems=(str(problem),))

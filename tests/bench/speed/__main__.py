"""Measures builds beside those of other generators: ``make bench``, or ``python -m tests.bench.speed --help``.

Sizes are numbers of profiles. Results go to a new file in ``--out``; ``--write`` makes ``docs/speed.md`` and
``docs/speed.svg`` of all files there (with ``--sizes`` left empty nothing is measured first). Others are measured where
they are installed: ``HUGO``, ``PAGEFIND`` and ``BENCH_MKDOCS`` say where, as ``tests/bench/install FOLDER`` prints.
"""

import argparse
import signal
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.speed.generators import KINDS, generators, missing
from tests.bench.speed.machine import about
from tests.bench.speed.records import Record, write
from tests.bench.speed.report import write_report
from tests.bench.speed.rounds import Plan, run


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.speed", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    listed = parser.add_argument

    def words(text: str) -> list[str]:
        return [word for word in text.split(",") if word]

    listed("--sizes", type=words, default=["35", "350"], help="numbers of profiles: 35,350,3500,35000")
    listed("--kinds", type=words, default=[*KINDS], help=f"what is measured: {','.join(KINDS)}")
    listed("--only", type=words, default=[], help="generators: linli,hugo,mkdocs (default: all that are installed)")
    listed("--rounds", type=int, default=3, help="how often (3)")
    listed("--limit", type=float, default=1800, help="seconds after which a run is stopped (1800)")
    listed("--slow", type=float, default=300, help="who takes more seconds than this does one round (300)")
    listed("--quiet", type=float, default=10, help="seconds to wait at most for a quiet machine before a run (10)")
    listed("--serve-up-to", type=int, default=3500, help="the largest size at which previews are measured (3500)")
    listed("--out", type=Path, default=Path(".cache/bench"), help="the folder of the results (.cache/bench)")
    listed("--work", type=Path, help="where sites are built (a temporary folder)")
    listed("--write", action="store_true", help="write docs/speed.md and docs/speed.svg")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> None:
    """Do what is asked for."""
    asked = _asked(arguments)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that what was begun is ended, and its folders go
    if asked.sizes:
        _measure(asked)
    if asked.write:
        write_report(asked.out, Path("docs"))


def _measure(asked: argparse.Namespace) -> None:
    every = [one for one in generators() if not asked.only or one.name in asked.only]
    notes = [note for note in missing() if not asked.only]
    for note in notes:
        sys.stderr.write(f"{note}\n")
    asked.out.mkdir(parents=True, exist_ok=True)
    file = asked.out / f"{datetime.now(UTC):%Y%m%d-%H%M%S}.jsonl"
    write(file, about(every, notes))
    kinds = [kind for kind in KINDS if kind in asked.kinds]
    sizes = [int(size) for size in asked.sizes]
    plan = Plan(sizes, kinds, asked.rounds, asked.limit, asked.slow, asked.quiet, asked.serve_up_to)
    with tempfile.TemporaryDirectory(prefix="linli-bench-", dir=asked.work) as work:
        for record in run(plan, every, Path(work)):
            write(file, record)
            _say(record)


def _say(one: Record) -> None:
    cpu = "" if one.cpu is None else f"{one.cpu:8.2f} s CPU"
    memory = "" if one.memory is None else f"{one.memory / 1e6:7.0f} MB"
    others = "" if one.others is None else f"others {one.others:.1f}"
    problems = f"{len(one.problems)} problems: {one.problems[0]}" if one.problems else ""
    outcome = "" if one.outcome == "done" else one.outcome
    what = f"{one.size:6} {one.kind:15} {one.generator:7} {one.wall:8.2f} s"
    sys.stdout.write(f"{what} {cpu} {memory} {others} {outcome} {problems}".rstrip() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

"""Work shared out to processes that begin as copies of this one, so that nothing has to be sent to them but numbers."""

import ctypes
import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain
from typing import Any, Final, TypeVar

FEWEST: Final = 200
"""Tasks below which one process is faster (measured: starting two takes as long as making some 40 pages)."""

_DEATH_SIGNAL: Final = 1
_FIRST: Final = 48
"""Tasks that are done before there are copies: some of every sort, as they are taken evenly from all."""
_CHUNKS: Final = 8
"""Pieces of work a process: few, since each costs a message; not one, since some are longer than others."""

Task = TypeVar("Task")
Result = TypeVar("Result")

_shared: tuple[Callable[[Any], Any], Sequence[Any]] | None = None
"""What the copies work on; set only while they are made."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def shared_out(work: Callable[[Task], Result], tasks: Sequence[Task], jobs: int | None = None) -> Iterator[Result]:
    """``work`` done on every task, the results in order, by at most so many processes (all processors).

    Few tasks are done here, and so are all where a system cannot copy processes. ``work`` may be anything, but its
    results must be picklable, and what it changes in memory is lost. An exception of it is raised here.
    """
    count = min(jobs or processors(), max(1, len(tasks) // (FEWEST // 2)))
    if count < 2 or len(tasks) < FEWEST or "fork" not in multiprocessing.get_all_start_methods():  # noqa: PLR2004
        yield from map(work, tasks)
        return
    # What these find out, the copies know from the beginning, and none of them has to find it out again.
    first = {place: work(tasks[place]) for place in range(0, len(tasks), -(-len(tasks) // _FIRST))}
    others = [task for place, task in enumerate(tasks) if place not in first]
    size = max(1, -(-len(others) // (count * _CHUNKS)))
    with _copies(work, others, count) as pool:
        made = pool.map(_chunk, [(start, start + size) for start in range(0, len(others), size)])
        rest = chain.from_iterable(made)
        for place in range(len(tasks)):
            yield first[place] if place in first else next(rest)


@contextmanager
def _copies(work: Callable[[Any], Any], tasks: Sequence[Any], count: int) -> Iterator[ProcessPoolExecutor]:
    global _shared  # noqa: PLW0603 - how copies of a process get what they work on
    _shared = work, tasks
    gc.freeze()  # so that collecting in a copy does not touch, and thereby copy, all of the memory
    try:
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(count, mp_context=context, initializer=_end_with_the_first) as pool:
            try:
                yield pool
            finally:
                pool.shutdown(wait=True, cancel_futures=True)
    finally:
        gc.unfreeze()
        _shared = None


def _end_with_the_first() -> None:
    """Leave it to the first process to be interrupted, and do not outlive it (prctl's PR_SET_PDEATHSIG)."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)


def _chunk(span: tuple[int, int]) -> list[Any]:
    if _shared is None:
        raise RuntimeError
    work, tasks = _shared
    return [work(task) for task in tasks[slice(*span)]]

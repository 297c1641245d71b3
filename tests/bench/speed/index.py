"""Builds the search index of the project in this folder alone, and prints what that took: its texts are made before.

A program of its own, that ``measure`` may see its memory.
"""

import json
import resource
import sys
import time
from pathlib import Path

from linli.assembly.clock import build_day
from linli.assembly.content import load_content
from linli.catalogue.public import public
from linli.pages.finding import documents
from linli.search import build_index


def main(root: Path) -> None:
    """Print seconds of wall clock and CPU, and the bytes of the index, as JSON."""
    catalogue = public(load_content(root, build_day()).catalogue, build_day())
    every = tuple(documents(catalogue))
    start, cpu = time.perf_counter(), _cpu()
    files = build_index(every, catalogue.graph.settings.site.name)
    found = {"wall": time.perf_counter() - start, "cpu": _cpu() - cpu, "bytes": sum(map(len, files.values()))}
    sys.stdout.write(f"{json.dumps(found)}\n")


def _cpu() -> float:
    """CPU seconds of this process and of those that it has waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


if __name__ == "__main__":
    main(Path())

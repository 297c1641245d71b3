"""What the search index costs: CPU seconds and bytes at several sizes, beside Pagefind's on the same texts.

    python -m tests.bench.search_index [--sizes 500 3500 5000] [--no-pagefind]

Pagefind (its extended program, which cuts Chinese into words) comes from npm into a temporary folder.
"""

import argparse
import html
import resource
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from tests.search.corpus import documents

from linli.search import Cache, Document, build_index

PAGEFIND: Final = "pagefind@1"
PARTS: Final = ("index", "names", "words", "pages", "facets", "homophones")
MORE: Final = "社区新添了一间书房，每天开到晚上九点。"


def measure(every: list[Document]) -> None:
    """Build cold, then after one edit and after one deletion; say what each cost."""
    cache = Cache()
    files, cold = timed(every, cache)
    say(f"{len(every)} documents", f"cold {cold:.2f} s CPU", f"{len(files)} files")
    place = len(every) // 2
    every[place] = replace(every[place], text=every[place].text + MORE)
    after, edit = timed(every, cache)
    say("", f"one edit {edit:.2f} s", f"{sum(after[path] != files.get(path) for path in after)} files differ")
    del every[place]
    say("", f"one deletion {timed(every, cache)[1]:.2f} s")
    for part in PARTS:
        say("", *sizes(part, files))


def timed(every: Sequence[Document], cache: Cache) -> tuple[Mapping[str, bytes], float]:
    """The files, and the CPU seconds that they took."""
    start = time.process_time()
    return build_index(every, "邻里", cache), time.process_time() - start


def sizes(part: str, files: Mapping[str, bytes]) -> Iterable[str]:
    """The bytes of a part of the index."""
    found = [data for path, data in files.items() if path.startswith(f"search/{part}")]
    packed = sorted(len(zlib.compress(data, 6)) for data in found)
    yield f"{part}: {len(found)} files, {sum(map(len, found)) / 1000:.0f} kB, {sum(packed) / 1000:.0f} kB gz"
    if len(found) > 1:
        yield f"median {packed[len(packed) // 2] / 1000:.1f}, largest {packed[-1] / 1000:.1f} kB gz"


def pagefind_program(folder: Path) -> Path | None:
    """Pagefind's extended program, fetched into ``folder``; None, with the reason said, if it cannot be had."""
    try:
        subprocess.run(  # noqa: S603 - a fixed command
            ["npm", "install", "--silent", "--prefix", folder, PAGEFIND],  # noqa: S607 - the npm of this machine
            check=True,
            timeout=120,
        )
    except (OSError, subprocess.SubprocessError) as problem:
        say("Pagefind is left out", str(problem))
        return None
    programs = sorted(folder.glob("node_modules/@pagefind/*/bin/pagefind_extended*"))
    if not programs:
        say("Pagefind is left out", "npm has no extended program for this machine")
    return programs[0] if programs else None


def measure_pagefind(program: Path, every: Iterable[Document]) -> None:
    """Let Pagefind index the documents as pages; say what it cost."""
    with tempfile.TemporaryDirectory() as folder:
        for one in every:
            page = Path(folder, one.url, "index.html")
            page.parent.mkdir(parents=True)
            page.write_text(page_of(one), encoding="utf-8")
        before = children()
        subprocess.run(  # noqa: S603 - the program that was just installed
            [program, "--site", folder, "--quiet"], check=True, stdout=subprocess.DEVNULL
        )
        files = [path for path in Path(folder, "pagefind").rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / 1000
        say("", f"Pagefind extended: {children() - before:.2f} s CPU", f"{len(files)} files, {size:.0f} kB (packed)")


def page_of(one: Document) -> str:
    """A document as a page."""
    title, *others = map(html.escape, (*one.names, *one.english))
    words = (*others, html.escape(one.headings), html.escape(one.text))
    body = "".join(f"<p>{text}</p>" for text in words if text)
    return (
        f'<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>{title}</title>'
        f"<body><main data-pagefind-body><h1>{title}</h1>{body}</main></body></html>"
    )


def children() -> float:
    """The CPU seconds of all programs that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def say(*words: str) -> None:
    """A line of the report."""
    sys.stdout.write(" · ".join(words) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Measure all sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[500, 3500, 5000])
    parser.add_argument("--no-pagefind", action="store_true")
    asked = parser.parse_args()
    build_index(documents(1), "邻里")  # what is read once: dictionaries and tables
    with tempfile.TemporaryDirectory() as folder:
        program = None if asked.no_pagefind else pagefind_program(Path(folder))
        for size in asked.sizes:
            measure(list(documents(size)))
            if program is not None:
                measure_pagefind(program, documents(size))


if __name__ == "__main__":
    main()
